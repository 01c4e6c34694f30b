package org.packdesk.printing.label;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packdesk.printing.label.LabelInspection.Pages;
import org.packdesk.printing.raster.Drawing;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.zpl.ForeignZpl;
import org.packdesk.printing.zpl.ReadZpl;
import org.packdesk.printing.zpl.SafeZpl;
import org.packdesk.printing.zpl.UnsafeZpl;

/// What a label is, told as far as it is known also when it may not be printed.
///
/// @param format lower case, or null when nobody knows it
/// @param pages pages or formats; 0 when it could not be opened
/// @param widthMm as it is read, or null where it is not known; of ZPL as on a head of 8 dots a millimetre
/// @param copies that the label itself asks for
/// @param barcodes of the first page
/// @param refusals why it may not be printed, in words; empty when it may
public record LabelReport(@Nullable String format, int pages, @Nullable BigDecimal widthMm, @Nullable BigDecimal heightMm,
    int copies,
    List<ReadBarcode> barcodes, List<String> refusals) {
  private static final BigDecimal DOTS_PER_MM = BigDecimal.valueOf(8);

  public LabelReport {
    barcodes = List.copyOf(barcodes);
    refusals = List.copyOf(refusals);
  }

  /// Some ten milliseconds. Never throws because of the document.
  public static LabelReport of(byte[] document) {
    if (document.length <= LabelInspection.BYTES_MAX && ForeignZpl.isRecognised(document)) {
      return ofZpl(document, ForeignZpl.read(document));
    }
    return switch (LabelInspection.open(document, Pages.ANY, 0)) {
      case Refused refused -> refused(null, refused);
      case OpenedLabel.Open open -> {
        try (open) {
          yield ofPage(open);
        }
      }
      case OpenedLabel.Picture picture -> of(picture.printable(), picture.file().dots());
    };
  }

  private static LabelReport ofPage(OpenedLabel.Open open) {
    Printable label = open.printable();
    int width = dots(label.widthMm());
    int height = dots(label.heightMm());
    if (!MonoBitmap.isPossible(width, height)) {
      return refused("pdf", new Refused(RefusalReason.WRONG_SIZE, "The label's page is larger than any paper."));
    }
    LabelReport report = of(label, open.pdf().draw(width, height, DOTS_PER_MM));
    return label.pages() == 1
        ? report
        : report.refused("The label's PDF has " + label.pages() + " pages; a label has one.");
  }

  private static LabelReport of(Printable label, Drawing drawing) {
    String format = label.format().name().toLowerCase(Locale.ROOT);
    List<ReadBarcode> barcodes = drawing instanceof Drawing.Drawn drawn ? BarcodeReader.read(drawn.bitmap()) : List.of();
    LabelReport report = new LabelReport(format, label.pages(), label.widthMm(), label.heightMm(), 1, barcodes, List.of());
    return drawing instanceof Drawing.Drawn ? report : report.refused("The label is damaged and cannot be drawn in full.");
  }

  private static LabelReport ofZpl(byte[] document, ReadZpl read) {
    return switch (read) {
      case UnsafeZpl unsafe ->
        new LabelReport(ForeignZpl.isEpl(document) ? "epl" : "zpl", 0, null, null, 1, List.of(), List.of(unsafe.words()));
      case SafeZpl label -> {
        List<ReadBarcode> barcodes = ZplLabel.barcodes(label);
        List<String> refusals = ZplLabel.inspect(document) instanceof Refused refused ? List.of(refused.words()) : List.of();
        yield new LabelReport("zpl", label.formats(), mm(label.widthDots().orElse(0)), mm(label.lengthDots().orElse(0)),
            label.copies(),
            barcodes, refusals);
      }
    };
  }

  private static LabelReport refused(@Nullable String format, Refused refused) {
    return new LabelReport(format, 0, null, null, 1, List.of(), List.of(refused.words()));
  }

  private LabelReport refused(String words) {
    return new LabelReport(format, pages, widthMm, heightMm, copies, barcodes, List.of(words));
  }

  private static int dots(BigDecimal mm) {
    return mm.multiply(DOTS_PER_MM).setScale(0, RoundingMode.CEILING).intValue();
  }

  private static @Nullable BigDecimal mm(int dots) {
    return dots == 0 ? null : BigDecimal.valueOf(dots).divide(DOTS_PER_MM, 1, RoundingMode.HALF_UP);
  }
}
