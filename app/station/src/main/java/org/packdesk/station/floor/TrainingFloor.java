package org.packdesk.station.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.CentralSettings;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.journal.JournalState;
import org.packdesk.persistence.sqlite.StoreLock;
import org.packdesk.station.DeskProgram;
import org.packdesk.station.floor.InsideCentral.Presence;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.shell.ui.Display;

/// A training floor in one process: real stations, the devices around them, a central if none is named, and the people. Everything
/// can be killed at any moment and goes on with the same data.
public final class TrainingFloor implements AutoCloseable {
  private static final Duration SETTLE_WITHIN = Duration.ofSeconds(90);
  private static final Duration OUTAGE_LOOK = Duration.ofMillis(100);
  private static final double SIGMA = 0.6;
  /// Through an outage both ways are shown: labels that are here already, and parcels that wait for theirs.
  private static final double BOUGHT_AHEAD = 0.3;

  private final DemoSettings settings;
  private final ExecutorService people = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("people-", 0).factory());
  private final StoreLock lock;
  private final @Nullable InsideCentral central;
  private final ScheduledExecutorService outages = Executors
      .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("outage").factory());
  private final List<TrainingDesk> desks = new ArrayList<>();

  private TrainingFloor(DemoSettings settings, Display.Kind display, StationConfig.Theme theme) throws IOException {
    this.settings = settings;
    Files.createDirectories(settings.data());
    lock = StoreLock.take(settings.data().resolve("demo")); // before anything else is started on data that is in use
    central = settings.central() == null ? startCentral() : null;
    URI address = central == null ? Objects.requireNonNull(settings.central()) : central.url();
    TrainingDesk.Site site = new TrainingDesk.Site(settings, address, display, theme);
    for (int number = 1; number <= settings.desks(); number++) {
      desks.add(new TrainingDesk(site, number));
    }
  }

  /// Starts it all; returns when the stations take scans.
  ///
  /// @throws IOException when the folders cannot be used
  public static TrainingFloor open(DemoSettings settings, Display.Kind display, StationConfig.Theme theme) throws IOException {
    return new TrainingFloor(settings, display, theme);
  }

  private InsideCentral startCentral() {
    CentralSettings inside = CentralSettings.standard().withFile(settings.data().resolve("central.db")).withPort(0)
        .withLabelLatency(settings.labelLatencyP50(), SIGMA).withOrders(Math.toIntExact(settings.orders()))
        .withSeed(settings.seed());
    return new InsideCentral(settings.outage() == null ? inside : inside.withPreBought(BOUGHT_AHEAD));
  }

  /// Whether an autopilot packs, or a person with an outside scanner.
  public boolean hasAutopilot() {
    return settings.scanner() == null;
  }

  /// The autopilots begin.
  public void beginWork() {
    desks.forEach(desk -> people.execute(desk.autopilot(this::ordersPacked)));
    people.shutdown();
    if (settings.outage() != null) {
      var _ = outages.scheduleWithFixedDelay(this::lookAtOutage, 0, OUTAGE_LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }
    Path out = settings.out();
    if (out != null) {
      desks.forEach(desk -> desk.photograph(out.resolve("screens")));
    }
  }

  private void lookAtOutage() {
    Outage.Progress progress = new Outage.Progress(count("order-opened"), settings.orders(),
        desks.stream().anyMatch(TrainingDesk::hasOrderOpen));
    Presence wanted = Objects.requireNonNull(settings.outage()).covers(progress) ? Presence.AWAY : Presence.HERE;
    Objects.requireNonNull(central, "an outage is the inside central's").be(wanted);
  }

  /// Waits until the autopilots go home, or a person has packed the orders. @return false when there is still work after that time
  public boolean awaitWorkDone(Duration atMost) throws InterruptedException {
    return people.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)
        || (!hasAutopilot() && ordersPacked() >= settings.orders());
  }

  /// Gives central a while to acknowledge everything.
  public void settle() throws InterruptedException {
    Instant end = Clock.systemUTC().instant().plus(SETTLE_WITHIN);
    for (TrainingDesk desk : desks) {
      settle(desk.store(), end);
    }
  }

  private static void settle(StationStore store, Instant end) throws InterruptedException {
    JournalState state = store.journal().state();
    while (state.backlog() > 0 && Clock.systemUTC().instant().isBefore(end)) {
      store.awaitCommit(store.commits(), Duration.ofMillis(200));
      state = store.journal().state();
    }
  }

  public long ordersPacked() {
    return count("order-packed");
  }

  private long count(String fact) {
    return desks.stream().mapToLong(desk -> desk.store().journal().count(fact)).sum();
  }

  /// What was done, as the report's one object.
  public Map<String, Object> report() {
    return DemoReport.of(desks.stream().map(TrainingDesk::reported).toList(), settings.orders());
  }

  /// The program of the first desk.
  public DeskProgram program() {
    return desks.getFirst().program();
  }

  @Override
  public void close() {
    people.shutdownNow();
    outages.shutdownNow();
    desks.forEach(TrainingDesk::close);
    if (central != null) {
      central.close();
    }
    lock.close();
  }

  /// Writes text as a whole file. @throws UncheckedIOException when it cannot be written
  public static void write(Path file, String text) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
