package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.Central;
import org.packdesk.central.CentralSettings;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.journal.Journal;
import org.packdesk.station.setup.StationConfig.Role;

/// One desk and its central in one process, on files of one folder. Central can go away and come back at the same address.
final class SmallFloor implements AutoCloseable {
  private static final long SEED = 7;
  private static final double SPEED = 20;
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  private final CentralSettings settings;
  private final int port;
  private final Path folder;
  private final WholeDesk desk;
  private final List<WholeDesk> others = new ArrayList<>();
  private volatile Duration centralAhead = Duration.ZERO;
  private @Nullable Central central;

  private SmallFloor(Path folder, UnaryOperator<CentralSettings> change) throws IOException {
    this.folder = folder;
    settings = change.apply(CentralSettings.standard().withFile(folder.resolve("central.db")).withOrders(30).withSeed(SEED)
        .withLabelLatency(Duration.ofMillis(50), 0));
    central = Central.start(settings, this::centralsTime);
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

  /// Another desk of the same site, started.
  WholeDesk anotherDesk() throws IOException {
    return anotherDesk(Role.PACK);
  }

  WholeDesk anotherDesk(Role... roles) throws IOException {
    WholeDesk another = WholeDesk.laidOut(folder, central().url(), others.size() + 2).as(roles);
    others.add(another);
    another.start();
    return another;
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

  private Instant centralsTime() {
    return Instant.now().plus(centralAhead);
  }

  /// At central so much time has passed at once.
  void centralsClockLeaps(Duration time) {
    centralAhead = centralAhead.plus(time);
  }

  /// Waits until central holds what the desk has written down, each once, in one look.
  void settle() throws InterruptedException {
    desk.screen().until("central holds what the desk has written down",
        () -> central().counts().facts().equals(desk.store().journal().counts()));
    desk.settle();
  }

  void centralGoes() {
    central().close();
    central = null;
  }

  void centralComes() {
    central = Central.start(settings.withPort(port), this::centralsTime);
  }

  /// The demo's autopilot packs until it goes home.
  void autopilotPacks(long orders) throws InterruptedException {
    Thread people = autopilot(orders);
    assertThat(people.join(AT_MOST)).as("the autopilot goes home").isTrue();
  }

  /// The demo's autopilot packs until so many orders have left the desk, packed or not; it would look for more totes.
  void autopilotEmptiesTheLane(long orders) throws InterruptedException {
    Thread people = autopilot(orders);
    Journal journal = desk.store().journal();
    desk.screen().until("the last tote is gone",
        () -> journal.count("order-packed") + journal.count("order-set-aside") == orders);
    people.interrupt();
    people.join();
  }

  private Thread autopilot(long orders) {
    AutopilotPacker packer = new AutopilotPacker(desk.eyes(), desk.hands(), around(desk.store()), desk.paper(),
        RandomGeneratorFactory.of("L64X128MixRandom").create(SEED), new AutopilotPacker.Target(orders, SPEED));
    return Thread.ofPlatform().daemon().name("autopilot").start(packer);
  }

  /// What a person sees around the only desk.
  static StoreFloorPlan around(StationStore store) {
    return new StoreFloorPlan(store, new StoreFloorPlan.Place(1, 1), () -> store.journal().count("order-packed"));
  }

  /// The demo's report of it.
  Map<String, Object> report(long orders) {
    return DemoReport.of(List.of(new DemoReport.Desk(desk.store(), new DemoMeter(), desk.eyes(), 1)), List.of(), orders);
  }

  @Override
  public void close() {
    desk.close();
    others.forEach(WholeDesk::close);
    if (central != null) {
      central.close();
    }
  }
}
