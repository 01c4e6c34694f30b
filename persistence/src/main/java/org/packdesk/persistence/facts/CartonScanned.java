package org.packdesk.persistence.facts;

public record CartonScanned(String orderId, int parcelNo, String cartonType, String plannedCartonType) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.parcel(orderId, parcelNo);
  }
}
