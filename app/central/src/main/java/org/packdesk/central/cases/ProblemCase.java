package org.packdesk.central.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case as the contract words it. What is null nobody knows.
///
/// @param line the station that opened it
/// @param weighed what a problem desk's scale said of it first
/// @param ended how a problem desk ended it; null too when a line's later word did
/// @param passedUncheckedAt a line let the parcel go unchecked while this was open
/// @param closedBecause why it is over though no desk ended it
public record ProblemCase(String caseId, @Nullable String orderId, @Nullable Integer parcelNo, @Nullable String barcode,
    String reason, @Nullable String cause, @Nullable Figures figures, Instant since, String line, String state,
    @Nullable Weighed weighed, @Nullable Ended ended, @Nullable Instant passedUncheckedAt, @Nullable Because closedBecause) {
  static final String OPEN = "open";
  static final String CLOSED = "closed";

  /// An open one.
  public ProblemCase(String caseId, @Nullable Subject about, String reason, @Nullable String cause, @Nullable Figures figures,
      Instant since, String line) {
    this(caseId, about == null ? null : about.orderId(), about == null ? null : about.parcelNo(),
        about == null ? null : about.barcode(), reason, cause, figures, since, line, OPEN, null, null, null, null);
  }

  /// Told by these words.
  public enum Because {
    /// The line has let the parcel pass.
    @JsonProperty("passed")
    PASSED,
    /// Another case of the parcel took its place.
    @JsonProperty("newer")
    NEWER,
    /// It was the oldest of too many.
    @JsonProperty("too-many")
    TOO_MANY
  }

  /// Which parcel it is, as far as anybody knows.
  public record Subject(@Nullable String orderId, @Nullable Integer parcelNo, @Nullable String barcode) {}

  /// Milligrams.
  public record Figures(@Nullable Long measuredMg, @Nullable Long expectedMg, @Nullable Long sigmaMg, @Nullable Long underMg,
      @Nullable Long overMg, @Nullable String rule) {}

  /// @param typedIn by hand, because no scale said it
  public record Weighed(String verdict, @Nullable Long measuredMg, boolean typedIn) {}

  /// @param relabelled whether the label that the line read is void
  public record Ended(String outcome, String rootCause, boolean relabelled) {}

  boolean isOpen() {
    return state.equals(OPEN);
  }

  /// A problem desk ended it.
  ProblemCase closed(Ended how) {
    return as(CLOSED, weighed, how, passedUncheckedAt, null);
  }

  /// No desk did.
  ProblemCase closed(Because why) {
    return as(CLOSED, weighed, null, passedUncheckedAt, why);
  }

  ProblemCase weighed(Weighed first) {
    return as(state, first, ended, passedUncheckedAt, closedBecause);
  }

  ProblemCase passedUnchecked(Instant at) {
    return as(state, weighed, ended, at, closedBecause);
  }

  private ProblemCase as(String now, @Nullable Weighed weight, @Nullable Ended end, @Nullable Instant unchecked,
      @Nullable Because because) {
    return new ProblemCase(caseId, orderId, parcelNo, barcode, reason, cause, figures, since, line, now, weight, end, unchecked,
        because);
  }

  /// Told anew, what was known before stays so.
  ProblemCase after(ProblemCase before) {
    return new ProblemCase(caseId, orderId, parcelNo, barcode, reason, cause, figures, before.since, line, state, before.weighed,
        ended, before.passedUncheckedAt, null);
  }
}
