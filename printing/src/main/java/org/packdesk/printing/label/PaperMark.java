package org.packdesk.printing.label;

import java.util.Optional;
import org.packdesk.printing.raster.FreePlace;
import org.packdesk.printing.raster.Lettering;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.zpl.GraphicEncoding;
import org.packdesk.printing.zpl.ZplGraphic;

/// Words of ours on a label's white: what a packer compares with the screen, and which copy the paper is. A label of which every barcode
/// does not read as before stays as it is, and so does one without room, or one that the printer draws.
public final class PaperMark {
  /// Read at arm's length.
  private static final double CAPITAL_MM = 2.5;

  private PaperMark() {}

  /// Some milliseconds, mostly for reading the barcodes back.
  ///
  /// @param words letters, digits and spaces
  public static Ready on(Ready label, PrintMedia media, String words) {
    double dotsPerMm = media.dotsPerMm().doubleValue();
    return label.bitmap().flatMap(dots -> marked(dots, dotsPerMm, words)).flatMap(dots -> same(label, dots)).orElse(label);
  }

  private static Optional<MonoBitmap> marked(MonoBitmap dots, double dotsPerMm, String words) {
    MonoBitmap letters = Lettering.draw(words, (int) Math.round(CAPITAL_MM * dotsPerMm));
    return FreePlace.find(dots, letters, dotsPerMm).map(place -> dots.with(letters, place.x(), place.y()));
  }

  private static Optional<Ready> same(Ready label, MonoBitmap dots) {
    ScannedBarcodes scanned = BarcodeReader.scan(dots);
    return scanned.barcodes().equals(label.barcodes())
        ? Optional.of(new Ready(ZplGraphic.encode(dots, GraphicEncoding.RUN_LENGTH), Optional.of(dots), scanned.barcodes(),
            scanned.decodabilities()))
        : Optional.empty();
  }
}
