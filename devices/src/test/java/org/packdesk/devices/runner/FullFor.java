package org.packdesk.devices.runner;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceListener;
import org.packdesk.devices.Station;

/// A station that was filled and takes events again after some time.
final class FullFor implements DeviceListener {

  private final Station station;
  private final FakeTime time;
  private final Duration length;
  private @Nullable Duration since;

  FullFor(Station station, FakeTime time, Duration length) {
    this.station = station;
    this.time = time;
    this.length = length;
  }

  @Override
  public boolean offer(DeviceEvent event) {
    boolean taken = station.offer(event);
    if (!taken && since == null) {
      since = time.passed();
    }
    if (!taken && time.passed().minus(since).compareTo(length) >= 0) {
      station.empty();
    }
    return taken;
  }
}
