package org.packdesk.station.packing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.ParcelWeighed;
import org.packdesk.persistence.sqlite.Room;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.shell.Words;

/// What is true around the desk at the moment of one input and is no fact: readings and lights.
///
/// @param station this desk's name at central
/// @param printer the printer's name, or null at a desk without one
/// @param printerTrouble why it cannot print now, or null when it is ready
/// @param scale what rests on the scale, or null when nothing stable is known
/// @param centralAway true while central does not answer
/// @param room on the disk, for new orders
/// @param count the printer's label counter, or null when it does not tell; never older than the newest print's end
public record Surroundings(String station, PrintPolicy policy, @Nullable String printer, @Nullable Words printerTrouble,
    @Nullable ScaleLoad scale,
    boolean centralAway, Room room, @Nullable LabelCount count) {

  /// What a printer that is ready and has nothing left to print says of itself. @param labels it ever printed
  /// @param same how long it has been saying so, without a break
  public record LabelCount(String printer, long labels, Duration same) {}

  /// A stable weight young enough to be the parcel's. @param frameHex the raw frame, kept as evidence
  public record ScaleLoad(long massMg, String mode, String device, String frameHex, java.time.Instant at) {
    ParcelWeighed of(String orderId, int parcelNo) {
      return new ParcelWeighed(orderId, parcelNo, massMg, mode, device, frameHex, at);
    }
  }
}
