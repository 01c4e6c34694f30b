package org.packdesk.station.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.packdesk.printing.document.Document;

/// The papers that `packdesk paper` makes, by the names it takes.
enum PaperKind {
  PACKING_SLIP, CUSTOMS, INVOICE, CAGE_LABEL, PLATES, TOTE, LOCATION, BADGE, COMMAND;

  /// @throws JsonForm.WrongForm unless it is this kind's JSON
  Document read(byte[] json) {
    return switch (this) {
      case PACKING_SLIP -> PaperForms.packingSlip(json);
      case CUSTOMS -> PaperForms.customs(json);
      case INVOICE -> PaperForms.invoice(json);
      case CAGE_LABEL -> PaperForms.cageLabel(json);
      case PLATES -> PaperForms.plates(json);
      case TOTE -> PaperForms.tote(json);
      case LOCATION -> PaperForms.location(json);
      case BADGE -> PaperForms.badge(json);
      case COMMAND -> PaperForms.command(json);
    };
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
