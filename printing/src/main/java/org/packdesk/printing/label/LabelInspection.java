package org.packdesk.printing.label;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.packdesk.printing.raster.PdfDefect;
import org.packdesk.printing.raster.PdfLabel;
import org.packdesk.printing.zpl.ForeignZpl;

/// What arrived: is it a whole, readable PDF of one page, one picture, or ZPL that draws one label and does nothing else? Asked when a label *arrives*, while there is time to buy or
/// fetch another one, and again when it is converted.
public final class LabelInspection {
  /// A carrier's label has 5 to 200 KB; a scanned one may have some MB.
  public static final int BYTES_MAX = 8 * 1024 * 1024;

  /// Acrobat looks for the header in the first and for the end mark in the last 1024 bytes.
  private static final int MARK_WITHIN = 1024;

  private LabelInspection() {}

  /// Under a millisecond once warm, more with large pictures. Never throws because of the document.
  public static Inspected inspect(byte[] document) {
    if (ForeignZpl.isRecognised(document)) {
      return ZplLabel.inspect(document);
    }
    return switch (open(document)) {
      case Refused refused -> refused;
      case OpenedLabel.Open open -> {
        try (open) {
          yield open.printable();
        }
      }
      case OpenedLabel.Picture picture -> picture.printable();
    };
  }

  /// The caller closes what is open.
  static OpenedLabel open(byte[] document) {
    return open(document, Pages.ONLY_ONE, 0);
  }

  /// Whether a document of several pages may be opened.
  enum Pages {
    ONLY_ONE, ANY
  }

  /// @param page the one that is wanted, from 0
  static OpenedLabel open(byte[] document, Pages pages, int page) {
    if (document.length == 0) {
      return new Refused(RefusalReason.EMPTY, "The label is empty: no bytes arrived.");
    }
    if (document.length > BYTES_MAX) {
      return new Refused(RefusalReason.TOO_LARGE,
          "The label has " + document.length + " bytes; the most that is taken is " + BYTES_MAX + ".");
    }
    if (!contains(Arrays.copyOf(document, Math.min(document.length, MARK_WITHIN)), "%PDF-")) {
      return PictureLabel.isPicture(document)
          ? PictureLabel.open(document)
          : new Refused(RefusalReason.UNKNOWN_FORMAT, "The label is neither a PDF nor a picture nor ZPL.");
    }
    if (!contains(Arrays.copyOfRange(document, Math.max(0, document.length - MARK_WITHIN), document.length), "%%EOF")) {
      return new Refused(RefusalReason.TRUNCATED, "The label's PDF is cut off: its end is missing.");
    }
    return switch (PdfLabel.open(document, page)) {
      case PdfDefect defect -> refused(defect);
      case PdfLabel pdf when page >= Math.max(1, pdf.pages()) -> {
        pdf.close();
        yield new Refused(RefusalReason.NO_PAGE, "The label's PDF has no page " + (page + 1) + ": it has " + pdf.pages() + ".");
      }
      case PdfLabel pdf -> onePage(pdf, pages);
    };
  }

  private static OpenedLabel onePage(PdfLabel pdf, Pages pages) {
    if (pdf.pages() == 1 || (pages == Pages.ANY && pdf.pages() > 0)) {
      return new OpenedLabel.Open(pdf, new Printable(LabelFormat.PDF, pdf.pages(), pdf.widthMm(), pdf.heightMm()));
    }
    pdf.close();
    return pdf.pages() == 0
        ? new Refused(RefusalReason.NO_PAGE, "The label's PDF has no page.")
        : new Refused(RefusalReason.SEVERAL_PAGES, "The label's PDF has " + pdf.pages() + " pages; a label has one.");
  }

  static Refused refused(PdfDefect defect) {
    return switch (defect.kind()) {
      case ENCRYPTED -> new Refused(RefusalReason.ENCRYPTED, "The label's PDF is encrypted and cannot be read.");
      case DAMAGED -> new Refused(RefusalReason.DAMAGED, "The label's PDF is damaged and cannot be drawn in full.");
      case TOO_COMPLEX ->
        new Refused(RefusalReason.TOO_COMPLEX, "The label's PDF holds far more than a label: " + defect.detail() + ".");
    };
  }

  private static boolean contains(byte[] bytes, String mark) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(mark);
  }
}
