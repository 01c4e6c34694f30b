package org.packdesk.station.floor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.Central;
import org.packdesk.central.CentralSettings;

/// One desk and its central in one process, on files of one folder. Central can go away and come back at the same address.
final class SmallFloor implements AutoCloseable {
  private final CentralSettings settings;
  private final int port;
  private final WholeDesk desk;
  private @Nullable Central central;

  private SmallFloor(Path folder, UnaryOperator<CentralSettings> change) throws IOException {
    settings = change.apply(CentralSettings.standard().withFile(folder.resolve("central.db")).withOrders(30).withSeed(7)
      .withLabelLatency(Duration.ofMillis(50), 0));
    central = Central.start(settings, Clock.systemUTC());
    port = Integer.parseInt(central.url().substring(central.url().lastIndexOf(':') + 1));
    desk = WholeDesk.laidOut(folder, central.url());
  }

  /// Central runs; the desk's devices are on and its station is not started.
  static SmallFloor laidOut(Path folder) throws IOException {
    return new SmallFloor(folder, UnaryOperator.identity());
  }

  static SmallFloor open(Path folder) throws IOException {
    return open(folder, UnaryOperator.identity());
  }

  static SmallFloor open(Path folder, UnaryOperator<CentralSettings> change) throws IOException {
    SmallFloor floor = new SmallFloor(folder, change);
    floor.desk.start();
    return floor;
  }

  WholeDesk desk() {
    return desk;
  }

  DeskPacker packer() {
    return new DeskPacker(desk);
  }

  Central central() {
    return Objects.requireNonNull(central, "central is away");
  }

  void centralGoes() {
    central().close();
    central = null;
  }

  void centralComes() {
    central = Central.start(settings.withPort(port), Clock.systemUTC());
  }

  @Override
  public void close() {
    desk.close();
    if (central != null) {
      central.close();
    }
  }
}
