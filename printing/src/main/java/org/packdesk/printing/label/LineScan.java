package org.packdesk.printing.label;

import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.Code128Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lays lines over the label, across and down, as a laser does, and reads Code 128 on each in both directions.
final class LineScan {
  /// Letters and 2D codes can look like a short Code 128 on one line (its check is one in 103), not on two.
  private static final int LINES_AGREEING = 2;
  /// White of 3 mm ends a piece.
  private static final int GAP_STEPS = 3;
  /// The shortest Code 128 has start, one character, check and stop: 46 modules of at least 2 dots.
  private static final int PIECE_DOTS_MIN = 90;

  private final Code128Reader reader = new Code128Reader();
  private final Map<String, List<Double>> valuesByText = new LinkedHashMap<>();
  private final Map<String, Double> valueByText = new LinkedHashMap<>();
  private final int gapDots;

  private LineScan(int gapDots) {
    this.gapDots = gapDots;
  }

  static List<Decodability> read(Bits bits, int stepDots) {
    LineScan scan = new LineScan(GAP_STEPS * stepDots);
    for (int y = stepDots / 2; y < bits.height(); y += stepDots) {
      scan.line(bits.row(y));
    }
    for (int x = stepDots / 2; x < bits.width(); x += stepDots) {
      scan.line(bits.column(x));
    }
    return scan.valuesByText.entrySet().stream().filter(read -> read.getValue().size() >= LINES_AGREEING)
        .map(read -> new Decodability(read.getKey(), mean(read.getValue()))).toList();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /// Piece by piece, since ZXing gives a line up at the first thing that begins like a barcode and stops after the first one
  /// read; and the whole, for bars so wide that there are gaps of 3 mm between them.
  private void line(BitArray line) {
    valueByText.clear();
    int first = line.getNextSet(0);
    int start = first;
    int last = first;
    while (start < line.getSize()) {
      last = line.getNextUnset(start);
      int next = line.getNextSet(last);
      while (next < line.getSize() && next - last < gapDots) {
        last = line.getNextUnset(next);
        next = line.getNextSet(last);
      }
      piece(line, start, last);
      if (next == line.getSize() && start != first) {
        piece(line, first, last);
      }
      start = next;
    }
    valueByText.forEach((text, value) -> valuesByText.computeIfAbsent(text, _ -> new ArrayList<>()).add(value));
  }

  private void piece(BitArray line, int start, int end) {
    if (end - start < PIECE_DOTS_MIN) {
      return;
    }
    BitArray piece = new BitArray(end - start + 2 * gapDots);
    int black = start;
    while (black < end) {
      int white = line.getNextUnset(black);
      piece.setRange(black - start + gapDots, white - start + gapDots);
      black = line.getNextSet(white);
    }
    oneDirection(piece);
    piece.reverse();
    oneDirection(piece);
  }

  private void oneDirection(BitArray piece) {
    try {
      Result read = reader.decodeRow(0, piece, null);
      valueByText.merge(read.getText(), Code128Line.decodability(piece, read), Math::max);
    } catch (ReaderException e) {
      // most lines hold no barcode
    }
  }
}
