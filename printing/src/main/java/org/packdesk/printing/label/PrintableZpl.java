package org.packdesk.printing.label;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.packdesk.printing.zpl.SafeZpl;
import org.packdesk.printing.zpl.ZplOrigin;

/// A label that came as ZPL: one format, one copy, and it only draws. Its size is in dots, and only where it says one.
///
/// @param barcodes as its fields and its pictures say; other kinds than these are in the label's fields
public record PrintableZpl(SafeZpl label, List<ReadBarcode> barcodes) implements Inspected {
  private static final String IN_ONE_CORNER = "All of the label begins within less than half of the paper: it may be made for a head of fewer dots.";

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

  /// Something on it that begins beyond the paper's right or lower edge and would not be printed.
  Optional<ZplOrigin> beyond(PrintMedia media) {
    return label.origins().stream().filter(at -> at.x() >= media.widthDots() || at.y() > media.heightDots()).findFirst();
  }

  /// In plain words: what was left out or looks odd, also on this paper.
  public List<String> warnings(PrintMedia media) {
    boolean small = label.widthDots().isEmpty()
        && label.origins().stream().allMatch(at -> at.x() < media.widthDots() / 2 && at.y() < media.heightDots() / 2);
    return small ? Stream.concat(label.warnings().stream(), Stream.of(IN_ONE_CORNER)).toList() : label.warnings();
  }

  private static boolean fits(int label, int paper, int dotsPerMm) {
    return label <= paper + dotsPerMm && label >= paper - 6 * dotsPerMm;
  }
}
