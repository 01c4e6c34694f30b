/// The problem desk's rules by tables: one clerk, one parcel, everything that can be wrong with it.
/// A desk on paper holds a small world, both sessions and what came of every input; nothing here has a thread or a file.
/// After each test the facts are replayed, with a snapshot kept and read after each of them.
@NullMarked
package org.packdesk.station.problem;

import org.jspecify.annotations.NullMarked;
