package org.packdesk.station.roles.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.packdesk.printing.apart.ApartConverter;
import org.packdesk.printing.label.Converted;
import org.packdesk.printing.label.PaperMark;
import org.packdesk.printing.label.PrintMedia;
import org.packdesk.printing.label.ReadBarcode;
import org.packdesk.printing.label.Ready;
import org.packdesk.printing.label.RefusalReason;
import org.packdesk.printing.label.Refused;
import org.packdesk.printing.zpl.GraphicEncoding;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.PackEffect;
import org.packdesk.station.packing.PackInput.Inspection;
import org.packdesk.station.packing.PrintSerial;

/// From the label that came to the bytes its printer takes; the last few are kept ready. Thread `printing` only,
/// but for [#close].
public final class LabelPaper implements AutoCloseable {
  private static final int KEPT = 16;
  private static final int HUNDREDTHS = 100;
  private static final String GONE = "the label's file can no longer be read";

  private final ApartConverter converter;
  private final PrintMedia media;
  private final GraphicEncoding encoding;
  private final Function<String, Optional<byte[]>> documents;
  private final Map<String, Ready> ready = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Ready> eldest) {
      return size() > KEPT;
    }
  };

  /// @param converter closed with this
  /// @param documents reads a stored label by its document id
  public LabelPaper(ApartConverter converter, PrintMedia media, GraphicEncoding encoding,
      Function<String, Optional<byte[]>> documents) {
    this.converter = converter;
    this.media = media;
    this.encoding = encoding;
    this.documents = documents;
  }

  void warmUp() {
    converter.warmUp();
  }

  /// Checks a label that has just come and makes its paper.
  ///
  /// @param tracking must stand on the label as a barcode
  Inspection inspect(String key, byte[] document, String tracking) {
    return switch (converter.toZpl(document, media, tracking)) {
      case Ready paper -> {
        ready.put(key, paper);
        yield new Inspection(null, media.dpi(), decodability(paper, tracking));
      }
      case Refused refused -> new Inspection(refused.words(), media.dpi(), null);
    };
  }

  /// As [#inspect], of a label whose bytes lie here.
  Inspection inspect(PackEffect.Check check) {
    return documents.apply(check.documentId()).map(document -> inspect(check.key(), document, check.tracking()))
        .orElseGet(() -> new Inspection(GONE, media.dpi(), null));
  }

  private static @Nullable Integer decodability(Ready paper, String tracking) {
    return paper.decodabilities().stream().filter(each -> each.text().replace(" ", "").equals(tracking.replace(" ", "")))
        .map(each -> (int) Math.round(each.value() * HUNDREDTHS)).min(Integer::compare).orElse(null);
  }

  /// The newest paper of a label as it comes out of the printer, with its marks.
  LabelPicture picture(LabelRow label) {
    if (!(paper(label.key(), label.documentId(), label.tracking()) instanceof Ready plain)) {
      return new LabelPicture.Gone(label.key(), label.copy());
    }
    LabelRow.Paper newest = label.paper();
    Ready out = newest == null ? plain : PaperMark.on(plain, media, mark(newest.serial(), newest.copy()));
    return out.bitmap().<LabelPicture>map(dots -> new LabelPicture.Drawn(label.key(), label.copy(), dots))
        .orElseGet(() -> new LabelPicture.PrinterDraws(label.key(), label.copy(),
            out.barcodes().stream().map(ReadBarcode::text).distinct().toList()));
  }

  private Converted paper(String key, String documentId, String tracking) {
    Ready kept = ready.get(key);
    if (kept != null) {
      return kept;
    }
    Optional<byte[]> document = documents.apply(documentId);
    if (document.isEmpty()) {
      return new Refused(RefusalReason.DAMAGED, GONE);
    }
    Converted fresh = converter.toZpl(document.get(), media, tracking);
    if (fresh instanceof Ready paper) {
      ready.put(key, paper);
    }
    return fresh;
  }

  /// With the print's serial on it where there is room, and from the second copy on its number.
  Bytes bytes(PackEffect.Print print) {
    return switch (paper(print.key(), print.documentId(), print.tracking())) {
      case Ready paper -> new Bytes.Printable(
          PaperMark.on(paper, media, mark(PrintSerial.of(print.printId()), print.copy())).zpl(encoding));
      case Refused refused -> new Bytes.Unusable(refused.words());
    };
  }

  private static String mark(String serial, int copy) {
    return copy == 1 ? serial : serial + " COPY " + copy;
  }

  @Override
  public void close() {
    converter.close();
  }

  /// What a printer can be given.
  sealed interface Bytes {
    record Printable(byte[] zpl) implements Bytes {}

    record Unusable(String words) implements Bytes {}
  }
}
