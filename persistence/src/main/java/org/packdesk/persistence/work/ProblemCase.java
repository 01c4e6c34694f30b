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
public record ProblemCase(String caseId, @Nullable String orderId, @Nullable Integer parcelNo, @Nullable String barcode,
    String reason,
    @Nullable String cause, WeighFigures figures, Instant since, String line, State state) {

  public enum State {
    OPEN, CLOSED
  }
}
