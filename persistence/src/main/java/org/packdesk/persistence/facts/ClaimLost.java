package org.packdesk.persistence.facts;

/// Another desk packs the order now.
/// @param holder the station that has it, empty when central did not say
public record ClaimLost(String orderId, String holder) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.order(orderId);
  }
}
