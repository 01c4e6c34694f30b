/// The problem desk: what became of a parcel that the weigh line stopped or somebody brought, until it is back on the belt or
/// somebody decides otherwise. Pure rules and the picture of them; they know no thread, clock, device or database, and the station
/// loop calls them on the `station` thread.
@NullMarked
package org.packdesk.station.problem;

import org.jspecify.annotations.NullMarked;
