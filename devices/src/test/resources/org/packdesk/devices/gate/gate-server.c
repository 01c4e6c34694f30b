/* A divert gate's control on libmodbus, as an integrator might write it: registers as in GateMap, from the base given as the first argument.
   It tells its port, takes one client after another, and each parcel that a command names is seen by its lane's eye 300 ms later. */
#include <modbus.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>

enum { REGISTERS = 54, PENDING = 64 };

static struct { uint16_t track, lane; long due; } coming[PENDING];
static int count;

static long now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000L + t.tv_nsec / 1000000L;
}

static void step(uint16_t *r, uint16_t *last_beat, long *beat_at, long *own_beat_at) {
  long now = now_ms();
  if (r[0] != *last_beat) {
    *last_beat = r[0];
    *beat_at = now;
  }
  if (now - *own_beat_at >= 500) {
    *own_beat_at = now;
    r[16]++;
  }
  int alive = *beat_at && now - *beat_at < 1500;
  r[18] = (uint16_t) ((alive ? 0 : 8) | (alive && r[1] == 1 ? 0 : 16));
  if (r[6] != r[19]) {
    r[20] = !alive ? 6 : r[3] < 1 || r[3] > 2 ? 3 : count == PENDING ? 5 : 0;
    if (r[20] == 0) {
      coming[count].track = r[2];
      coming[count].lane = r[3];
      coming[count++].due = now + 300;
    }
    r[19] = r[6];
  }
  while (count > 0 && coming[0].due <= now) {
    int place = 22 + 2 * (r[21] % 16);
    r[place] = coming[0].track;
    r[place + 1] = coming[0].lane;
    r[21]++;
    memmove(coming, coming + 1, sizeof coming[0] * (size_t) --count);
  }
}

int main(int argc, char **argv) {
  int base = argc > 1 ? atoi(argv[1]) : 0;
  modbus_t *context = modbus_new_tcp("127.0.0.1", 0);
  modbus_mapping_t *map = modbus_mapping_new_start_address(0, 0, 0, 0, (unsigned) base, REGISTERS, 0, 0);
  int listening = context && map ? modbus_tcp_listen(context, 1) : -1;
  struct sockaddr_in address;
  socklen_t size = sizeof address;
  if (listening < 0 || getsockname(listening, (struct sockaddr *) &address, &size) < 0) {
    perror("no server");
    return 1;
  }
  printf("%d\n", ntohs(address.sin_port));
  fflush(stdout);
  uint16_t last_beat = 0;
  long beat_at = 0, own_beat_at = 0;
  int client = -1;
  map->tab_registers[17] = 1;
  for (;;) {
    struct pollfd polled = {client < 0 ? listening : client, POLLIN, 0};
    if (poll(&polled, 1, 5) > 0) {
      uint8_t query[MODBUS_TCP_MAX_ADU_LENGTH];
      int length = client < 0 ? 0 : modbus_receive(context, query);
      if (client < 0) {
        client = modbus_tcp_accept(context, &listening);
      } else if (length < 0) {
        close(client);
        client = -1;
      } else if (length > 0) {
        modbus_reply(context, query, length, map);
      }
    }
    step(map->tab_registers, &last_beat, &beat_at, &own_beat_at);
  }
}
