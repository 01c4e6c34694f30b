package org.packdesk.station.loop;

import java.time.Duration;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.Devices;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.station.packing.PackInput;

/// A station whose turns are taken on the test's thread: what it is told waits until the next turn.
public interface TurnByTurn extends AutoCloseable {
  /// Everything of a start but the thread.
  void begin(Devices devices, String version);

  /// @return false when nothing came within that time, and the station looked what is due
  boolean turn(Duration wait) throws InterruptedException;

  /// @return false when the station takes nothing more
  boolean offer(DeviceEvent event);

  boolean offer(SyncEvent event);

  /// What came of an effect.
  boolean offer(PackInput input);

  boolean offer(String barcode, ParcelAnswer answer);

  void touched(String code);

  @Override
  void close();

  static TurnByTurn of(StationLoop loop) {
    return new OfADesk(loop);
  }

  static TurnByTurn of(LineLoop loop) {
    return new OfALine(loop);
  }

  record OfADesk(StationLoop loop) implements TurnByTurn {
    @Override
    public void begin(Devices devices, String version) {
      loop.begin(version);
    }

    @Override
    public boolean turn(Duration wait) throws InterruptedException {
      return loop.turn(wait);
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
    public boolean offer(PackInput input) {
      return loop.offer(input);
    }

    @Override
    public boolean offer(String barcode, ParcelAnswer answer) {
      return loop.offer(barcode, answer);
    }

    @Override
    public void touched(String code) {
      loop.offerByHand(code);
    }

    @Override
    public void close() {
      loop.close();
    }
  }

  record OfALine(LineLoop loop) implements TurnByTurn {
    @Override
    public void begin(Devices devices, String version) {
      loop.begin(devices, version);
    }

    @Override
    public boolean turn(Duration wait) throws InterruptedException {
      return loop.turn(wait);
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
    public boolean offer(PackInput input) {
      throw new AssertionError("a line packs nothing: " + input);
    }

    @Override
    public boolean offer(String barcode, ParcelAnswer answer) {
      throw new AssertionError("a line is answered by central itself: " + barcode);
    }

    @Override
    public void touched(String code) {
      loop.touched(code);
    }

    @Override
    public void close() {
      loop.close();
    }
  }
}
