package org.packdesk.persistence.facts;

/// An order that was put aside goes on where it stood.
public record OrderReopened(String orderId, String tote) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.order(orderId);
  }
}
