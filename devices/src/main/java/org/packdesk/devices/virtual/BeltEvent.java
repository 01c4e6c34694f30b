package org.packdesk.devices.virtual;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Mass;

/// What happens to a parcel on a virtual belt. `trackId` is 0 for a parcel that the control has lost.
public sealed interface BeltEvent {

  Instant at();

  int trackId();

  /// In front of the first scanner; `barcode` is null when it could not be read.
  record Inducted(Instant at, int trackId, @Nullable String barcode) implements BeltEvent {}

  /// The scale's result; `status` as in the standard telegram, and `mass` what it measured even where it did not settle.
  record Weighed(Instant at, int trackId, String status, Mass mass) implements BeltEvent {}

  /// At the gate, and into that lane.
  record Diverted(Instant at, int trackId, int lane) implements BeltEvent {}

  /// In front of a lane's eye.
  record Seen(Instant at, int trackId, int lane) implements BeltEvent {}
}
