package org.packdesk.printing.raster;

/// The direction in which a laser crosses bars.
public enum BarAxis {
  /// Along a row of dots; the bars stand.
  ACROSS,
  /// Along a column of dots; the bars lie.
  DOWN
}
