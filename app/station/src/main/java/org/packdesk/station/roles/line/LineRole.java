package org.packdesk.station.roles.line;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.Devices;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.station.loop.Role;
import org.packdesk.station.loop.RoleParts;
import org.packdesk.station.loop.RoleSession;
import org.packdesk.station.loop.StationInput;
import org.packdesk.station.loop.StationLights;
import org.packdesk.station.loop.StationParts;
import org.packdesk.station.loop.StationStep;
import org.packdesk.station.setup.LineConfig;
import org.packdesk.station.weighing.AlarmBell;
import org.packdesk.station.weighing.LineEffect;
import org.packdesk.station.weighing.LineHistory;
import org.packdesk.station.weighing.LineInput;
import org.packdesk.station.weighing.LinePicture;
import org.packdesk.station.weighing.LineSession;
import org.packdesk.station.weighing.LineSnapshot;
import org.packdesk.station.weighing.LineStep;
import org.packdesk.station.weighing.LineSurroundings;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// A weigh line: what the belt's devices tell goes through its rules, and the gate is told after the commit. Nothing may come, and what is
/// waited for is due all the same: its patience ends then.
public final class LineRole implements Role {
  private static final RoleSession.Form<LineSession> FORM = new RoleSession.Form<>("line", LineSession.empty(),
      LineSession::after,
      LineSnapshot::write, LineSnapshot::read, LineSnapshot::read);
  private static final Duration SHOWN_EVERY = Duration.ofMillis(50);
  private static final Duration PATIENCE_MOST = Duration.ofMillis(500);
  private static final long HISTORY_FACTS = 20_000;

  private final StationParts station;
  private final StationLights lights;
  private final LineConfig line;
  private final InstantSource clock;
  private final LineEffects effects;
  private final LineDevices devices;
  private final LineParcels parcels;
  private final LineHistory history = new LineHistory();
  private final LeadWatch lead;
  private final RoleSession<LineSession> session = new RoleSession<>(FORM);
  private Instant now = Instant.EPOCH;
  private Instant shown = Instant.EPOCH;
  private boolean stale;
  private AlarmBell bell = AlarmBell.NOTHING_HEARD;

  /// @throws NullPointerException when the station is no weigh line
  public LineRole(RoleParts parts) {
    this.station = parts.station();
    this.lights = parts.lights();
    this.line = Objects.requireNonNull(station.config().line());
    this.clock = station.clock();
    this.effects = new LineEffects(line.gate(), station.central(), clock, parts.outcomes());
    this.devices = new LineDevices(line);
    this.parcels = new LineParcels(station.store().work());
    this.lead = new LeadWatch(station.store().work(), parts.outcomes());
  }

  @Override
  public Optional<RoleSession<?>> session() {
    return Optional.of(session);
  }

  @Override
  public void start(Devices running) {
    effects.begin(running);
    station.store().journal().replayAfter(Math.max(0, station.store().lastSeq() - HISTORY_FACTS),
        stored -> history.after(stored.at(), stored.fact(), parcels::onlyProduct));
  }

  @Override
  public void hear(StationInput input, StationStep step) {
    switch (input) {
      case StationInput.Started _ -> rules(step, new LineInput.Started());
      case StationInput.Quiet _ -> rules(step, new LineInput.Tick());
      case StationInput.FromDevice(DeviceEvent event) -> devices.hear(event).ifPresent(told -> rules(step, told));
      case StationInput.FromCentral(SyncEvent event) ->
        LineParcels.endedCases(event, station.config().station()).forEach(ended -> rules(step, ended));
      default -> {
        // a scan, a touch or an outcome is offered
      }
    }
  }

  @Override
  public boolean on(StationInput input, StationStep step) {
    switch (input) {
      case StationInput.ByHand(String code) -> lead.touched(code, time()).ifPresent(wish -> rules(step, wish));
      case StationInput.ParcelTold(String barcode, ParcelAnswer answer) -> {
        parcels.answered(barcode, answer);
        rules(step, new LineInput.ParcelTold(barcode));
      }
      case LineOutcome.ForRules(LineInput outcome) -> rules(step, outcome);
      case LineOutcome.PinChecked checked -> lead.checked(checked, time()).ifPresent(wish -> rules(step, wish));
      default -> {
        Optional<String> code = input.scanned();
        code.ifPresent(data -> rules(step, lead.scanned(data, time())));
        return code.isPresent();
      }
    }
    return true;
  }

  @Override
  public void stored(Stored stored) {
    for (Commit.Entry entry : stored.commit().facts()) {
      history.after(now, entry.fact(), parcels::onlyProduct);
      if (entry.fact() instanceof ParcelJudged judged) {
        station.outlets().watch().scanStored(Integer.toString(judged.trackId()), judged.pass(), stored.nanoTime());
      }
    }
  }

  private void rules(StationStep step, LineInput input) {
    if (input instanceof LineInput.Inducted in) {
      parcels.comes(in.barcode());
    }
    LineStep found = session.now().on(input, parcels, new LineSurroundings(time(), line.settings(), devices.troubles()));
    for (LineStep.Happening happening : found.happenings()) {
      String operator = happening.operator();
      step.happen(operator == null || operator.isBlank() ? null : operator, happening.fact());
    }
    for (LineEffect effect : found.effects()) {
      if (effect instanceof LineEffect.AskCentral(String barcode)) {
        parcels.asks(barcode);
      }
      step.then(() -> effects.run(effect));
    }
    lead.after(input, found);
  }

  /// Never goes back, whatever somebody does to the clock.
  private Instant time() {
    Instant read = clock.instant();
    now = read.isAfter(now) ? read : now;
    return now;
  }

  @Override
  public Duration patience() {
    Instant read = time();
    Duration due = session.now().due(line.settings().travel()).map(at -> Duration.between(read, at).plusMillis(1))
        .filter(wait -> wait.compareTo(PATIENCE_MOST) < 0).orElse(PATIENCE_MOST);
    Duration wait = stale && due.compareTo(SHOWN_EVERY) > 0 ? SHOWN_EVERY : due;
    return wait.isNegative() ? Duration.ofMillis(1) : wait;
  }

  /// Not more often than people can see it.
  @Override
  public void show() {
    Instant read = time();
    stale = Duration.between(shown, read).compareTo(SHOWN_EVERY) < 0;
    if (!stale) {
      shown = read;
      lead.tick(read);
      show(picture(read));
    }
  }

  private void show(LineView view) {
    station.outlets().display().show(view);
    ring(view);
  }

  /// The sound of an alarm when it begins; again for each other.
  private void ring(LineView view) {
    AlarmBell next = bell.after(view);
    if (bell.ringsFor(next)) {
      station.outlets().sounds().accept(VerdictKind.ATTENTION);
    }
    bell = next;
  }

  private LineView picture(Instant at) {
    return LinePicture.of(session.now(), history,
        new LinePicture.Beside(line.settings(), line.budgetPermille(), line.objectives(),
            lights.devices(), devices.inductScans(), lead.body(history)),
        at);
  }

  @Override
  public boolean rests() {
    return session.now().onBelt().isEmpty();
  }

  @Override
  public Optional<byte[]> wholeBefore() {
    return Optional.of(LineSnapshot.write(session.now()));
  }

  @Override
  public void stopped(Words why) {
    effects.run(new LineEffect.StopInduct());
    show(LinePicture.broken(picture(time()), why));
  }

  @Override
  public void close() {
    effects.close();
  }
}
