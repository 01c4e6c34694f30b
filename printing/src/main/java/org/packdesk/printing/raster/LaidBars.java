package org.packdesk.printing.raster;

import java.util.BitSet;

/// The bars of one barcode on whole dots, to take the place of what was drawn: one line of dots, the same on every row (`ACROSS`) or column (`DOWN`).
/// The place covers the old bars and the new ones; around it is white as wide as a quiet zone.
///
/// @param start the first dot of the line, along the axis
/// @param from the first row (or column) that has the line
/// @param to the first that has it no more
/// @param line of `length` dots, black where set
public record LaidBars(BarAxis axis, int start, int length, int from, int to, BitSet line) {
  public LaidBars {
    line = (BitSet) line.clone();
  }

  @Override
  public BitSet line() {
    return (BitSet) line.clone();
  }
}
