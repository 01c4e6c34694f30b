/// Everything personal, encrypted: addresses, names, label bytes. One data key a day lies outside the file, so that deleting the key
/// purges the day. Reads on any thread; writes only inside a journal commit.
@NullMarked
package org.packdesk.persistence.personal;

import org.jspecify.annotations.NullMarked;
