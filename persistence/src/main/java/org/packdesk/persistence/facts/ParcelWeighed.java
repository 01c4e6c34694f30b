package org.packdesk.persistence.facts;

import java.time.Instant;

/// A stable weight when the parcel was closed.
/// @param massMg milligrams
/// @param frameHex the raw frame, as evidence
/// @param at when it was read
public record ParcelWeighed(String orderId, int parcelNo, long massMg, String mode, String device, String frameHex,
    Instant at) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.parcel(orderId, parcelNo);
  }
}
