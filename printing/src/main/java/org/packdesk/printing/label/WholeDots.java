package org.packdesk.printing.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.MultiFormatOneDReader;
import java.util.BitSet;
import java.util.Optional;
import org.packdesk.printing.raster.BarAxis;
import org.packdesk.printing.raster.Drawing;
import org.packdesk.printing.raster.LaidBars;
import org.packdesk.printing.raster.MonoBitmap;

/// Puts bars on whole dots in the place of those drawn, each barcode only if it reads as it did before.
final class WholeDots {
  private static final int QUIET_DOTS = 60;

  private WholeDots() {}

  static MonoBitmap of(Drawing.Drawn drawn) {
    return drawn.bitmap().with(drawn.laid().stream().filter(bars -> readsTheSame(bars, drawn.bitmap())).toList());
  }

  private static boolean readsTheSame(LaidBars bars, MonoBitmap bitmap) {
    BitArray before = new BitArray(bars.length() + 2 * QUIET_DOTS);
    BitArray after = new BitArray(before.getSize());
    int middle = (bars.from() + bars.to()) / 2;
    BitSet line = bars.line();
    for (int i = 0; i < bars.length(); i++) {
      int at = bars.start() + i;
      if (bars.axis() == BarAxis.ACROSS ? bitmap.isBlack(at, middle) : bitmap.isBlack(middle, at)) {
        before.set(i + QUIET_DOTS);
      }
      if (line.get(i)) {
        after.set(i + QUIET_DOTS);
      }
    }
    Optional<Text> now = read(after);
    return now.isPresent() && read(before).map(now.get()::equals).orElse(true);
  }

  private record Text(BarcodeFormat format, String text) {}

  private static Optional<Text> read(BitArray line) {
    Optional<Text> read = oneDirection(line);
    if (read.isPresent()) {
      return read;
    }
    line.reverse();
    return oneDirection(line);
  }

  private static Optional<Text> oneDirection(BitArray line) {
    try {
      Result result = new MultiFormatOneDReader(null).decodeRow(0, line, null);
      return Optional.of(new Text(result.getBarcodeFormat(), result.getText()));
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }
}
