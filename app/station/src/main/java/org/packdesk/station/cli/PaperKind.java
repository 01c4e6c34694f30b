package org.packdesk.station.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.packdesk.printing.document.Document;

/// The papers that `packdesk paper` makes, by the names it takes.
enum PaperKind {
  PACKING_SLIP(PaperForms::packingSlip), CUSTOMS(PaperForms::customs), INVOICE(PaperForms::invoice), CAGE_LABEL(
      PaperForms::cageLabel),
  PLATES(PaperForms::plates), TOTE(
      PaperForms::tote),
  LOCATION(PaperForms::location), BADGE(PaperForms::badge), COMMAND(PaperForms::command);

  private final Function<byte[], Document> reading;

  PaperKind(Function<byte[], Document> reading) {
    this.reading = reading;
  }

  /// @throws JsonForm.WrongForm unless it is this kind's JSON
  Document read(byte[] json) {
    return reading.apply(json);
  }

  /// JSON to begin with.
  String example() {
    String name = "paper/" + this + ".json";
    try (InputStream example = Objects.requireNonNull(PaperKind.class.getResourceAsStream(name), name)) {
      return new String(example.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
