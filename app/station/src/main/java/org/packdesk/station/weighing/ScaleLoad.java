package org.packdesk.station.weighing;

import java.time.Instant;
import org.packdesk.persistence.facts.ParcelWeighed;

/// A stable weight on a desk's scale, young enough to be the parcel's. @param frameHex the raw frame, kept as evidence
public record ScaleLoad(long massMg, String mode, String device, String frameHex, Instant at) {

  public ParcelWeighed of(String orderId, int parcelNo) {
    return new ParcelWeighed(orderId, parcelNo, massMg, mode, device, frameHex, at);
  }
}
