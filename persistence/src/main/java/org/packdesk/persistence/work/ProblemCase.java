package org.packdesk.persistence.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.WeighFigures;

/// A parcel that may not go on as it is, until a problem desk has ended its case. Nothing personal.
///
/// @param caseId `{station}-{pass}` for one that a weigh line stopped
/// @param orderId null when nobody knows whose it is; then so is the parcel
/// @param barcode null when none was read
/// @param reason the line's verdict, or why a person brought it
/// @param cause why the verdict is so, or null
/// @param line the station that stopped it
/// @param passedUncheckedAt a line let the parcel go unchecked while the case was open, or null
/// @param closedBecause `passed`, `newer` or `too-many` where no desk ended it; null while it is open, and where one did
public record ProblemCase(String caseId, @Nullable String orderId, @Nullable Integer parcelNo, @Nullable String barcode,
    String reason,
    @Nullable String cause, WeighFigures figures, Instant since, String line, State state,
    @Nullable Instant passedUncheckedAt, @Nullable String closedBecause) {

  /// One of which no more is told.
  public ProblemCase(String caseId, @Nullable String orderId, @Nullable Integer parcelNo, @Nullable String barcode, String reason,
      @Nullable String cause, WeighFigures figures, Instant since, String line, State state) {
    this(caseId, orderId, parcelNo, barcode, reason, cause, figures, since, line, state, null, null);
  }

  public enum State {
    OPEN, CLOSED
  }
}
