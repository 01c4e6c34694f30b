package org.packdesk.printing.label;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.Code128Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lays lines over the label, across and down, as a laser does, and reads Code 128 on each in both directions.
final class LineScan {
  /// Letters and 2D codes can look like a short Code 128 on one line (its check is one in 103), not on two.
  private static final int LINES_AGREEING = 2;

  private final Code128Reader reader = new Code128Reader();
  private final Map<String, Integer> linesByText = new LinkedHashMap<>();

  private LineScan() {}

  static List<String> read(Bits bits, int stepDots) {
    LineScan scan = new LineScan();
    for (int y = stepDots / 2; y < bits.height(); y += stepDots) {
      scan.line(bits.row(y));
    }
    for (int x = stepDots / 2; x < bits.width(); x += stepDots) {
      scan.line(bits.column(x));
    }
    return scan.linesByText.entrySet().stream().filter(read -> read.getValue() >= LINES_AGREEING).map(Map.Entry::getKey).toList();
  }

  private void line(BitArray line) {
    if (line.getNextSet(0) == line.getSize()) {
      return;
    }
    oneDirection(line);
    line.reverse();
    oneDirection(line);
  }

  private void oneDirection(BitArray line) {
    try {
      linesByText.merge(reader.decodeRow(0, line, null).getText(), 1, Integer::sum);
    } catch (ReaderException e) {
      // most lines hold no barcode
    }
  }
}
