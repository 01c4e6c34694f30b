package org.packdesk.station.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.CentralSettings;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.journal.JournalState;
import org.packdesk.persistence.sqlite.StoreLock;
import org.packdesk.station.DeskProgram;
import org.packdesk.station.DeskProgram.Onlookers;
import org.packdesk.station.floor.AutopilotPacker.Target;
import org.packdesk.station.floor.InsideCentral.Presence;
import org.packdesk.station.setup.ConfigReading;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.setup.StationConfig.LabelPaper;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.setup.StationConfig.Screen;
import org.packdesk.station.setup.StationConfig.Tolerances;
import org.packdesk.station.setup.StationFile;
import org.packdesk.station.setup.StationYaml;
import org.packdesk.station.shell.ui.Display;

/// One training desk in one process: the real station, the devices around it, a central if none is named, and somebody who
/// packs. Everything can be killed at any moment and goes on with the same data.
public final class TrainingFloor implements AutoCloseable {
  private static final Duration SETTLE_WITHIN = Duration.ofSeconds(90);
  private static final Duration OUTAGE_LOOK = Duration.ofMillis(100);
  private static final Duration PICTURE_EVERY = Duration.ofMillis(900);
  private static final double SIGMA = 0.6;
  /// Through an outage both ways are shown: labels that are here already, and parcels that wait for theirs.
  private static final double BOUGHT_AHEAD = 0.3;
  private static final String RANDOM = "L64X128MixRandom";

  private final DemoSettings settings;
  private final DemoMeter meter = new DemoMeter();
  private final PackerEyes eyes = new PackerEyes();
  private final ExecutorService people = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("people-", 0).factory());
  private final StoreLock lock;
  private final @Nullable InsideCentral central;
  private final ScheduledExecutorService outages = Executors
      .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("outage").factory());
  private final DeskGear gear;
  private final DeskProgram program;
  private final long firstSeqOfRun;
  private @Nullable AutopilotPacker packer;

  private TrainingFloor(DemoSettings settings, Display.Kind display, StationConfig.Theme theme) throws IOException {
    this.settings = settings;
    Files.createDirectories(settings.data());
    lock = StoreLock.take(settings.data().resolve("demo")); // before anything else is started on data that is in use
    central = settings.central() == null ? startCentral() : null;
    gear = new DeskGear(settings, settings.data().toAbsolutePath().resolve("ports"), meter, Clock.systemUTC());
    StationConfig config = writtenAndRead(config(theme));
    program = DeskProgram.start(config, display, new Onlookers(eyes, meter, meter::shown));
    firstSeqOfRun = store().journal().state().lastSeq() + 1;
  }

  /// Starts it all; returns when the station takes scans.
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

  private StationConfig config(StationConfig.Theme theme) {
    Screen screen = new Screen(theme, Locale.ENGLISH, ZoneId.systemDefault());
    return new StationConfig("station-1", "Desk 1", "site-1", List.of(Role.PACK), settings.data().toAbsolutePath(),
        central == null ? Objects.requireNonNull(settings.central()) : central.url(), PrintPolicy.AT_READY,
        LabelPaper.DEFAULT, screen,
        Tolerances.DEFAULT, gear.settings());
  }

  /// The demo runs from a file like any desk, so that what it shows is what a desk does.
  private StationConfig writtenAndRead(StationConfig config) throws IOException {
    Path file = settings.data().resolve("station.yaml");
    StationFile.write(config, file);
    return switch (StationYaml.read(file)) {
      case ConfigReading.Good good -> good.config();
      case ConfigReading.Bad bad -> throw new IllegalStateException("the demo wrote a bad configuration: " + bad.problems());
    };
  }

  private StationStore store() {
    return program.station().store();
  }

  /// Whether an autopilot packs, or a person with an outside scanner.
  public boolean hasAutopilot() {
    return settings.scanner() == null;
  }

  /// The autopilot begins.
  public void beginWork() {
    AutopilotPacker begun = new AutopilotPacker(eyes, gear, new StoreFloorPlan(store()), gear.tray(),
        RandomGeneratorFactory.of(RANDOM).create(settings.seed()), new Target(settings.orders(), settings.speed()));
    packer = begun;
    people.execute(begun);
    people.shutdown();
    if (settings.outage() != null) {
      var _ = outages.scheduleWithFixedDelay(this::lookAtOutage, 0, OUTAGE_LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }
    if (settings.out() != null) {
      DeskPhotographer photographer = new DeskPhotographer(eyes, program::picture, settings.out().resolve("screens"),
          PICTURE_EVERY);
      Thread.ofPlatform().daemon().name("photographer").start(photographer);
    }
  }

  private void lookAtOutage() {
    Outage.Progress progress = new Outage.Progress(store().journal().count("order-opened"), settings.orders(),
        eyes.seesParcel());
    Presence wanted = Objects.requireNonNull(settings.outage()).covers(progress) ? Presence.AWAY : Presence.HERE;
    Objects.requireNonNull(central, "an outage is the inside central's").be(wanted);
  }

  /// Waits until the autopilot goes home, or a person has packed the orders. @return false when there is still work after that time
  public boolean awaitWorkDone(Duration atMost) throws InterruptedException {
    return people.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)
        || (!hasAutopilot() && ordersPacked() >= settings.orders());
  }

  /// Gives central a while to acknowledge everything.
  public void settle() throws InterruptedException {
    Instant end = Clock.systemUTC().instant().plus(SETTLE_WITHIN);
    StationStore store = store();
    JournalState state = store.journal().state();
    while (state.backlog() > 0 && Clock.systemUTC().instant().isBefore(end)) {
      store.awaitCommit(store.commits(), Duration.ofMillis(200));
      state = store.journal().state();
    }
  }

  public long ordersPacked() {
    return store().journal().count("order-packed");
  }

  /// What was done, as the report's one object.
  public Map<String, Object> report() {
    return DemoReport.of(store(), meter, eyes, new DemoReport.Run(settings.orders(), firstSeqOfRun));
  }

  public DeskProgram program() {
    return program;
  }

  @Override
  public void close() {
    AutopilotPacker working = packer;
    if (working != null) {
      working.stop();
    }
    people.shutdownNow();
    outages.shutdownNow();
    program.close();
    gear.close();
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
