package org.packdesk.station.labels.ui;

import java.util.Arrays;
import org.packdesk.printing.raster.MonoBitmap;

/// A label's dots on fewer pixels, each as gray as its share of black dots is: thin bars stay visible and straight. Pure.
///
/// @param argb row by row
record SmallPaper(int width, int height, int[] argb) {
  private static final int WHITE = 0xFF;
  private static final int OPAQUE = 0xFF000000;
  private static final int EACH_CHANNEL = 0x010101;

  /// @param width at most the dots' own; the same holds for `height`
  static SmallPaper of(MonoBitmap dots, int width, int height) {
    byte[] rows = dots.packedRows();
    double[] black = new double[width * height];
    double[] shares = new double[width];
    double high = dots.heightDots() / (double) height;
    for (int y = 0; y < dots.heightDots(); y++) {
      if (across(rows, y * dots.rowBytes(), dots.widthDots(), shares)) {
        for (int to = (int) (y / high); to < height && to * high < y + 1; to++) {
          double part = (Math.min(y + 1, (to + 1) * high) - Math.max(y, to * high)) / high;
          for (int x = 0; x < width; x++) {
            black[to * width + x] += part * shares[x];
          }
        }
      }
    }
    return new SmallPaper(width, height, gray(black));
  }

  /// The share of black in each pixel's part of one row of dots. @return false when all of it is white
  private static boolean across(byte[] rows, int from, int dots, double[] shares) {
    double wide = dots / (double) shares.length;
    boolean any = false;
    Arrays.fill(shares, 0);
    for (int x = 0; x < dots; x++) {
      int eight = rows[from + (x >> 3)];
      if (eight == 0 && (x & 7) == 0) {
        x += 7;
      } else if ((eight >> (7 - (x & 7)) & 1) == 1) {
        any = true;
        int left = (int) (x / wide);
        double here = Math.min(1, (left + 1) * wide - x);
        shares[left] += here / wide;
        if (here < 1 && left + 1 < shares.length) {
          shares[left + 1] += (1 - here) / wide;
        }
      }
    }
    return any;
  }

  private static int[] gray(double[] black) {
    int[] argb = new int[black.length];
    for (int at = 0; at < black.length; at++) {
      int light = WHITE - (int) Math.round(WHITE * Math.min(1, black[at]));
      argb[at] = OPAQUE | light * EACH_CHANNEL;
    }
    return argb;
  }

  /// The same picture, or another one of the same dots and size.
  boolean hasSize(int wantedWidth, int wantedHeight) {
    return width == wantedWidth && height == wantedHeight;
  }
}
