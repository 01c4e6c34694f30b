package org.packdesk.persistence.facts;

/// A lead lets a parcel pass: what the static scale said of it is what it should weigh.
///
/// @param expectedMassMg milligrams
/// @param expectedSigmaMg one standard deviation
public record ParcelReleased(String caseId, String orderId, int parcelNo, ReleaseReason reason, long expectedMassMg,
    long expectedSigmaMg) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.parcel(orderId, parcelNo);
  }
}
