package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// A unit out of an opened parcel was scanned.
///
/// @param lineNo its line, or null when it is on none
/// @param unitNo counts those of its line from 1
public record UnitChecked(String caseId, String orderId, int parcelNo, @Nullable Integer lineNo, int unitNo, String code,
    UnitFinding finding) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.parcel(orderId, parcelNo);
  }
}
