package org.packdesk.station.pinned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.packdesk.devices.DeviceStatus;
import org.packdesk.devices.GateStatus;
import org.packdesk.devices.PrinterStatus;

/// Starts a station anew, from its facts and from what it kept, and holds what is seen then against what was seen before.
final class Restarts {
  private Restarts() {}

  interface Devices {
    void come(PinnedStation station) throws InterruptedException;
  }

  static void goOnTheSame(PinnedStation station, Devices devices) throws InterruptedException {
    String before = station.seen();
    assertThat(before).isNotBlank();
    station.crash();
    devices.come(station.start());
    assertThat(station.seen()).as("from the facts alone").isEqualTo(before);
    station.stop();
    devices.come(station.start());
    assertThat(station.seen()).as("from what was kept at the end").isEqualTo(before);
    station.story();
  }

  static void printer(PinnedStation desk) throws InterruptedException {
    desk.is("printer", new DeviceStatus.Online());
    desk.reads("printer", PrinterStatus.of(Set.of(), new PrinterStatus.Memory(0, 0, false, 1218)));
  }

  static void belt(PinnedStation line) throws InterruptedException {
    line.is("gate", new DeviceStatus.Online());
    line.is("weigher", new DeviceStatus.Online());
    line.is("induct", new DeviceStatus.Online());
    line.reads("gate", new GateStatus(Set.of(), 1, null));
  }
}
