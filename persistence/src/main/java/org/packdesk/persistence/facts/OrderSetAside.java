package org.packdesk.persistence.facts;

/// An order left the desk unfinished.
/// @param words why, for a person; empty when the packer chose to
public record OrderSetAside(String orderId, SetAsideReason reason, String words) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.order(orderId);
  }
}
