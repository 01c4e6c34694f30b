package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// A person wants a case to end otherwise than on the belt; what is still to be said is asked before it does.
///
/// @param outcome null when the wish is taken back
/// @param release why, or null where it is no release or not said yet
public record CaseEndWanted(String caseId, @Nullable String orderId, @Nullable Integer parcelNo, @Nullable CaseOutcome outcome,
    @Nullable ReleaseReason release) implements Fact {
  @Override
  public Subjects subjects() {
    return new Subjects(orderId, parcelNo, null, null);
  }
}
