package org.packdesk.station.pinned;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DivertOutcome;
import org.packdesk.devices.InMotionWeight;
import org.packdesk.devices.InductScan;
import org.packdesk.devices.Mass;
import org.packdesk.devices.RawFrame;

/// What happens to a parcel on the way over a line, in time.
record Belt(PinnedStation line) {
  void inducted(int track, @Nullable String barcode) throws InterruptedException {
    line.reads("induct", new InductScan(track, barcode));
  }

  void weighed(int track, long massMg) throws InterruptedException {
    line.waits(Duration.ofMillis(500));
    line.reads("weigher", new InMotionWeight.Measured(track, new Mass(massMg), null));
  }

  void seen(int track, int sequence, int lane) throws InterruptedException {
    line.waits(Duration.ofMillis(1500));
    line.tells(
        new DeviceEvent.DivertReported(new DeviceId("gate"), line.now(), track, sequence, new DivertOutcome.Confirmed(lane),
            RawFrame.ofAscii("seen")));
  }
}
