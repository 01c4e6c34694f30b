package org.packdesk.station.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.Devices;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.station.loop.SessionKeeper.Rest;
import org.packdesk.station.setup.LineConfig;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.shell.Page;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.weighing.AlarmBell;
import org.packdesk.station.weighing.LineEffect;
import org.packdesk.station.weighing.LineHistory;
import org.packdesk.station.weighing.LineInput;
import org.packdesk.station.weighing.LinePicture;
import org.packdesk.station.weighing.LineSession;
import org.packdesk.station.weighing.LineStep;
import org.packdesk.station.weighing.LineSurroundings;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// A weigh line on the thread `station`: every input is worked out by the rules, what follows is stored in one commit, and only then
/// the gate is told and the screen shown. Nothing may come, and what is waited for is due all the same: the thread wakes for it.
public final class LineLoop implements RoleLoop {
  private static final LineNews TAKE_UP = new LineNews.ForRules(new LineInput.Started());
  private static final LineNews TICK = new LineNews.ForRules(new LineInput.Tick());
  private static final Duration SHOWN_EVERY = Duration.ofMillis(50);
  private static final Duration PATIENCE_MOST = Duration.ofMillis(500);
  private static final long HISTORY_FACTS = 20_000;

  private final StationConfig config;
  private final LineConfig line;
  private final StationStore store;
  private final InstantSource clock;
  private final Outlets outlets;
  private final LineEffects effects;
  private final LineDevices devices;
  private final LineParcels parcels;
  private final LineHistory history = new LineHistory();
  private final LeadWatch lead;
  private final DeskLights lights;
  private final CentralNews central;
  private final CommitWatch commits;
  private final SessionKeeper<LineSession> keeper;
  private final StationThread<LineNews> thread;

  private LineSession session = LineSession.empty();
  private Instant now = Instant.EPOCH;
  private Instant shown = Instant.EPOCH;
  private boolean stale;
  private AlarmBell bell = AlarmBell.NOTHING_HEARD;

  /// Where the loop's results go.
  public record Outlets(StationDisplay display, Consumer<VerdictKind> sounds, StationWatch watch) {}

  /// @throws NullPointerException when the station is no weigh line
  public LineLoop(StationConfig config, StationStore store, CentralApi api, InstantSource clock, Outlets outlets) {
    this.config = config;
    this.line = Objects.requireNonNull(config.line());
    this.store = store;
    this.clock = clock;
    this.outlets = outlets;
    this.thread = new StationThread<>(new Belt(), LineNews.FromCentral.class::isInstance, clock);
    this.effects = new LineEffects(line.gate(), api, clock, thread::offer);
    this.devices = new LineDevices(line);
    this.parcels = new LineParcels(store.work());
    this.lead = new LeadWatch(store.work(), thread::offer);
    this.lights = new DeskLights(config, clock);
    this.central = new CentralNews(store);
    this.commits = new CommitWatch(store);
    this.keeper = new SessionKeeper<>(store.journal(), SessionKeeper.WEIGHING);
  }

  @Override
  public void start(Devices running, String version) {
    begin(running, version);
    thread.start();
  }

  /// Everything of a start but the thread.
  void begin(Devices running, String version) {
    effects.begin(running);
    session = keeper.replayed();
    store.journal().replayAfter(Math.max(0, store.lastSeq() - HISTORY_FACTS),
        stored -> history.after(stored.at(), stored.fact(), parcels::onlyProduct));
    commits.begin(null, version);
    outlets.display().turn(Page.LINE);
  }

  boolean turn(Duration wait) throws InterruptedException {
    return thread.turn(wait);
  }

  @Override
  public boolean offer(DeviceEvent event) {
    return thread.offer(new LineNews.FromDevice(event));
  }

  @Override
  public boolean offer(SyncEvent event) {
    return thread.offer(new LineNews.FromCentral(event));
  }

  @Override
  public void touched(String code) {
    thread.offer(new LineNews.Touched(code));
  }

  private final class Belt implements StationThread.Work<LineNews> {
    @Override
    public LineNews takeUp() {
      return TAKE_UP;
    }

    @Override
    public void step(List<LineNews> inputs) {
      LineLoop.this.step(inputs);
    }

    @Override
    public void look() {
      LineLoop.this.step(List.of(TICK));
    }

    @Override
    public Duration patience() {
      return LineLoop.this.patience();
    }

    @Override
    public boolean chore(Instant at) {
      keeper.idle(session, session.onBelt().isEmpty() ? Rest.EMPTY : Rest.AT_WORK, at);
      return store.chore();
    }

    @Override
    public void keep() {
      keeper.keep(session);
    }

    @Override
    public void stopped(Words why) {
      effects.run(new LineEffect.StopInduct());
      LineView broken = LinePicture.broken(picture(time()), why);
      outlets.display().show(broken);
      ring(broken);
      outlets.display().show(stationView(why));
    }
  }

  /// What the inputs of one commit have led to so far.
  private static final class Turn {
    private final Commit.Builder commit = new Commit.Builder();
    private final List<LineStep.Happening> happenings = new ArrayList<>();
    private final List<LineEffect> effects = new ArrayList<>();
    private SyncEvent.@Nullable Forked forked;
  }

  private void step(List<LineNews> inputs) {
    Turn turn = new Turn();
    LineSession before = session;
    try {
      inputs.forEach(input -> work(turn, input));
      Commit commit = turn.commit.build();
      if (!commit.isEmpty()) {
        commits.commit(commit);
      }
    } catch (RuntimeException e) {
      session = before;
      throw e;
    }
    long storedNanos = System.nanoTime();
    turn.effects.forEach(effects::run);
    if (turn.forked != null) {
      keeper.beginEpoch(session, turn.forked);
    }
    stored(turn, storedNanos);
    show();
  }

  private void stored(Turn turn, long nanos) {
    for (LineStep.Happening happening : turn.happenings) {
      history.after(now, happening.fact(), parcels::onlyProduct);
      if (happening.fact() instanceof ParcelJudged judged) {
        outlets.watch().scanStored(Integer.toString(judged.trackId()), judged.pass(), nanos);
      }
    }
  }

  private void work(Turn turn, LineNews news) {
    switch (news) {
      case LineNews.FromDevice(DeviceEvent event) -> {
        lights.on(event);
        lead.scanned(event, time()).or(() -> devices.hear(event)).ifPresent(input -> rules(turn, input));
      }
      case LineNews.FromCentral(SyncEvent event) -> {
        lights.on(event);
        turn.forked = event instanceof SyncEvent.Forked forked ? forked : turn.forked;
        central.take(event, turn.commit);
        LineParcels.endedCases(event, config.station()).forEach(ended -> rules(turn, ended));
      }
      case LineNews.ForRules(LineInput input) -> rules(turn, input);
      case LineNews.Answered(String barcode, ParcelAnswer answer) -> {
        parcels.answered(barcode, answer);
        if (answer instanceof ParcelAnswer.Found(var parcel)) {
          turn.commit.changes(ChangePage.answer(new Change.OfParcel(parcel)));
        }
        rules(turn, new LineInput.ParcelTold(barcode));
      }
      case LineNews.Touched(String code) -> lead.touched(code, time()).ifPresent(input -> rules(turn, input));
      case LineNews.PinChecked checked -> lead.checked(checked, time()).ifPresent(input -> rules(turn, input));
    }
  }

  private void rules(Turn turn, LineInput input) {
    if (input instanceof LineInput.Inducted in) {
      parcels.comes(in.barcode());
    }
    LineStep step = session.on(input, parcels, new LineSurroundings(time(), line.settings(), devices.troubles()));
    session = step.next();
    for (LineStep.Happening happening : step.happenings()) {
      String operator = happening.operator();
      turn.commit.add(operator == null || operator.isBlank() ? null : operator, happening.fact());
    }
    turn.happenings.addAll(step.happenings());
    turn.effects.addAll(step.effects());
    step.effects().forEach(effect -> {
      if (effect instanceof LineEffect.AskCentral(String barcode)) {
        parcels.asks(barcode);
      }
    });
    lead.after(input, step);
  }

  /// Never goes back, whatever somebody does to the clock.
  private Instant time() {
    Instant read = clock.instant();
    now = read.isAfter(now) ? read : now;
    return now;
  }

  private Duration patience() {
    Instant read = time();
    Duration due = session.due(line.settings().travel()).map(at -> Duration.between(read, at).plusMillis(1))
        .filter(wait -> wait.compareTo(PATIENCE_MOST) < 0).orElse(PATIENCE_MOST);
    Duration wait = stale && due.compareTo(SHOWN_EVERY) > 0 ? SHOWN_EVERY : due;
    return wait.isNegative() ? Duration.ofMillis(1) : wait;
  }

  /// Not more often than people can see it.
  private void show() {
    Instant read = time();
    stale = Duration.between(shown, read).compareTo(SHOWN_EVERY) < 0;
    if (!stale) {
      shown = read;
      lead.tick(read);
      LineView view = picture(read);
      outlets.display().show(view);
      ring(view);
      outlets.display().show(stationView(Stream.of(commits.setAside(), lights.stuck(), commits.slow()).filter(Objects::nonNull)
          .findFirst().orElse(null)));
    }
  }

  /// The sound of an alarm when it begins; again for each other.
  private void ring(LineView view) {
    AlarmBell next = bell.after(view);
    if (bell.ringsFor(next)) {
      outlets.sounds().accept(VerdictKind.ATTENTION);
    }
    bell = next;
  }

  private LineView picture(Instant at) {
    return LinePicture.of(session, history, new LinePicture.Beside(line.settings(), line.budgetPermille(), line.objectives(),
        lights.devices(),
        devices.inductScans(), lead.body(history)), at);
  }

  private StationView stationView(@Nullable Words trouble) {
    return new StationView(config.name(), null, store.journal().state().backlog(), lights.acknowledgedAt(),
        lights.centralAwaySince(), lights.devices(), trouble);
  }

  @Override
  public void close() {
    thread.close();
    effects.close();
  }
}
