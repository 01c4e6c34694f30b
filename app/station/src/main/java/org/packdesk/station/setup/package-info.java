/// How one station is set up: `station.yaml`, its schema and its mistakes by file and line. Reads and writes files when the
/// program starts and never later; the rules get ready values.
@NullMarked
package org.packdesk.station.setup;

import org.jspecify.annotations.NullMarked;
