/// What a station does, pinned: of each step what is stored, shown, sounded, told and begun, and in which order; and files that a
/// released program left, as the present one opens them.
///
/// The test classes here, `*PinnedTest`, are not changed with the program: they speak of texts, of what is stored and of what
/// devices say, and know no type of the station. All others are their bench: it alone knows the station's types, and follows them
/// when they move.
@NullMarked
package org.packdesk.station.pinned;

import org.jspecify.annotations.NullMarked;
