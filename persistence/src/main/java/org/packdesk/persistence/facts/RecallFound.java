package org.packdesk.persistence.facts;

/// A parcel that is called back was found by its label or plate.
/// @param parcels how many this desk labelled of the order
public record RecallFound(String orderId, int parcelNo, int parcels, String code) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.parcel(orderId, parcelNo);
  }
}
