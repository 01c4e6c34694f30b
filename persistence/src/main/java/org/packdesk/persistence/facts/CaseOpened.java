package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// A case of the problem desk that no line had found.
///
/// @param caseId names it at every station
/// @param reason a line's verdict by name, or another word in that form
public record CaseOpened(String caseId, @Nullable String orderId, @Nullable Integer parcelNo, @Nullable String barcode,
    String reason) implements Fact {
  @Override
  public Subjects subjects() {
    return new Subjects(orderId, parcelNo, null, null);
  }
}
