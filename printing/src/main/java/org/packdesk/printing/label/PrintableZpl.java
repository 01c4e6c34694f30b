package org.packdesk.printing.label;

import java.util.List;
import org.packdesk.printing.zpl.SafeZpl;

/// A label that came as ZPL: one format, one copy, and it only draws. Its size is in dots, and only where it says one.
///
/// @param barcodes as its fields and its pictures say; other kinds than these are in the label's fields
public record PrintableZpl(SafeZpl label, List<ReadBarcode> barcodes) implements Inspected {
  public PrintableZpl {
    barcodes = List.copyOf(barcodes);
  }

  /// A head of another resolution would print it too small or too large: where the label says a size, it must be the paper's, at most
  /// 1 mm larger and 6 mm smaller.
  public boolean fits(PrintMedia media) {
    int dotsPerMm = media.dotsPerMm().intValue();
    return fits(label.widthDots().orElse(media.widthDots()), media.widthDots(), dotsPerMm)
        && fits(label.lengthDots().orElse(media.heightDots()), media.heightDots(), dotsPerMm);
  }

  private static boolean fits(int label, int paper, int dotsPerMm) {
    return label <= paper + dotsPerMm && label >= paper - 6 * dotsPerMm;
  }
}
