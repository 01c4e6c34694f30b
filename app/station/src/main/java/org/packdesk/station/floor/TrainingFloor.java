package org.packdesk.station.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.CentralSettings;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.central.HttpCentralApi;
import org.packdesk.persistence.sqlite.StoreLock;
import org.packdesk.station.DeskProgram;
import org.packdesk.station.floor.InsideCentral.Presence;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.shell.ui.Display;
import org.packdesk.station.shell.ui.Tiles;

/// A training floor in one process: real stations, the devices around them, a central if none is named, and the people. Everything
/// can be killed at any moment and goes on with the same data.
public final class TrainingFloor implements AutoCloseable {
  private static final Duration SETTLE_WITHIN = Duration.ofSeconds(90);
  private static final Duration OUTAGE_LOOK = Duration.ofMillis(100);
  private static final String RANDOM = "L64X128MixRandom";
  private static final long LINE = 2000;
  private static final long CLERK = 3000;
  private static final double SIGMA = 0.6;
  /// Through an outage both ways are shown: labels that are here already, and parcels that wait for theirs.
  private static final double BOUGHT_AHEAD = 0.3;

  private final DemoSettings settings;
  private final ExecutorService people = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("people-", 0).factory());
  private final StoreLock lock;
  private final @Nullable InsideCentral central;
  private final URI address;
  private final ScheduledExecutorService outages = Executors
      .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("outage").factory());
  private final List<TrainingDesk> desks = new ArrayList<>();
  private final AtomicInteger packersLeft;
  private final @Nullable Parcels parcels;
  private final @Nullable TrainingLine line;
  private final @Nullable TrainingProblemDesk problemDesk;

  private TrainingFloor(DemoSettings settings, Display.Kind display, StationConfig.Theme theme) throws IOException {
    this.settings = settings;
    this.packersLeft = new AtomicInteger(settings.desks());
    Files.createDirectories(settings.data());
    lock = StoreLock.take(settings.data().resolve("demo")); // before anything else is started on data that is in use
    central = settings.central() == null ? startCentral() : null;
    address = central == null ? Objects.requireNonNull(settings.central()) : central.url();
    parcels = settings.roles().contains(Role.LINE) ? new Parcels() : null;
    TrainingDesk.Site site = new TrainingDesk.Site(settings, address, display, theme, parcels);
    for (int number = 1; number <= settings.desks(); number++) {
      desks.add(new TrainingDesk(site, number));
    }
    line = parcels == null ? null : new TrainingLine(site, parcels, random(LINE));
    problemDesk = settings.roles().contains(Role.PROBLEM) ? new TrainingProblemDesk(site) : null;
    if (display == Display.Kind.SCREEN) {
      Tiles.onScreen();
    }
  }

  private RandomGenerator random(long of) {
    return RandomGeneratorFactory.of(RANDOM).create(settings.seed() + of);
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
    desks.forEach(desk -> people.execute(packs(desk)));
    if (line != null) {
      LeftBehind left = new LeftBehind(line.store(), problemDesk == null ? null : problemDesk.store());
      desks.forEach(desk -> desk.bringBack(left.of(desk.store())));
      people.execute(line::work);
    }
    if (problemDesk != null && parcels != null) {
      people.execute(() -> problemDesk.work(parcels, random(CLERK)));
    }
    people.shutdown();
    if (settings.outage() != null) {
      var _ = outages.scheduleWithFixedDelay(this::lookAtOutage, 0, OUTAGE_LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }
    Path out = settings.out();
    if (out != null) {
      photograph(out.resolve("screens"));
    }
  }

  /// The last packer who goes home says that no more parcels come.
  private Runnable packs(TrainingDesk desk) {
    Runnable packer = desk.autopilot(this::ordersPacked);
    return () -> {
      packer.run();
      if (packersLeft.decrementAndGet() == 0 && parcels != null) {
        parcels.packingIsOver();
      }
    };
  }

  private void photograph(Path folder) {
    desks.forEach(desk -> desk.photograph(folder));
    if (line != null) {
      line.photograph(folder);
    }
    if (problemDesk != null) {
      problemDesk.photograph(folder);
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

  /// Waits until every station and central are level; a minute and a half at most.
  ///
  /// @param progress takes a sentence every five seconds for as long as it lasts
  /// @return what is left, a sentence a station; empty when nothing is
  public List<String> settle(Consumer<String> progress) throws InterruptedException {
    List<HttpCentralApi> asking = new ArrayList<>();
    try {
      List<Settling.Party> parties = new ArrayList<>();
      for (Map.Entry<String, StationStore> station : stores().entrySet()) {
        HttpCentralApi api = new HttpCentralApi(address, TrainingDesk.SITE, station.getKey(), Clock.systemUTC());
        asking.add(api);
        parties.add(new Settling.Party(station.getKey(), station.getValue(), api));
      }
      return new Settling(parties, Clock.systemUTC(), progress).await(SETTLE_WITHIN);
    } finally {
      asking.forEach(HttpCentralApi::close);
    }
  }

  /// By the stations' names, the pack desks first.
  private Map<String, StationStore> stores() {
    Map<String, StationStore> stores = new LinkedHashMap<>();
    desks.forEach(desk -> stores.put(desk.station(), desk.store()));
    if (line != null) {
      stores.put(TrainingLine.STATION, line.store());
    }
    if (problemDesk != null) {
      stores.put(TrainingProblemDesk.STATION, problemDesk.store());
    }
    return stores;
  }

  public long ordersPacked() {
    return count("order-packed");
  }

  /// Parcels that are packed and not past the line; 0 where there is none.
  public long parcelsLeft() {
    return parcels == null ? 0 : parcels.left();
  }

  private long count(String fact) {
    return desks.stream().mapToLong(desk -> desk.store().journal().count(fact)).sum();
  }

  /// What was done, as the report's one object.
  public Map<String, Object> report() {
    List<StationStore> beside = stores().values().stream().skip(desks.size()).toList();
    Map<String, Object> report = DemoReport.of(desks.stream().map(TrainingDesk::reported).toList(), beside, settings.orders());
    List<Map<String, String>> troubles = new ArrayList<>();
    desks.forEach(desk -> troubles.addAll(DemoReport.troubles(desk.station(), desk.reported().eyes())));
    if (line != null) {
      report.put("line", LineReport.of(line.store()));
      troubles.addAll(DemoReport.troubles(TrainingLine.STATION, line.eyes()));
    }
    if (problemDesk != null) {
      report.put("problem", ProblemReport.of(problemDesk.store()));
      troubles.addAll(DemoReport.troubles(TrainingProblemDesk.STATION, problemDesk.eyes()));
    }
    report.put("troubles", troubles);
    return report;
  }

  /// Whether a report tells of no fact that central has not acknowledged.
  public boolean isSettled(Map<String, Object> report) {
    return report.get("facts") instanceof Map<?, ?> facts && Objects.equals(facts.get("journal"), facts.get("acknowledged"));
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
    if (line != null) {
      line.close();
    }
    if (problemDesk != null) {
      problemDesk.close();
    }
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
