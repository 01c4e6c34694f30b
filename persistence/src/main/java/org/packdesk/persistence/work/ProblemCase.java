package org.packdesk.persistence.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.RootCause;
import org.packdesk.persistence.facts.WeighFigures;

/// A parcel that may not go on as it is, until a problem desk has ended its case. Nothing personal.
///
/// @param caseId `{station}-{pass}` for one that a weigh line stopped
/// @param orderId null when nobody knows whose it is; then so is the parcel
/// @param barcode null when none was read
/// @param reason the line's verdict, or why a person brought it
/// @param cause why the verdict is so, or null
/// @param line the station that stopped it
/// @param weighed what a problem desk weighed first, or null
/// @param ended how a problem desk ended it, or null
/// @param passedUncheckedAt a line let the parcel go unchecked while the case was open, or null
/// @param closedBecause `passed`, `newer` or `too-many` where no desk ended it; else null
public record ProblemCase(String caseId, @Nullable String orderId, @Nullable Integer parcelNo, @Nullable String barcode,
    String reason,
    @Nullable String cause, WeighFigures figures, Instant since, String line, State state, @Nullable Weighed weighed,
    @Nullable Ended ended, @Nullable Instant passedUncheckedAt, @Nullable String closedBecause) {

  /// One that no problem desk has touched.
  public ProblemCase(String caseId, @Nullable String orderId, @Nullable Integer parcelNo, @Nullable String barcode, String reason,
      @Nullable String cause, WeighFigures figures, Instant since, String line, State state) {
    this(caseId, orderId, parcelNo, barcode, reason, cause, figures, since, line, state, null, null, null, null);
  }

  /// @param verdict by the desk's own scale and tolerance
  /// @param typedIn by a person, because no scale said it
  public record Weighed(LineVerdict verdict, boolean typedIn) {}

  /// @param relabelled whether the label that the line read is void
  public record Ended(CaseOutcome outcome, RootCause rootCause, boolean relabelled) {}

  public enum State {
    OPEN, CLOSED
  }
}
