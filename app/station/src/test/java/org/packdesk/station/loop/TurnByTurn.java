package org.packdesk.station.loop;

import java.time.Duration;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.Devices;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.roles.pack.PackOutcome;

/// A station whose turns are taken on the test's thread: what it is told waits until the next turn.
public record TurnByTurn(StationLoop loop) implements AutoCloseable {
  /// Everything of a start but the thread.
  public void begin(Devices devices, String version) {
    loop.begin(devices, version);
  }

  /// @return false when nothing came within that time, and the station looked what is due
  public boolean turn(Duration wait) throws InterruptedException {
    return loop.turn(wait);
  }

  /// @return false when the station takes nothing more
  public boolean offer(DeviceEvent event) {
    return loop.offer(event);
  }

  public boolean offer(SyncEvent event) {
    return loop.offer(event);
  }

  /// What came of an effect.
  public boolean offer(PackInput input) {
    return loop.offer(new PackOutcome(input));
  }

  public boolean offer(String barcode, ParcelAnswer answer) {
    return loop.offer(new StationInput.ParcelTold(barcode, answer));
  }

  public void touched(String code) {
    loop.touched(code);
  }

  @Override
  public void close() {
    loop.close();
  }
}
