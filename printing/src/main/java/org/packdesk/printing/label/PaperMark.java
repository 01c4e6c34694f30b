package org.packdesk.printing.label;

import java.util.Optional;
import org.packdesk.printing.raster.FreePlace;
import org.packdesk.printing.raster.Lettering;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.zpl.ForeignZpl;
import org.packdesk.printing.zpl.GraphicEncoding;
import org.packdesk.printing.zpl.SafeZpl;
import org.packdesk.printing.zpl.ZplBox;
import org.packdesk.printing.zpl.ZplGraphic;

/// Words of ours on a label's white: what a packer compares with the screen, and which copy the paper is. A label of which every barcode
/// does not read as before stays as it is, and so does one without room. Of a label that the printer draws the fields' places are
/// reckoned, rather too large than too small.
public final class PaperMark {
  /// Read at arm's length.
  private static final double CAPITAL_MM = 2.5;
  /// Of the height that the printer's own letters are asked for.
  private static final double CAPITAL_OF_LETTER = 0.72;
  private static final double LETTER_WIDTH = 0.75;

  private PaperMark() {}

  /// Some milliseconds, mostly for reading the barcodes back.
  ///
  /// @param words letters, digits and spaces
  public static Ready on(Ready label, PrintMedia media, String words) {
    double dotsPerMm = media.dotsPerMm().doubleValue();
    return label.bitmap().isPresent()
        ? label.bitmap().flatMap(dots -> marked(dots, dotsPerMm, words)).flatMap(dots -> same(label, dots)).orElse(label)
        : fields(label, media, words).orElse(label);
  }

  private static Optional<Ready> fields(Ready label, PrintMedia media, String words) {
    if (!(ForeignZpl.read(label.zpl()) instanceof SafeZpl drawn)) {
      return Optional.empty();
    }
    double dotsPerMm = media.dotsPerMm().doubleValue();
    int letter = (int) Math.ceil(CAPITAL_MM * dotsPerMm / CAPITAL_OF_LETTER);
    int width = drawn.widthDots().orElse(media.widthDots());
    int height = drawn.lengthDots().orElse(media.heightDots());
    return FreePlace
        .find(taken(drawn, width, height), MonoBitmap.white((int) Math.ceil(words.length() * letter * LETTER_WIDTH), letter),
            dotsPerMm)
        .map(place -> drawn.with(words, place.x(), place.y(), letter)).map(marked -> new Ready(
            marked.zpl(media.widthDots(), media.heightDots()), Optional.empty(), label.barcodes(), label.decodabilities()));
  }

  private static MonoBitmap taken(SafeZpl label, int width, int height) {
    byte[] rows = new byte[(width + 7) / 8 * height];
    for (ZplBox box : label.boxes()) {
      for (int y = Math.min(height, box.top()); y < Math.min(height, box.bottom()); y++) {
        for (int x = Math.min(width, box.left()); x < Math.min(width, box.right()); x++) {
          rows[y * ((width + 7) / 8) + (x >> 3)] |= (byte) (0x80 >> (x & 7));
        }
      }
    }
    return MonoBitmap.of(width, height, rows);
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
