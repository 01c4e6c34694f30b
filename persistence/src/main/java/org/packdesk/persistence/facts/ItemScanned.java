package org.packdesk.persistence.facts;

/// One unit was matched and lies in the parcel.
/// @param unitNo counts the line's units over all parcels, from 1
public record ItemScanned(String orderId, int parcelNo, int lineNo, int unitNo, String code) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.parcel(orderId, parcelNo);
  }
}
