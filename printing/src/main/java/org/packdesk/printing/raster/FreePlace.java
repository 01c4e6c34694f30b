package org.packdesk.printing.raster;

import java.util.Optional;

/// White on a label where something may be put without harm: far enough from everything to leave the quiet zone of any barcode, whichever
/// way it lies. The lowest such place, of those the rightmost.
///
/// @param x dots from the left
/// @param y dots from the top
public record FreePlace(int x, int y) {
  /// Ten modules of half a millimetre: the widest quiet zone on a carrier's label.
  private static final double QUIET_MM = 5;
  /// To letters and lines above and below, where no bar lies.
  private static final double NEAR_MM = 1.5;
  /// Longer runs of black across may be bars of a code that stands upright.
  private static final double BAR_MM = 4;

  /// About a millisecond.
  public static Optional<FreePlace> find(MonoBitmap label, MonoBitmap what, double dotsPerMm) {
    double cell = dotsPerMm;
    Ink ink = Ink.of(label, cell, (int) (BAR_MM * dotsPerMm));
    int width = (int) Math.ceil(what.widthDots() / cell);
    int height = (int) Math.ceil(what.heightDots() / cell);
    int quiet = (int) Math.ceil(QUIET_MM);
    int near = (int) Math.ceil(NEAR_MM);
    for (int row = ink.rows - near - height; row >= near; row--) {
      for (int column = ink.columns - near - width; column >= near; column--) {
        boolean free = ink.any.count(column - quiet, row - near, column + width + quiet, row + height + near) == 0
            && ink.bars.count(column - quiet, row - quiet, column + width + quiet, row + height + quiet) == 0;
        if (free) {
          return Optional.of(new FreePlace((int) Math.ceil(column * cell), (int) Math.ceil(row * cell)));
        }
      }
    }
    return Optional.empty();
  }

  /// Which cells of a grid over the label hold black, and which a long run of it.
  private record Ink(int columns, int rows, Sums any, Sums bars) {
    static Ink of(MonoBitmap label, double cell, int barDots) {
      int columns = (int) (label.widthDots() / cell);
      int rows = (int) (label.heightDots() / cell);
      boolean[][] any = new boolean[rows][columns];
      boolean[][] bars = new boolean[rows][columns];
      byte[] dots = label.packedRows();
      for (int y = 0; y < label.heightDots(); y++) {
        int row = Math.min(rows - 1, (int) (y / cell));
        int run = 0;
        for (int x = 0; x < label.widthDots(); x++) {
          int eight = dots[y * label.rowBytes() + (x >> 3)];
          if (eight == 0 && (x & 7) == 0) {
            run = 0;
            x += 7;
            continue;
          }
          run = (eight >> (7 - (x & 7)) & 1) == 0 ? 0 : run + 1;
          int column = Math.min(columns - 1, (int) (x / cell));
          any[row][column] |= run > 0;
          bars[row][column] |= run >= barDots;
        }
      }
      return new Ink(columns, rows, Sums.of(any), Sums.of(bars));
    }
  }

  /// How many cells of any rectangle are set, by sums over all rectangles from the first cell.
  private record Sums(int[][] upTo) {
    static Sums of(boolean[][] cells) {
      int[][] upTo = new int[cells.length + 1][cells[0].length + 1];
      for (int row = 0; row < cells.length; row++) {
        for (int column = 0; column < cells[row].length; column++) {
          upTo[row + 1][column + 1] = upTo[row][column + 1] + upTo[row + 1][column] - upTo[row][column]
              + (cells[row][column] ? 1 : 0);
        }
      }
      return new Sums(upTo);
    }

    int count(int left, int top, int right, int bottom) {
      int l = Math.clamp(left, 0, upTo[0].length - 1);
      int t = Math.clamp(top, 0, upTo.length - 1);
      int r = Math.clamp(right, 0, upTo[0].length - 1);
      int b = Math.clamp(bottom, 0, upTo.length - 1);
      return upTo[b][r] - upTo[t][r] - upTo[b][l] + upTo[t][l];
    }
  }
}
