package org.packdesk.printing.label;

import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitArray;
import java.util.Arrays;

/// The decodability of the Code 128 on one line of dots.
///
/// **Source** ISO/IEC 15416 (decodability: the smallest of all characters) with ISO/IEC 15417's formula for Code 128: V1 = K / (S / 2n), where K is the
/// smallest distance of an edge-to-similar-edge measure from a reference threshold, S the character's width and n its 11 modules;
/// V2 = (1.75 − |Wb · 11 / S − M|) / 1.75, where Wb is the width of its three bars and M how many modules they have; the smaller of both.
/// A reader sees reflectances, this sees dots: it says what the printer was asked for, not what the paper shows.
final class Code128Line {
  private static final int ELEMENTS = 6;
  private static final int MODULES = 11;
  private static final int MEASURES = 4;
  private static final int WIDEST = 4;
  private static final double BARS_OFF_MAX = 1.75;

  private Code128Line() {}

  /// @param line with white at both ends
  /// @param read from it by ZXing, whose two points are the middles of the start and of the stop character
  /// @return 0 to 1; 0 also where the characters cannot be found again
  static double decodability(BitArray line, Result read) {
    int[] edges = edges(line);
    ResultPoint[] ends = read.getResultPoints();
    double weakest = 1;
    int at = 0;
    while (at + ELEMENTS < edges.length && middle(edges, at) != ends[0].getX()) {
      at += 2;
    }
    for (; at + ELEMENTS < edges.length; at += ELEMENTS) {
      weakest = Math.min(weakest, ofCharacter(edges, at));
      if (middle(edges, at) == ends[1].getX()) {
        return Math.max(0, weakest);
      }
    }
    return 0;
  }

  /// As ZXing computes it.
  private static float middle(int[] edges, int at) {
    return edges[at] + (edges[at + ELEMENTS] - edges[at]) / 2.0f;
  }

  private static int[] edges(BitArray line) {
    int[] edges = new int[line.getSize() + 1];
    int count = 0;
    for (int at = line.getNextSet(0); at < line.getSize(); at = line.getNextSet(at)) {
      edges[count++] = at;
      at = line.getNextUnset(at);
      edges[count++] = at;
    }
    return Arrays.copyOf(edges, count);
  }

  private static double ofCharacter(int[] edges, int at) {
    double module = (double) (edges[at + ELEMENTS] - edges[at]) / MODULES;
    int[] similar = new int[MEASURES];
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < MEASURES; i++) {
      double measure = (edges[at + i + 2] - edges[at + i]) / module;
      similar[i] = (int) Math.floor(measure + 0.5);
      nearest = Math.min(nearest, Math.min(measure - (similar[i] - 0.5), similar[i] + 0.5 - measure));
    }
    double bars = 0;
    for (int i = 0; i < ELEMENTS; i += 2) {
      bars += (edges[at + i + 1] - edges[at + i]) / module;
    }
    int modules = modulesOfBars(similar);
    return modules == 0 ? 0 : Math.min(2 * nearest, (BARS_OFF_MAX - Math.abs(bars - modules)) / BARS_OFF_MAX);
  }

  /// The edges fix the character but for one element; only one choice gives it elements of 1 to 4 modules and bars of an even number.
  private static int modulesOfBars(int[] similar) {
    for (int firstBar = 1; firstBar <= WIDEST; firstBar++) {
      int firstWhite = similar[0] - firstBar;
      int secondBar = similar[1] - firstWhite;
      int secondWhite = similar[2] - secondBar;
      int thirdBar = similar[3] - secondWhite;
      int thirdWhite = MODULES - similar[0] - similar[2] - thirdBar;
      int bars = firstBar + secondBar + thirdBar;
      if (bars % 2 == 0 && isElement(firstWhite) && isElement(secondBar) && isElement(secondWhite) && isElement(thirdBar)
          && isElement(thirdWhite)) {
        return bars;
      }
    }
    return 0;
  }

  private static boolean isElement(int modules) {
    return modules >= 1 && modules <= WIDEST;
  }
}
