package org.packdesk.printing.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.packdesk.printing.zpl.ForeignZpl;
import org.packdesk.printing.zpl.SafeZpl;
import org.packdesk.printing.zpl.UnsafeZpl;
import org.packdesk.printing.zpl.ZplField;
import org.packdesk.printing.zpl.ZplOrigin;

/// A label that came as ZPL. It is drawn by the printer, so its barcodes are not read from dots but from its fields; where the carrier sent
/// pictures, from those.
final class ZplLabel {
  private ZplLabel() {}

  static Inspected inspect(byte[] document) {
    return switch (ForeignZpl.read(document)) {
      case UnsafeZpl unsafe -> refused(unsafe);
      case SafeZpl label when label.formats() > 1 ->
        new Refused(RefusalReason.SEVERAL_PAGES, "The label's ZPL has " + label.formats() + " formats; a label has one.");
      case SafeZpl label when label.copies() > 1 ->
        new Refused(RefusalReason.SEVERAL_COPIES,
            "The label's ZPL asks for " + label.copies() + " copies; a label is printed once.");
      case SafeZpl label -> new PrintableZpl(label, barcodes(label));
    };
  }

  static Converted toZpl(byte[] document, PrintMedia media, String trackingNumber) {
    return switch (inspect(document)) {
      case Refused refused -> refused;
      case PrintableZpl printable when !printable.fits(media) -> wrongSize(printable.label(), media);
      case PrintableZpl printable when printable.beyond(media).isPresent() -> beyond(printable.beyond(media).get(), media);
      case PrintableZpl printable -> carries(printable, trackingNumber)
          ? new Ready(printable.label().zpl(media.widthDots(), media.heightDots()), Optional.empty(), printable.barcodes(),
              List.of())
          : LabelCheck.refused(printable.barcodes(), trackingNumber);
      case Printable _ -> throw new IllegalStateException("ZPL was taken for a document of pages");
    };
  }

  static Converted convert(byte[] document, PrintMedia media) {
    return switch (inspect(document)) {
      case Refused refused -> refused;
      case PrintableZpl printable when !printable.fits(media) -> wrongSize(printable.label(), media);
      case PrintableZpl printable when printable.beyond(media).isPresent() -> beyond(printable.beyond(media).get(), media);
      case PrintableZpl printable -> new Ready(printable.label().zpl(media.widthDots(), media.heightDots()), Optional.empty(),
          printable.barcodes(), List.of());
      case Printable _ -> throw new IllegalStateException("ZPL was taken for a document of pages");
    };
  }

  /// Any linear or square code that scan-back will read as the tracking number, not only those that are read from dots.
  private static boolean carries(PrintableZpl label, String trackingNumber) {
    Stream<ReadBarcode> others = label.label().fields().stream().filter(ZplField::isBarcode)
        .map(field -> new ReadBarcode(Symbology.CODE_128, field.text()));
    return LabelCheck.carries(Stream.concat(label.barcodes().stream(), others).toList(), trackingNumber);
  }

  static List<ReadBarcode> barcodes(SafeZpl label) {
    List<ReadBarcode> barcodes = new ArrayList<>();
    for (ZplField field : label.fields()) {
      switch (field.drawnBy()) {
        case "^BC" -> barcodes.add(new ReadBarcode(Symbology.CODE_128, field.text()));
        case "^BX" -> barcodes.add(new ReadBarcode(Symbology.DATA_MATRIX, field.text()));
        case "^BQ" -> barcodes.add(new ReadBarcode(Symbology.QR_CODE, field.text().replaceFirst("^[HQML][AM],", "")));
        default -> {
          // no kind that is reported
        }
      }
    }
    label.pictures().ifPresent(dots -> barcodes.addAll(BarcodeReader.read(dots)));
    return barcodes.stream().distinct().toList();
  }

  private static Refused wrongSize(SafeZpl label, PrintMedia media) {
    return new Refused(RefusalReason.WRONG_SIZE, "The label is made for " + dots(label.widthDots().orElse(0)) + " × "
        + dots(label.lengthDots().orElse(0)) + " dots, the paper in the printer has " + media.widthDots() + " × "
        + media.heightDots() + ".");
  }

  private static Refused beyond(ZplOrigin at, PrintMedia media) {
    return new Refused(RefusalReason.WRONG_SIZE, "The label is made for another head or paper: something on it begins " + at.x()
        + " dots from the left and " + at.y() + " from the top; the paper in the printer has " + media.widthDots() + " × "
        + media.heightDots() + ".");
  }

  private static String dots(int dots) {
    return dots == 0 ? "any" : String.valueOf(dots);
  }

  private static Refused refused(UnsafeZpl unsafe) {
    RefusalReason reason = switch (unsafe.reason()) {
      case TOO_LARGE -> RefusalReason.TOO_LARGE;
      case NOT_CLOSED -> RefusalReason.TRUNCATED;
      case DAMAGED -> RefusalReason.DAMAGED;
      case NESTED, STRAY_TEXT, OTHER_LANGUAGE, UNKNOWN_COMMAND, STORAGE, SETTINGS, CONTROL, NETWORK, ANSWER, RADIO_TAG,
          NOT_FIXED ->
        RefusalReason.UNSAFE_ZPL;
    };
    return new Refused(reason, unsafe.words());
  }
}
