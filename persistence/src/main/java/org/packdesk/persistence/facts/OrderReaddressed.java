package org.packdesk.persistence.facts;

/// The order's address or service is another one now; labels bought before are not right any more.
/// @param shipVersion as central counts it
public record OrderReaddressed(String orderId, int version, int shipVersion) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.order(orderId);
  }
}
