package org.packdesk.printing.label;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.packdesk.printing.raster.MonoBitmap;

/// The head and the paper of one printer. A size in dots is the whole dots at the nominal resolution, as printers and their
/// settings count them: 4×6 in at 203 dpi are 812 × 1218.
public record PrintMedia(int dpi, BigDecimal widthMm, BigDecimal heightMm) {
  private static final BigDecimal MM_PER_INCH = new BigDecimal("25.4");

  /// @throws IllegalArgumentException unless the head is 203, 300 or 600 dpi and the paper has a size within the bounds
  public PrintMedia {
    if (dpi != 203 && dpi != 300 && dpi != 600) {
      throw new IllegalArgumentException("no head of " + dpi + " dpi is known, only 203, 300 and 600");
    }
    if (widthMm.signum() <= 0 || heightMm.signum() <= 0 || !MonoBitmap.isPossible(dots(widthMm, dpi), dots(heightMm, dpi))) {
      throw new IllegalArgumentException("no label is " + widthMm + " × " + heightMm + " mm at " + dpi + " dpi");
    }
  }

  public int widthDots() {
    return (int) dots(widthMm, dpi);
  }

  public int heightDots() {
    return (int) dots(heightMm, dpi);
  }

  /// What a millimetre on paper really is: a "203 dpi" head has 8 dots a millimetre, which is 203.2 dpi.
  public BigDecimal dotsPerMm() {
    return dpi == 203 ? BigDecimal.valueOf(8) : BigDecimal.valueOf(dpi).divide(MM_PER_INCH, 6, RoundingMode.HALF_UP);
  }

  private static long dots(BigDecimal mm, int dpi) {
    return mm.multiply(BigDecimal.valueOf(dpi)).divide(MM_PER_INCH, 0, RoundingMode.DOWN).longValue();
  }
}
