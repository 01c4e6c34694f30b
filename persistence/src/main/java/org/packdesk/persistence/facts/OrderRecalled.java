package org.packdesk.persistence.facts;

/// What came from central concerns an order that this desk has finished: its parcels must not leave, or must be found again.
/// @param words why, for a person
public record OrderRecalled(String orderId, StopCause cause, String words) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.order(orderId);
  }
}
