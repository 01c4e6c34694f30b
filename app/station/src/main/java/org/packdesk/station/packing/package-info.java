/// Packing an order at a pack desk: pure rules from the badge to the scanned-back label, and the picture of them that a
/// screen shows. It knows no thread, clock, device or database; the station loop calls it on the `station` thread.
@NullMarked
package org.packdesk.station.packing;

import org.jspecify.annotations.NullMarked;
