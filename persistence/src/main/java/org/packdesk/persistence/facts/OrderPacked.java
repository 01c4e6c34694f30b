package org.packdesk.persistence.facts;

/// Every parcel of the order carries its label.
/// @param parcels how many
public record OrderPacked(String orderId, int parcels) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.order(orderId);
  }
}
