package org.packdesk.devices;

import java.time.Instant;

/// What a device thread tells the station. `at` is taken when the bytes were read, before they were decoded.
public sealed interface DeviceEvent {

  DeviceId device();

  Instant at();

  /// A reading, with the bytes that it came from.
  record ReadingReceived(DeviceId device, Instant at, Reading reading, RawFrame frame) implements DeviceEvent {}

  /// The device came or went.
  record StatusChanged(DeviceId device, Instant at, DeviceStatus status) implements DeviceEvent {}

  /// Exactly one for each job given to [Devices#print], unless the station closes first.
  record PrintReported(DeviceId device, Instant at, String jobId, PrintOutcome outcome) implements DeviceEvent {}

  /// What became of a [GateCommand], named by its track id and sequence; `frame` holds the registers that say so, or nothing.
  record DivertReported(DeviceId device, Instant at, int trackId, int sequence, DivertOutcome outcome, RawFrame frame)
      implements
        DeviceEvent {}

  /// A lane eye saw a parcel that waits for no confirmation: nobody commanded it, or it had been given up.
  record LaneSeen(DeviceId device, Instant at, int trackId, int lane, RawFrame frame) implements DeviceEvent {}
}
