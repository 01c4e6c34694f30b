/// How the station's memory fares: what is only on this PC, what central set apart, disk, file, copies and clock. Readings are
/// plain values, the judgement of them is a pure rule, and nothing here knows a thread, a clock, a database or a screen; the
/// station loop reads and judges on the `station` thread.
@NullMarked
package org.packdesk.station.memory;

import org.jspecify.annotations.NullMarked;
