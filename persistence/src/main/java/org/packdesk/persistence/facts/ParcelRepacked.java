package org.packdesk.persistence.facts;

/// A parcel was closed again at the problem desk.
///
/// @param expectedMassMg of what is in it now, milligrams
/// @param expectedSigmaMg one standard deviation
public record ParcelRepacked(String caseId, String orderId, int parcelNo, String cartonType, long expectedMassMg,
    long expectedSigmaMg) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.parcel(orderId, parcelNo);
  }
}
