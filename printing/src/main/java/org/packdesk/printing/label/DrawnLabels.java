package org.packdesk.printing.label;

import java.math.BigDecimal;
import java.util.List;
import org.packdesk.printing.raster.Drawing;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.raster.PdfDefect;
import org.packdesk.printing.raster.PdfLabel;
import org.packdesk.printing.raster.PictureFile;
import org.packdesk.printing.raster.SheetPiece;

/// Lays what was opened on the paper: upright, turned when it lies on its side, or cut out of a larger sheet.
final class DrawnLabels {
  private DrawnLabels() {}

  /// Closes what is open.
  static DrawnLabel draw(OpenedLabel opened, PrintMedia media) {
    return switch (opened) {
      case Refused refused -> refused;
      case OpenedLabel.Open open -> {
        try (open) {
          yield page(open, media);
        }
      }
      case OpenedLabel.Picture picture -> picture(picture.file(), media);
    };
  }

  private static DrawnLabel picture(PictureFile file, PrintMedia media) {
    double dotsPerMm = media.dotsPerMm().doubleValue();
    if (!file.fits(media.widthDots(), media.heightDots(), dotsPerMm)) {
      return PictureLabel.wrongSize(file, media);
    }
    return switch (file.draw(media.widthDots(), media.heightDots(), dotsPerMm)) {
      case Drawing.Drawn drawn -> new DrawnLabel.Dots(drawn.bitmap());
      case PdfDefect _ -> PictureLabel.cannotBeDrawn();
    };
  }

  /// The caller closes what is open.
  static DrawnLabel page(OpenedLabel.Open open, PrintMedia media) {
    Printable label = open.printable();
    PdfLabel pdf = open.pdf();
    if (label.fits(media)) {
      return dots(pdf.draw(media.widthDots(), media.heightDots(), media.dotsPerMm()), Turn.NONE);
    }
    if (label.turned().fits(media)) {
      return dots(pdf.draw(media.heightDots(), media.widthDots(), media.dotsPerMm()), Turn.QUARTER);
    }
    if (!label.exceeds(media)) {
      return wrongSize(label, media);
    }
    List<SheetPiece> pieces = pdf.pieces(media.widthMm(), media.heightMm());
    if (pieces.size() > 1) {
      return new Refused(RefusalReason.SEVERAL_LABELS,
          "The page holds " + pieces.size() + " labels; it must hold one, or come as one page each.");
    }
    return pieces.isEmpty() ? wrongSize(label, media) : piece(pdf, pieces.getFirst(), media);
  }

  private static DrawnLabel piece(PdfLabel pdf, SheetPiece piece, PrintMedia media) {
    boolean upright = piece.heightMm() >= piece.widthMm() == media.heightDots() >= media.widthDots();
    return upright
        ? dots(pdf.draw(piece, media.widthDots(), media.heightDots(), media.dotsPerMm()), Turn.NONE)
        : dots(pdf.draw(piece, media.heightDots(), media.widthDots(), media.dotsPerMm()), Turn.QUARTER);
  }

  /// As it is drawn, its bars on whole dots.
  static DrawnLabel dots(Drawing drawing) {
    return dots(drawing, Turn.NONE);
  }

  private enum Turn {
    NONE, QUARTER
  }

  private static DrawnLabel dots(Drawing drawing, Turn turn) {
    return switch (drawing) {
      case Drawing.Drawn drawn -> {
        MonoBitmap bitmap = WholeDots.of(drawn);
        yield new DrawnLabel.Dots(turn == Turn.NONE ? bitmap : bitmap.turned());
      }
      case PdfDefect defect -> LabelInspection.refused(defect);
    };
  }

  private static Refused wrongSize(Printable label, PrintMedia media) {
    return new Refused(RefusalReason.WRONG_SIZE, "The label is " + size(label.widthMm(), label.heightMm())
        + ", the paper in the printer is " + size(media.widthMm(), media.heightMm()) + ".");
  }

  static String size(BigDecimal widthMm, BigDecimal heightMm) {
    return widthMm.toPlainString() + " × " + heightMm.toPlainString() + " mm";
  }
}
