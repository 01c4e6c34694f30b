/// Bitmaps to ZPL graphics and back: one format a label, run-length coded, cut into bands that every Zebra takes.
/// Pure functions over bytes: no device, no file, no document library.
/// Runs on whichever thread calls it.
@NullMarked
package org.packdesk.printing.zpl;

import org.jspecify.annotations.NullMarked;
