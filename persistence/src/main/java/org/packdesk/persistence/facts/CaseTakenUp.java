package org.packdesk.persistence.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case is worked on at this desk, with everything of it that the rules will read.
///
/// @param cause what lies behind the line's verdict, or null
/// @param line the station that found it, empty for one that a person brought
/// @param since when it was found
public record CaseTakenUp(String caseId, @Nullable String orderId, @Nullable Integer parcelNo, @Nullable String barcode,
    String reason, @Nullable VerdictCause cause, WeighFigures figures, String line, Instant since) implements Fact {
  @Override
  public Subjects subjects() {
    return new Subjects(orderId, parcelNo, null, null);
  }
}
