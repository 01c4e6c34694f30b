package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// A person said what was wrong; asked once a case.
public record RootCauseNamed(String caseId, @Nullable String orderId, @Nullable Integer parcelNo,
    RootCause rootCause) implements Fact {
  @Override
  public Subjects subjects() {
    return new Subjects(orderId, parcelNo, null, null);
  }
}
