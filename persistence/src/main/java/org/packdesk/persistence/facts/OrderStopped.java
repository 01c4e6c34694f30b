package org.packdesk.persistence.facts;

/// What came from central ended the work on an order that was not finished here.
/// @param words why, for a person
public record OrderStopped(String orderId, StopCause cause, String words) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.order(orderId);
  }
}
