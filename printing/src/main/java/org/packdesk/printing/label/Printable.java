package org.packdesk.printing.label;

import java.math.BigDecimal;

/// A label that can be printed on paper of its size; width and height as it is read, to a tenth of a millimetre.
public record Printable(LabelFormat format, int pages, BigDecimal widthMm, BigDecimal heightMm) implements Inspected {
  private static final BigDecimal OVER_MM = BigDecimal.ONE;
  private static final BigDecimal UNDER_MM = BigDecimal.valueOf(6);

  /// A label is never scaled, that would spoil its bars. It fits when it is at most 1 mm larger than the paper (that much is
  /// cut off) and at most 6 mm smaller (100×150 mm on 4×6 in paper).
  public boolean fits(PrintMedia media) {
    return fits(widthMm, media.widthMm()) && fits(heightMm, media.heightMm());
  }

  /// The same, lying on its side.
  Printable turned() {
    BigDecimal across = heightMm;
    BigDecimal along = widthMm;
    return new Printable(format, pages, across, along);
  }

  /// Larger than the paper: it may be a sheet with a label on it.
  boolean exceeds(PrintMedia media) {
    return widthMm.subtract(media.widthMm()).compareTo(OVER_MM) > 0 || heightMm.subtract(media.heightMm()).compareTo(OVER_MM) > 0;
  }

  private static boolean fits(BigDecimal label, BigDecimal paper) {
    BigDecimal over = label.subtract(paper);
    return over.compareTo(OVER_MM) <= 0 && over.negate().compareTo(UNDER_MM) <= 0;
  }
}
