package org.packdesk.printing.label;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.packdesk.printing.label.LabelInspection.Pages;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.zpl.ForeignZpl;
import org.packdesk.printing.zpl.GraphicEncoding;
import org.packdesk.printing.zpl.ZplGraphic;

/// A carrier's document to the bytes that print it once.
public final class LabelConverter {
  static final String WARM_UP_TRACKING = "WARM00UP00LABEL1";

  /// More of them gain little: the compiler settles over the first hundred labels.
  private static final int WARM_UP_ROUNDS = 5;

  private LabelConverter() {}

  /// Draws the label, reads its barcodes back from the very dots that will be burnt and answers `Ready` only if one of them is
  /// the tracking number that was bought. A label that came as ZPL is not drawn here: its fields must say it. One format, one paper. Never throws because of the document.
  public static Converted toZpl(byte[] document, PrintMedia media, String trackingNumber) {
    if (ForeignZpl.isRecognised(document)) {
      return ZplLabel.toZpl(document, media, trackingNumber);
    }
    return switch (draw(document, media)) {
      case Refused refused -> refused;
      case DrawnLabel.Dots drawn -> checked(drawn.bitmap(), trackingNumber);
    };
  }

  private static Converted checked(MonoBitmap bitmap, String trackingNumber) {
    ScannedBarcodes scanned = BarcodeReader.scan(bitmap);
    return LabelCheck.carries(scanned.barcodes(), trackingNumber)
        ? ready(bitmap, GraphicEncoding.RUN_LENGTH, scanned)
        : LabelCheck.refused(scanned.barcodes(), trackingNumber);
  }

  private static Ready ready(MonoBitmap bitmap, GraphicEncoding encoding, ScannedBarcodes scanned) {
    return new Ready(ZplGraphic.encode(bitmap, encoding), Optional.of(bitmap), scanned.barcodes(), scanned.decodabilities());
  }

  /// As [#toZpl] for a person who looks at what comes out: no barcode is asked for, and one page of several may be chosen.
  ///
  /// @param page from 1; 0 when the document must have one page only
  public static Converted convert(byte[] document, PrintMedia media, GraphicEncoding encoding, int page) {
    if (ForeignZpl.isRecognised(document)) {
      return ZplLabel.convert(document, media);
    }
    return switch (DrawnLabels.draw(LabelInspection.open(document, page > 0 ? Pages.ANY : Pages.ONLY_ONE, Math.max(0, page - 1)),
        media)) {
      case Refused refused -> refused;
      case DrawnLabel.Dots(MonoBitmap dots) ->
        ready(dots, encoding, BarcodeReader.scan(dots));
    };
  }

  /// A page of our own paper for a label printer, in true size. On media of another size what stands on the page is put in the
  /// middle, turned where only that fits; what has no room is refused, never scaled or cut.
  ///
  /// @param pdf of a [org.packdesk.printing.document.Paper]
  /// @param page from 1
  public static Converted convertOwn(byte[] pdf, PrintMedia media, int page) {
    return switch (LabelInspection.open(pdf, Pages.ANY, page - 1)) {
      case Refused refused -> refused;
      case OpenedLabel.Picture _ -> throw new IllegalArgumentException("our own paper is a PDF");
      case OpenedLabel.Open open -> {
        try (open) {
          yield switch (OurPage.draw(open, media)) {
            case Refused refused -> refused;
            case DrawnLabel.Dots(MonoBitmap dots) -> ready(dots, GraphicEncoding.RUN_LENGTH, BarcodeReader.scan(dots));
          };
        }
      }
    };
  }

  static DrawnLabel draw(byte[] document, PrintMedia media) {
    return DrawnLabels.draw(LabelInspection.open(document), media);
  }

  /// Converts a label of our own a few times, so that the first real one does not wait for class loading, the search for
  /// fonts and the compiler. Takes up to a second or two; to be called once at start, on the thread that prints.
  ///
  /// @throws IllegalStateException if this program cannot draw its own label
  public static void warmUp() {
    PrintMedia media = new PrintMedia(203, new BigDecimal("101.6"), new BigDecimal("152.4"));
    byte[] document = warmUpLabel();
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      if (toZpl(document, media, WARM_UP_TRACKING) instanceof Refused refused) {
        throw new IllegalStateException("the warm-up label was refused: " + refused.words());
      }
    }
  }

  static byte[] warmUpLabel() {
    try (InputStream label = Objects.requireNonNull(LabelConverter.class.getResourceAsStream("warm-up.pdf"), "warm-up.pdf")) {
      return label.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
