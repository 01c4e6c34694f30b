package org.packdesk.persistence.facts;

/// An order came to the desk, with everything of it that the rules will read.
public record OrderOpened(String orderId, String tote, OrderContent content) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.order(orderId);
  }
}
