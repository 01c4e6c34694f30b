/// Bitmaps to ZPL graphics and back: one format a label, run-length coded, cut into bands that every Zebra takes.
/// A label that came as ZPL is read as an untrusted program (`ForeignZpl`) and written anew; text of our own is escaped by `ZplText`.
/// Pure functions over bytes: no device, no file, no document library.
/// Runs on whichever thread calls it.
@NullMarked
package org.packdesk.printing.zpl;

import org.jspecify.annotations.NullMarked;
