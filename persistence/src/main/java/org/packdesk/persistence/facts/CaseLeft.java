package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// The case that this desk worked on was closed, by another desk or by central.
///
/// @param words central's, why: `passed`, `newer` or `too-many`; empty when another desk did
public record CaseLeft(String caseId, @Nullable String orderId, @Nullable Integer parcelNo, String words) implements Fact {
  @Override
  public Subjects subjects() {
    return new Subjects(orderId, parcelNo, null, null);
  }
}
