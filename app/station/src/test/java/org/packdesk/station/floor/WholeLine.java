package org.packdesk.station.floor;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.Mass;
import org.packdesk.devices.virtual.BeltEvent;
import org.packdesk.devices.virtual.BeltLayout;
import org.packdesk.devices.virtual.BeltModel;
import org.packdesk.devices.virtual.Carton;
import org.packdesk.devices.virtual.VirtualEvent;
import org.packdesk.devices.virtual.VirtualLine;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.FloorParcel.LabelState;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.DeskProgram;
import org.packdesk.station.Station;
import org.packdesk.station.loop.StationParts.Outlets;
import org.packdesk.station.loop.StationWatch;
import org.packdesk.station.setup.LineConfig;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.setup.StationConfig.LabelPaper;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.setup.StationConfig.Screen;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.weighing.LineSettings;
import org.packdesk.station.weighing.LineSettings.Travel;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.weighing.Tolerance;
import org.packdesk.station.weighing.Tolerance.Limit;
import org.packdesk.station.weighing.Tolerances;
import org.packdesk.station.weighing.Verdict;
import org.packdesk.station.words.VerdictKind;

/// A weigh line as it stands on the floor, without its window: the real station on a real file, and a belt with induct scanner,
/// scale and gate on TCP ports. The belt stays when the station is stopped and started again. It runs at 2 m/s: weighed after 1.3 s,
/// at the gate after 3.25 s, seen after 3.45 s, so that a slow machine has 2 s for a verdict.
final class WholeLine implements WholeStation, AutoCloseable {
  static final long GRAMS = 1000;
  private static final int LENGTH_MM = 8;
  private static final Duration AT_MOST = Duration.ofSeconds(30);
  private static final int WIRES = 3;
  private static final int CREEPING = 1;
  private static final int RACING = 1_000_000;
  /// 20 parcels a second, each no longer than a finger.
  private static final BeltLayout DENSE = new BeltLayout(2000, 1500, 10, 3500, 4300);
  private static final Travel DENSE_TRAVEL = new Travel(Duration.ofMillis(100), Duration.ofMillis(1600), Duration.ofMillis(2000),
      Duration.ofMillis(1500), Duration.ofMillis(300), Duration.ofSeconds(5));
  private static final BeltLayout FAST = new BeltLayout(2000, 2500, 350, 6500, 6900);
  private static final Travel FAST_TRAVEL = new Travel(Duration.ofMillis(100), Duration.ofMillis(2800), Duration.ofMillis(4500),
      Duration.ofSeconds(10), Duration.ofMillis(1500), Duration.ofSeconds(5));
  /// 50 s to the gate, which no test waits for: it lets the belt race once it has seen what it came for.
  private static final BeltLayout LONG = new BeltLayout(2000, 1500, 10, 100_000, 100_800);
  static final Travel LONG_TRAVEL = new Travel(Duration.ofMillis(100), Duration.ofSeconds(50), Duration.ofSeconds(60),
      Duration.ofSeconds(60), Duration.ofMillis(300), Duration.ofSeconds(5));

  private final Path folder;
  private final String central;
  private final LineScreen screen;
  private final Travel travel;
  private final VirtualLine line;
  private final Map<Integer, Integer> lanes = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> commanded = new ConcurrentHashMap<>();
  private final AtomicInteger connected = new AtomicInteger();
  private @Nullable Station station;

  private WholeLine(Path folder, String central, BeltLayout layout, Travel travel, Consumer<VirtualEvent> beside) {
    this.folder = folder;
    this.central = central;
    this.travel = travel;
    this.screen = new LineScreen();
    line = VirtualLine.start(VirtualLine.Ports.ANY, new BeltModel(layout, Instant.now(), milligrams -> milligrams),
        Clock.systemUTC(), event -> {
          beside.accept(event);
          happened(event);
        });
  }

  /// The belt runs; the station is not started yet.
  static WholeLine laidOut(Path folder, String central) {
    return new WholeLine(folder, central, FAST, FAST_TRAVEL, _ -> {});
  }

  /// A belt so long that nothing comes to its gate before the test lets it [#race].
  static WholeLine longBelt(Path folder, String central) {
    return new WholeLine(folder, central, LONG, LONG_TRAVEL, _ -> {});
  }

  /// @param beside learns what happens on the belt and its wires
  static WholeLine dense(Path folder, String central, Consumer<VirtualEvent> beside) {
    return new WholeLine(folder, central, DENSE, DENSE_TRAVEL, beside);
  }

  private void happened(VirtualEvent event) {
    switch (event) {
      case VirtualEvent.BeltMoved(BeltEvent.Seen seen) -> lanes.put(seen.trackId(), seen.lane());
      case VirtualEvent.GateCommanded command when command.code() == 0 -> commanded.put(command.trackId(), command.lane());
      case VirtualEvent.Connected _ -> connected.incrementAndGet();
      default -> {
        // nothing that a test waits for
      }
    }
    screen.wake();
  }

  static StationConfig config(Path folder, String central, VirtualLine.Addresses at, Travel travel) {
    return new StationConfig("line-1", "Line 1", "site-1", List.of(Role.LINE), folder, URI.create(central),
        PrintPolicy.AT_READY, LabelPaper.DEFAULT, new Screen(Theme.LIGHT, Locale.ENGLISH, ZoneOffset.UTC),
        StationConfig.Tolerances.DEFAULT,
        List.of(DeviceSettings.inductScanner("induct", at.induct()), DeviceSettings.checkweigher("weigher", at.weigher()),
            DeviceSettings.gate("gate", at.gate())),
        new LineConfig("induct", "gate", LocalDate.of(2026, 1, 31), 30,
            new LineSettings(new Verdict.Scale("weigher", 5_000, 60_000_000),
                new Tolerances(Tolerance.even(new Limit(30_000, BigDecimal.ZERO, BigDecimal.ZERO), List.of()), List.of()), travel,
                2)));
  }

  /// Before the start: parcels that central has told of.
  void knows(FloorParcel... parcels) {
    try (StationStore store = StationStore.open(new StoreSettings(folder.resolve("line-1.db"), "line-1"), StationClock.system(),
        new SecureRandom())) {
      Commit.Builder commit = new Commit.Builder();
      for (FloorParcel parcel : parcels) {
        commit.changes(ChangePage.answer(new Change.OfParcel(parcel)));
      }
      store.journal().commit(commit.build());
    }
  }

  static FloorParcel parcel(String barcode, LabelState label, long grams) {
    return new FloorParcel(barcode, "label:" + barcode + ":1:1", "L-" + barcode, "o-" + barcode, "R-" + barcode, 1, "tea", "post",
        grams * GRAMS, 9 * GRAMS, "C1", List.of(), label, WorkOrder.Standing.FREE, "desk-1", Instant.EPOCH, null, null);
  }

  /// Returns when parcels may enter.
  void start() {
    int before = connected.get();
    start(StationWatch.NONE);
    awaitStarted(before);
  }

  /// @param connectedBefore how often a wire had been connected when it was started
  void awaitStarted(int connectedBefore) {
    await("every wire leads to the station and the induct runs",
        () -> connected.get() >= connectedBefore + WIRES && line.inductRuns());
  }

  /// @param watch learns when verdicts are stored, by track id
  void start(StationWatch watch) {
    station = DeskProgram.station(config(folder, central, line.addresses(), travel), new Outlets(screen, screen::sound, watch));
  }

  /// Returns when the control has noticed, so that no next start passes for this one.
  void stop() {
    station().close();
    station = null;
    awaitUnheard();
  }

  /// The control hears no heartbeat any more: whatever comes to the gate goes to the problem lane.
  void awaitUnheard() {
    await("the control misses the station's heartbeat", () -> !line.inductRuns());
  }

  /// The belt stands, as good as: nothing on it comes to the scale or the gate while a test looks on.
  void creep() {
    line.speed(CREEPING);
  }

  /// All that is on the belt comes to its end at once.
  void race() {
    line.speed(RACING);
  }

  void run() {
    line.speed(FAST.speedMmPerS());
  }

  /// A part's wire is there again, and the part knows that somebody listens: what it says from now on is heard.
  void replug(VirtualLine.Part part) {
    int before = connected.get();
    line.replug(part);
    await(part + " is connected", () -> connected.get() > before);
  }

  private Station station() {
    return Objects.requireNonNull(station, "the station does not run");
  }

  VirtualLine belt() {
    return line;
  }

  /// @return its track id
  int place(String barcode, long grams) {
    Carton carton = new Carton(barcode, new Mass(grams * GRAMS), LENGTH_MM);
    int[] track = new int[1];
    await("a parcel can be put on", () -> {
      line.place(carton).ifPresent(id -> track[0] = id);
      return track[0] > 0;
    });
    return track[0];
  }

  /// As [#place], no sooner than that after now.
  int placeAfter(Duration gap, String barcode, long grams) {
    long next = System.nanoTime() + gap.toNanos();
    await("the next parcel's time", () -> System.nanoTime() >= next);
    return place(barcode, grams);
  }

  OptionalInt tryToPlace(String barcode) {
    return line.place(new Carton(barcode, new Mass(GRAMS * GRAMS), LENGTH_MM));
  }

  /// Waits until the gate has taken a command for it. @return the lane that it was told
  int commanded(int trackId) {
    await("the gate knows of parcel " + trackId, () -> commanded.containsKey(trackId));
    return Objects.requireNonNull(commanded.get(trackId));
  }

  /// Waits until a lane eye has seen it. @return the lane
  int lane(int trackId) {
    await("parcel " + trackId + " is in a lane", () -> lanes.containsKey(trackId));
    return Objects.requireNonNull(lanes.get(trackId));
  }

  void await(String what, BooleanSupplier holds) {
    screen.await(what, AT_MOST, holds);
  }

  LineView awaitView(String what, Predicate<LineView> shows) {
    screen.await(what, AT_MOST, () -> screen.line() != null && shows.test(screen.line()));
    return Objects.requireNonNull(screen.line());
  }

  List<VerdictKind> sounds() {
    return screen.sounds();
  }

  void touch(String code) {
    station().command(code);
  }

  @Override
  public StationStore store() {
    return station().store();
  }

  @Override
  public void close() {
    if (station != null) {
      station.close();
    }
    line.close();
  }
}
