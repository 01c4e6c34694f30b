package org.packdesk.devices;

import java.time.Duration;

/// Where a parcel shall go. `trackId` is 1 to 65535; lane 1 is the good one; `sequence` is the station's own name for the command and comes back with
/// its outcome; `deadline`, counted from the call, is when the parcel is at the gate: later the command is good for nothing.
public record GateCommand(int trackId, int lane, int sequence, Duration deadline) {

  public GateCommand {
    if (trackId < 1 || trackId > 65_535 || lane < 1 || deadline.isNegative()) {
      throw new IllegalArgumentException(
          "a track id is 1 to 65535, a lane 1 or more, a deadline ahead, not " + trackId + ", " + lane + ", " + deadline);
    }
  }
}
