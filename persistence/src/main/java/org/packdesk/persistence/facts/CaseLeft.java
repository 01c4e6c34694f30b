package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// Another desk closed the case that this one worked on.
public record CaseLeft(String caseId, @Nullable String orderId, @Nullable Integer parcelNo, String words) implements Fact {
  @Override
  public Subjects subjects() {
    return new Subjects(orderId, parcelNo, null, null);
  }
}
