package org.packdesk.central.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case as the contract words it. What is null nobody knows.
///
/// @param line the station that opened it
public record ProblemCase(String caseId, @Nullable String orderId, @Nullable Integer parcelNo, @Nullable String barcode,
    String reason, @Nullable String cause, @Nullable Figures figures, Instant since, String line, String state) {
  static final String OPEN = "open";
  static final String CLOSED = "closed";

  /// An open one.
  public ProblemCase(String caseId, @Nullable Subject about, String reason, @Nullable String cause, @Nullable Figures figures,
      Instant since, String line) {
    this(caseId, about == null ? null : about.orderId(), about == null ? null : about.parcelNo(),
        about == null ? null : about.barcode(), reason, cause, figures, since, line, OPEN);
  }

  /// Which parcel it is, as far as anybody knows.
  public record Subject(@Nullable String orderId, @Nullable Integer parcelNo, @Nullable String barcode) {}

  /// Milligrams.
  public record Figures(@Nullable Long measuredMg, @Nullable Long expectedMg, @Nullable Long sigmaMg, @Nullable Long underMg,
      @Nullable Long overMg, @Nullable String rule) {}

  ProblemCase closed() {
    return new ProblemCase(caseId, orderId, parcelNo, barcode, reason, cause, figures, since, line, CLOSED);
  }

  ProblemCase openSince(Instant earlier) {
    return new ProblemCase(caseId, orderId, parcelNo, barcode, reason, cause, figures, earlier, line, state);
  }
}
