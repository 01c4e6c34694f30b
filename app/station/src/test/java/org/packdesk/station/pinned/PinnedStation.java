package org.packdesk.station.pinned;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceStatus;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.Reading;
import org.packdesk.devices.Scan;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.central.LabelDocument;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.facts.StoredFact;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.station.StationRoles;
import org.packdesk.station.loop.Role;
import org.packdesk.station.loop.RoleParts;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.loop.StationLoop;
import org.packdesk.station.loop.StationParts;
import org.packdesk.station.loop.StationWatch;
import org.packdesk.station.loop.TurnByTurn;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.roles.line.LineRole;
import org.packdesk.station.roles.pack.PackRoles;
import org.packdesk.station.roles.problem.ProblemRole;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.words.VerdictKind;

/// A real station of the given roles on a real file, whose turns are taken on the test's thread and whose time stands still between
/// them. What it is told makes one step each; what a step does is written into its story.
final class PinnedStation implements AutoCloseable {
  private static final String START = "start";
  private static final Duration STEP = Duration.ofMillis(100);
  private static final Duration FROM_ANOTHER_THREAD = Duration.ofSeconds(10);
  private static final DeviceId PRINTER = new DeviceId("printer");
  private final StationConfig config;
  private final Path file;
  private final StringBuilder story = new StringBuilder();
  private final AtomicLong nanos = new AtomicLong();
  private final @Nullable StationDisplay beside;
  private Instant now = Goods.MORNING;
  private Trace trace;
  private PinnedScreen screen;
  private PinnedEffects effects;
  private @Nullable StationStore store;
  private @Nullable TurnByTurn loop;
  private long noted;
  private String epoch = "";

  private PinnedStation(Path file, @Nullable StationDisplay beside, List<StationConfig.Role> roles) {
    this.file = file;
    this.beside = beside;
    config = PinnedConfig.of(Objects.requireNonNull(file.getParent()), roles);
    if (beside instanceof PinnedWindow.Late window) {
      window.open(StationRoles.of(config).pages());
    }
    trace = new Trace(Trace.Pace.DESK);
    screen = new PinnedScreen(trace::note, config.roles().contains(StationConfig.Role.PACK));
    effects = new PinnedEffects(trace::note);
  }

  /// @param roles `PACK`, `PROBLEM`, `LINE`
  static PinnedStation of(Path folder, String... roles) {
    return on(folder.resolve("station.db"), roles);
  }

  static PinnedStation on(Path file, String... roles) {
    return new PinnedStation(file, null, Stream.of(roles).map(StationConfig.Role::valueOf).toList());
  }

  static PinnedStation with(PinnedWindow.Late beside, Path folder, String... roles) {
    return new PinnedStation(folder.resolve("station.db"), beside, Stream.of(roles).map(StationConfig.Role::valueOf).toList());
  }

  /// What central has told before the start.
  PinnedStation knows(List<Change> changes) {
    open();
    store().journal().commit(new Commit.Builder().changes(new ChangePage(changes, "c-1", false)).build());
    noted = store().lastSeq();
    store().close();
    return this;
  }

  PinnedStation at(Instant time) {
    now = time;
    return this;
  }

  private StationStore open() {
    trace = new Trace(config.line() == null ? Trace.Pace.DESK : Trace.Pace.LINE);
    screen = new PinnedScreen(trace::note, config.roles().contains(StationConfig.Role.PACK));
    effects = new PinnedEffects(trace::note);
    store = StationStore.open(new StoreSettings(file, config.station(), 0, trace),
        new StationClock(() -> now, nanos::incrementAndGet), new SecureRandom());
    noted = store().lastSeq();
    epoch = store().epoch();
    return store();
  }

  /// @param waiting scans that come before the station has begun
  PinnedStation start(String... waiting) throws InterruptedException {
    StationStore opened = open();
    StationDisplay display = beside == null ? screen : screen.and(beside);
    StationWatch watch = (code, number, _) -> trace.note("told watch " + code + " " + number);
    StationParts parts = new StationParts(config, opened, effects.central(), () -> now,
        new StationParts.Outlets(display, this::sound, watch));
    TurnByTurn begun = new TurnByTurn(new StationLoop(parts, this::roles));
    loop = begun;
    now = now.plus(STEP);
    begun.begin(effects, "0.1");
    for (String code : waiting) {
      begun.offer(read(code));
    }
    if (config.line() != null) {
      trace.note("page line"); // the window of a line has no other page of its own work
    }
    turn(START, Duration.ZERO);
    now = now.plus(STEP);
    return this;
  }

  private List<Role> roles(RoleParts parts) {
    if (config.line() != null) {
      return List.of(new LineRole(parts));
    }
    PackRoles desk = PackRoles.of(parts, effects);
    return config.roles().contains(StationConfig.Role.PROBLEM)
        ? List.of(desk.memory(), desk.labels(), new ProblemRole(parts, desk.pack(), effects.questions()), desk.pack())
        : List.of(desk.memory(), desk.labels(), desk.pack());
  }

  private void sound(VerdictKind kind) {
    trace.note("sound " + kind);
  }

  /// What is offered by now is worked out in one step.
  private void turn(String what, Duration wait) throws InterruptedException {
    boolean some = loop().turn(wait);
    if (!some && !wait.isZero()) {
      throw new AssertionError("nothing came: " + what);
    }
    noted = epoch.equals(store().epoch()) ? noted : 0;
    epoch = store().epoch();
    List<String> types = new ArrayList<>();
    store().journal().replayAfter(noted, (StoredFact stored) -> types.add(stored.type()));
    noted = store().lastSeq();
    story.append(what).append('\n');
    List<String> lines = trace.end(types);
    (what.equals(START) ? startsInAnyOrder(lines) : lines).forEach(line -> story.append("  ").append(line).append('\n'));
  }

  /// Which order is taken up first at a start is not said: it differs from one run of the program to the next.
  private static List<String> startsInAnyOrder(List<String> lines) {
    Predicate<String> ofOrders = line -> line.startsWith("effect ") && !line.startsWith("effect use printer");
    return Stream.concat(lines.stream().filter(ofOrders.negate()), lines.stream().filter(ofOrders).sorted()).toList();
  }

  private void step(String what, boolean taken) throws InterruptedException {
    if (taken) {
      trace.begin();
      turn(what, Duration.ZERO);
      now = now.plus(STEP);
    } else {
      story.append(what).append("\n  is not taken\n");
    }
  }

  private DeviceEvent read(@Nullable String code) {
    return new DeviceEvent.ReadingReceived(new DeviceId("scanner"), now, new Scan(broken(code), null), RawFrame.ofAscii("scan"));
  }

  /// A fault in the program: no scanner gives that.
  @SuppressWarnings("NullAway")
  private static String broken(@Nullable String code) {
    return code;
  }

  /// Each makes a step of its own.
  void scan(String... codes) throws InterruptedException {
    for (String code : codes) {
      step("scan " + code, loop().offer(read(code)));
    }
  }

  /// All in one step.
  void scanTogether(String... codes) throws InterruptedException {
    boolean taken = true;
    for (String code : codes) {
      taken &= loop().offer(read(code));
    }
    step("scan " + String.join(" and ", codes), taken);
  }

  /// Scans that are good, and in the same step one that the program's rules throw at.
  void scanAndThrow(String... codes) throws InterruptedException {
    boolean taken = true;
    for (String code : codes) {
      taken &= loop().offer(read(code));
    }
    step("scan " + String.join(" and ", codes) + " and a fault", taken && loop().offer(read(null)));
  }

  void touch(String... codes) throws InterruptedException {
    for (String code : codes) {
      loop().touched(code);
      step("touch " + code, true);
    }
  }

  void reads(String device, Reading reading) throws InterruptedException {
    step(device + " reads " + reading.getClass().getSimpleName(), loop()
        .offer(new DeviceEvent.ReadingReceived(new DeviceId(device), now, reading, RawFrame.ofAscii("frame at " + now))));
  }

  void is(String device, DeviceStatus status) throws InterruptedException {
    step(device + " is " + status.getClass().getSimpleName(),
        loop().offer(new DeviceEvent.StatusChanged(new DeviceId(device), now, status)));
  }

  void tells(DeviceEvent event) throws InterruptedException {
    step("told " + event.getClass().getSimpleName(), loop().offer(event));
  }

  void central(SyncEvent event) throws InterruptedException {
    step("central: " + event.getClass().getSimpleName(), loop().offer(event));
  }

  void centralTells(Change... changes) throws InterruptedException {
    central(new SyncEvent.ChangesArrived(new ChangePage(List.of(changes), "c-2", false)));
  }

  void labelComes(String key, String labelId, String tracking) throws InterruptedException {
    step("label comes " + key, loop().offer(new PackInput.LabelArrived(
        new LabelDocument(key, labelId, tracking, "post", "parcel", "pdf", new byte[]{1}, false, null),
        new PackInput.Inspection(null, 203, 98))));
  }

  void labelIsNotKnown(String key) throws InterruptedException {
    step("label is not known " + key, loop().offer(new PackInput.LabelNotKnown(key, "no line")));
  }

  void labelIsVoided(String key, String labelId) throws InterruptedException {
    step("label is voided " + key, loop().offer(new PackInput.LabelCancelled(key, labelId)));
  }

  void claimIsHeld(String orderId, long token) throws InterruptedException {
    step("claim is held " + orderId, loop().offer(new PackInput.ClaimHeld(orderId, token, now.plusSeconds(600), List.of())));
  }

  void printed(String printId, PrintOutcome outcome) throws InterruptedException {
    step("print " + printId + " is " + outcome.getClass().getSimpleName(),
        loop().offer(new DeviceEvent.PrintReported(PRINTER, now, printId, outcome)));
  }

  /// What central says of a barcode that it was asked for.
  void centralAnswers(String barcode, ParcelAnswer answer) throws InterruptedException {
    String what = "central answers " + barcode + " " + answer.getClass().getSimpleName();
    if (config.line() == null) {
      step(what, loop().offer(barcode, answer));
    } else {
      effects.answer(barcode, answer);
      comes(what);
    }
  }

  /// Waits for what another thread of the station has begun.
  void comes(String what) throws InterruptedException {
    trace.begin();
    turn(what, FROM_ANOTHER_THREAD);
    now = now.plus(STEP);
  }

  void later(Duration time) throws InterruptedException {
    now = now.plus(time);
    step("later", true);
  }

  /// Time goes on, and nobody looks.
  void waits(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  void storageFails() {
    trace.fails();
  }

  /// What was done since the last time this was asked.
  String story() {
    String told = story.toString();
    story.setLength(0);
    return told;
  }

  int commits() {
    return trace.commits();
  }

  boolean hasShown(String page) {
    return screen.hasShown(page);
  }

  StationStore store() {
    return Objects.requireNonNull(store, "the station is not open");
  }

  private TurnByTurn loop() {
    return Objects.requireNonNull(loop, "the station is not started");
  }

  List<String> facts() {
    List<String> types = new ArrayList<>();
    store().journal().replay((StoredFact stored) -> types.add(stored.type()));
    return types;
  }

  /// What is seen and what is open, as text; the same after each start. The labels' page is opened for it and closed.
  String seen() throws InterruptedException {
    String told = story.toString();
    String seen = screen.seen();
    if (config.line() == null) {
      boolean opens = !screen.isAt("labels");
      if (opens) {
        touch(Codes.command("0007"));
      }
      seen += screen.labels();
      if (opens) {
        touch(Codes.command("0007"));
      }
    }
    story.setLength(0);
    story.append(told);
    return seen;
  }

  /// Closed in order: where it stood is kept.
  void stop() {
    loop().close();
    crash();
  }

  /// The program is gone; only what was stored is left.
  void crash() {
    effects.close();
    store().close();
    loop = null;
    store = null;
  }

  @Override
  public void close() {
    if (store != null) {
      crash();
    }
  }
}
