/// The labels' page: what became of each label of this desk, and what a person wants of one: the same again, another one in its
/// place, another printer. The page is a value; what was heard on it changes that value and may become a wish, which the rules of
/// packing judge. Nothing here knows a thread, a clock, a database or a screen; the station loop asks on the `station` thread.
@NullMarked
package org.packdesk.station.labels;

import org.jspecify.annotations.NullMarked;
