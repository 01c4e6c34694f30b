package org.packdesk.station.loop;

import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.Devices;
import org.packdesk.persistence.outbox.SyncEvent;

/// A pack desk.
public record PackRole(StationLoop loop, DeskEffects effects) implements RoleLoop {
  @Override
  public void start(Devices devices, String version) {
    effects.begin(loop, devices);
    loop.start(version);
  }

  @Override
  public void touched(String code) {
    loop.offerByHand(code);
  }

  @Override
  public boolean offer(DeviceEvent event) {
    return loop.offer(event);
  }

  @Override
  public boolean offer(SyncEvent event) {
    return loop.offer(event);
  }

  @Override
  public void close() {
    effects.close();
    loop.close();
  }
}
