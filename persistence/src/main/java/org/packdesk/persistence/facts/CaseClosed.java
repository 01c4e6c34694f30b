package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// The end of a case. @param words of the person, may be empty
public record CaseClosed(String caseId, @Nullable String orderId, @Nullable Integer parcelNo, CaseOutcome outcome,
    RootCause rootCause, String words) implements Fact {
  @Override
  public Subjects subjects() {
    return new Subjects(orderId, parcelNo, null, null);
  }
}
