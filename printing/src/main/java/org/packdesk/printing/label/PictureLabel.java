package org.packdesk.printing.label;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.packdesk.printing.raster.PdfDefect;
import org.packdesk.printing.raster.PictureFile;

/// A label that came as a PNG, JPEG, GIF or TIFF.
final class PictureLabel {
  private static final int MARK_BYTES = 4;

  private PictureLabel() {}

  static boolean isPicture(byte[] document) {
    String mark = new String(document, 0, Math.min(document.length, MARK_BYTES), StandardCharsets.ISO_8859_1);
    return Stream.of("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "II*\0", "MM\0*").anyMatch(mark::startsWith);
  }

  static OpenedLabel open(byte[] document) {
    return switch (PictureFile.open(document)) {
      case PdfDefect defect when defect.kind() == PdfDefect.Kind.TOO_COMPLEX ->
        new Refused(RefusalReason.TOO_COMPLEX, "The label holds far more than a label: " + defect.detail() + ".");
      case PdfDefect _ -> new Refused(RefusalReason.DAMAGED, "The label's picture is damaged and cannot be read.");
      case PictureFile file when file.pictures() != 1 -> new Refused(RefusalReason.SEVERAL_PAGES,
          "The label's " + name(file) + " has " + file.pictures() + " pictures; a label has one.");
      case PictureFile file -> new OpenedLabel.Picture(file,
          new Printable(format(file), 1, tenths(file.widthMm()), tenths(file.heightMm())));
    };
  }

  static Refused cannotBeDrawn() {
    return new Refused(RefusalReason.DAMAGED, "The label's picture is damaged and cannot be drawn in full.");
  }

  static Refused wrongSize(PictureFile file, PrintMedia media) {
    return new Refused(RefusalReason.WRONG_SIZE, "The label's picture of " + file.widthPixels() + " × " + file.heightPixels()
        + " pixels is not the size of the paper in the printer, " + media.widthMm().toPlainString() + " × "
        + media.heightMm().toPlainString() + " mm.");
  }

  private static LabelFormat format(PictureFile file) {
    return switch (file.format()) {
      case "png" -> LabelFormat.PNG;
      case "jpeg" -> LabelFormat.JPEG;
      case "gif" -> LabelFormat.GIF;
      default -> LabelFormat.TIFF;
    };
  }

  private static String name(PictureFile file) {
    return file.format().toUpperCase(Locale.ROOT);
  }

  private static BigDecimal tenths(double mm) {
    return BigDecimal.valueOf(mm).setScale(1, RoundingMode.HALF_UP);
  }
}
