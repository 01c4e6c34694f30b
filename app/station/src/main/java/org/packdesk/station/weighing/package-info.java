/// The weigh line: what a parcel should weigh, how far it may be off, the verdict, and the machine that follows every parcel from
/// the induct scanner to the lane eye. Pure rules; they know no thread, clock, device or database, and the station loop calls them
/// on the `station` thread.
@NullMarked
package org.packdesk.station.weighing;

import org.jspecify.annotations.NullMarked;
