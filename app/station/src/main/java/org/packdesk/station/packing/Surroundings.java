package org.packdesk.station.packing;

import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.ParcelWeighed;
import org.packdesk.persistence.sqlite.Room;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.shell.Words;

/// What is true around the desk at the moment of one input and is no fact: readings and lights.
///
/// @param printer the printer's name, or null at a desk without one
/// @param printerTrouble why it cannot print now, or null when it is ready
/// @param scale what rests on the scale, or null when nothing stable is known
/// @param centralAway true while central does not answer
/// @param room on the disk, for new orders
public record Surroundings(PrintPolicy policy, @Nullable String printer, @Nullable Words printerTrouble,
    @Nullable ScaleLoad scale,
    boolean centralAway, Room room) {

  /// A stable weight young enough to be the parcel's. @param frameHex the raw frame, kept as evidence
  public record ScaleLoad(long massMg, String mode, String device, String frameHex, java.time.Instant at) {
    ParcelWeighed of(String orderId, int parcelNo) {
      return new ParcelWeighed(orderId, parcelNo, massMg, mode, device, frameHex, at);
    }
  }
}
