package org.packdesk.persistence.facts;

/// All units and the carton are in.
/// @param expectedMassMg units and carton by catalogue, milligrams
public record ParcelPacked(String orderId, int parcelNo, String cartonType, long expectedMassMg) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.parcel(orderId, parcelNo);
  }
}
