package org.packdesk.persistence.facts;

/// A closed parcel waits on the shelf for its label, known by the plate stuck on it.
/// @param key of the label that it waits for
public record ParcelParked(String orderId, int parcelNo, String plate, String key) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.parcel(orderId, parcelNo);
  }
}
