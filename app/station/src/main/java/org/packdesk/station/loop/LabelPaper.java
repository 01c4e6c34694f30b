package org.packdesk.station.loop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.packdesk.printing.apart.ApartConverter;
import org.packdesk.printing.label.PrintMedia;
import org.packdesk.printing.label.Ready;
import org.packdesk.printing.label.Refused;

/// From the label that came to the bytes its printer takes; the last few are kept ready. Thread `printing` only,
/// but for [#close].
public final class LabelPaper implements AutoCloseable {
  private static final int KEPT = 16;

  private final ApartConverter converter;
  private final PrintMedia media;
  private final Function<String, Optional<byte[]>> documents;
  private final Map<String, byte[]> ready = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
      return size() > KEPT;
    }
  };

  /// @param converter closed with this
  /// @param documents reads a stored label by its document id
  public LabelPaper(ApartConverter converter, PrintMedia media, Function<String, Optional<byte[]>> documents) {
    this.converter = converter;
    this.media = media;
    this.documents = documents;
  }

  void warmUp() {
    converter.warmUp();
  }

  /// Checks a label that has just come and makes its paper.
  ///
  /// @param tracking must stand on the label as a barcode
  /// @return why it may not be printed, in words; empty when it may
  Optional<String> prepare(String key, byte[] document, String tracking) {
    return switch (converter.toZpl(document, media, tracking)) {
      case Ready paper -> {
        ready.put(key, paper.zpl());
        yield Optional.empty();
      }
      case Refused refused -> Optional.of(refused.words());
    };
  }

  Bytes bytes(String key, String documentId, String tracking) {
    byte[] kept = ready.get(key);
    if (kept != null) {
      return new Bytes.Printable(kept);
    }
    Optional<byte[]> document = documents.apply(documentId);
    if (document.isEmpty()) {
      return new Bytes.Unusable("the label's file can no longer be read");
    }
    return switch (converter.toZpl(document.get(), media, tracking)) {
      case Ready paper -> new Bytes.Printable(paper.zpl());
      case Refused refused -> new Bytes.Unusable(refused.words());
    };
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
