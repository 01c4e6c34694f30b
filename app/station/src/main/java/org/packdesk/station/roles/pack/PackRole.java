package org.packdesk.station.roles.pack;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.Devices;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.station.loop.Role;
import org.packdesk.station.loop.RoleParts;
import org.packdesk.station.loop.RoleSession;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.loop.StationInput;
import org.packdesk.station.loop.StationStep;
import org.packdesk.station.packing.Catalogue;
import org.packdesk.station.packing.DeskPicture;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.SessionSnapshot;
import org.packdesk.station.packing.Step;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.Words;

/// A pack desk: everything that nobody else takes is a matter of packing. Other roles of the desk let it work on labels and papers.
public final class PackRole implements Role {
  private static final RoleSession.Form<PackSession> FORM = new RoleSession.Form<>("pack", PackSession.empty(),
      PackSession::after,
      SessionSnapshot::write, SessionSnapshot::read, SessionSnapshot::readWhole);

  private final Catalogue catalogue;
  private final EffectRunner effects;
  private final StationDisplay display;
  private final DeskSurroundings surroundings;
  private final PackNews news;
  private final RoleSession<PackSession> session = new RoleSession<>(FORM);
  private @Nullable Verdict verdict;
  private boolean heard;

  PackRole(RoleParts parts, Catalogue catalogue, EffectRunner effects) {
    this.catalogue = catalogue;
    this.effects = effects;
    this.display = parts.station().outlets().display();
    this.surroundings = new DeskSurroundings(parts);
    this.news = new PackNews(parts.station().store());
  }

  @Override
  public Optional<RoleSession<?>> session() {
    return Optional.of(session);
  }

  /// After every fact found so far.
  public PackSession now() {
    return session.now();
  }

  public DeskSurroundings surroundings() {
    return surroundings;
  }

  /// What became of the last scan at this desk, or null before the first.
  public @Nullable Verdict verdict() {
    return verdict;
  }

  @Override
  public void hear(StationInput input, StationStep step) {
    heard |= !(input instanceof StationInput.Quiet);
    switch (input) {
      case StationInput.FromDevice(DeviceEvent event) -> {
        surroundings.on(event);
        told(event).ifPresent(packing -> rules(step, packing, ""));
      }
      case StationInput.FromCentral(SyncEvent event) -> news.told(event).forEach(told -> rules(step, told, ""));
      case StationInput.Started _ -> rules(step, new PackInput.Started(), "");
      default -> {
        // a scan, a touch or an outcome is offered
      }
    }
  }

  private static Optional<PackInput> told(DeviceEvent event) {
    return switch (event) {
      case DeviceEvent.ReadingReceived received when received.reading() instanceof PrinterStatus ->
        Optional.of(new PackInput.PrinterSeen());
      case DeviceEvent.PrintReported report -> Optional.of(new PackInput.PrintEnded(report.jobId(), report.outcome()));
      default -> Optional.empty();
    };
  }

  @Override
  public boolean on(StationInput input, StationStep step) {
    if (input instanceof PackOutcome(PackInput outcome)) {
      rules(step, outcome, "");
      return true;
    }
    Optional<String> code = input instanceof StationInput.ByHand(String touched) ? Optional.of(touched) : input.scanned();
    code.ifPresent(data -> rules(step, new PackInput.Scanned(data), data));
    return code.isPresent();
  }

  private void rules(StationStep step, PackInput input, String code) {
    Judgement judgement = workOut(step, input);
    if (judgement != null) {
      step.judge(this, code, judgement);
    }
  }

  /// Lets the rules of packing work something out for whichever role. @return what they say of it, or null
  @Nullable
  Judgement workOut(StationStep step, PackInput input) {
    Step found = session.now().on(input, catalogue, surroundings.now());
    take(step, found);
    return found.judgement();
  }

  /// What rules of labels and papers have found goes into the step.
  public void take(StationStep step, Step found) {
    found.happenings().forEach(happening -> step.happen(happening.operator(), happening.fact()));
    found.keepings().forEach(keeping -> step.keep(keeping.id(), keeping.bytes()));
    found.effects().forEach(effect -> step.then(() -> effects.run(effect)));
    assert found.next().equals(session.now()) : "a replay of the facts would end elsewhere";
  }

  @Override
  public void judged(Role by, Verdict judged) {
    verdict = judged;
  }

  /// After every step, also one that changes nothing of it: who looks at it may look at what lies around, too.
  @Override
  public void show() {
    if (heard) {
      heard = false;
      display.show(DeskPicture.of(session.now(), catalogue, surroundings.now(), verdict));
    }
  }

  @Override
  public boolean rests() {
    return session.now().restsEmpty();
  }

  @Override
  public @Nullable String operator() {
    return session.now().operatorId();
  }

  @Override
  public Optional<byte[]> wholeBefore() {
    return Optional.of(SessionSnapshot.write(session.now()));
  }

  @Override
  public void start(Devices devices) {
    effects.start(devices);
  }

  @Override
  public void stopped(Words why) {
    display.show(PackView.stopped(why));
  }

  @Override
  public void close() {
    effects.close();
  }
}
