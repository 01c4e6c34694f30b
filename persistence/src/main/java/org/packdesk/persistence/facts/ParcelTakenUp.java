package org.packdesk.persistence.facts;

/// A parked parcel came from the shelf to be labelled.
public record ParcelTakenUp(String orderId, int parcelNo, String plate) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.parcel(orderId, parcelNo);
  }
}
