/* ippeveprinter stops where no avahi daemon runs; this stands in for avahi's client library and announces nothing. */
#include <stddef.h>

static char thing;
void *avahi_threaded_poll_new(void) { return &thing; }
void *avahi_threaded_poll_get(void *poll) { return poll; }
int avahi_threaded_poll_start(void *poll) { return 0; }
void avahi_threaded_poll_lock(void *poll) {}
void avahi_threaded_poll_unlock(void *poll) {}
void *avahi_client_new(void *poll, int flags, void *callback, void *data, int *error) { return &thing; }
int avahi_client_errno(void *client) { return 0; }
const char *avahi_client_get_host_name_fqdn(void *client) { return NULL; }
void *avahi_entry_group_new(void *client, void *callback, void *data) { return &thing; }
int avahi_entry_group_free(void *group) { return 0; }
int avahi_entry_group_commit(void *group) { return 0; }
int avahi_entry_group_add_service_strlst(void *group, ...) { return 0; }
int avahi_entry_group_add_service_subtype(void *group, ...) { return 0; }
void *avahi_string_list_add_printf(void *list, const char *format, ...) { return &thing; }
void avahi_string_list_free(void *list) {}
