package org.packdesk.station.roles.problem;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Devices;
import org.packdesk.devices.Weight;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.work.Change;
import org.packdesk.station.loop.ParcelQuestions;
import org.packdesk.station.loop.Role;
import org.packdesk.station.loop.RoleParts;
import org.packdesk.station.loop.RoleSession;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.loop.StationInput;
import org.packdesk.station.loop.StationParts;
import org.packdesk.station.loop.StationStep;
import org.packdesk.station.problem.HandWeight;
import org.packdesk.station.problem.ProblemCatalogue;
import org.packdesk.station.problem.ProblemEffect;
import org.packdesk.station.problem.ProblemInput;
import org.packdesk.station.problem.ProblemPicture;
import org.packdesk.station.problem.ProblemQueue;
import org.packdesk.station.problem.ProblemSession;
import org.packdesk.station.problem.ProblemSnapshot;
import org.packdesk.station.problem.ProblemSnapshot.Sessions;
import org.packdesk.station.problem.ProblemStep;
import org.packdesk.station.problem.ProblemSurroundings;
import org.packdesk.station.problem.ProblemSurroundings.Also;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.problem.ProblemView.ScaleNow;
import org.packdesk.station.problem.ProblemView.ScaleState;
import org.packdesk.station.roles.pack.PackRole;
import org.packdesk.station.roles.pack.StoreCatalogue;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.signin.LeadCheck;
import org.packdesk.station.signin.PinEntry;
import org.packdesk.station.signin.PinKey;
import org.packdesk.station.signin.PinLock;
import org.packdesk.station.weighing.ScaleLoad;
import org.packdesk.station.weighing.Tolerance;
import org.packdesk.station.weighing.Tolerance.Limit;

/// A problem desk, over the packing of the same station: takes what is meant for its cases, keeps the queue and the digits of a PIN that
/// is being typed, and shows what has changed.
public final class ProblemRole implements Role {
  private static final RoleSession.Form<ProblemSession> FORM = new RoleSession.Form<>("problem", ProblemSession.empty(),
      ProblemSession::after, ProblemSnapshot::write, ProblemSnapshot::read, ProblemSnapshot::readWhole);

  private final ProblemCatalogue catalogue;
  private final InstantSource clock;
  private final StationDisplay display;
  private final PackRole pack;
  private final LeadCheck leads;
  private final ParcelQuestions questions;
  private final CaseStories stories;
  private final Tolerance tolerance;
  private final Also also;
  private final RoleSession<ProblemSession> session = new RoleSession<>(FORM);
  private final Set<String> asked = new HashSet<>();
  private PinEntry pin = PinEntry.EMPTY;
  private PinLock pins = PinLock.OPEN;
  private HandWeight hand = new HandWeight.None();
  private ProblemQueue queue = ProblemQueue.EMPTY;
  private boolean queueIsOld = true;
  private @Nullable ProblemView shown;

  /// What came of a PIN.
  private record LeadAsked(ProblemInput input) implements StationInput.Outcome {}

  /// @param pack the packing of this station, which works on labels and papers for it @param questions closed with the role
  public ProblemRole(RoleParts parts, PackRole pack, ParcelQuestions questions) {
    StationParts station = parts.station();
    StationConfig config = station.config();
    this.catalogue = new StoreCatalogue(station.store().work());
    this.clock = station.clock();
    this.display = station.outlets().display();
    this.pack = pack;
    this.leads = new LeadCheck(station.store().work(), lead -> parts.outcomes().give(new LeadAsked(
        lead.<ProblemInput>map(each -> new ProblemInput.LeadKnown(each.id())).orElseGet(ProblemInput.LeadUnknown::new))));
    this.questions = questions;
    this.stories = new CaseStories(station.store(), config.screen());
    this.tolerance = tolerance(config.tolerances());
    this.also = config.roles().contains(StationConfig.Role.PACK) ? Also.PACK_DESK : Also.NOTHING;
  }

  @Override
  public Optional<RoleSession<?>> session() {
    return Optional.of(session);
  }

  @Override
  public void start(Devices devices) {
    stories.begin();
  }

  @Override
  public void hear(StationInput input, StationStep step) {
    switch (input) {
      case StationInput.FromDevice _ -> {
        ScaleLoad load = pack.surroundings().loaded();
        if (load != null) {
          takes(step, new ProblemInput.Weighed(load), "");
        }
      }
      case StationInput.FromCentral(SyncEvent event) -> news(event).forEach(told -> takes(step, told, ""));
      default -> {
        // a scan, a touch or an outcome is offered
      }
    }
  }

  @Override
  public boolean on(StationInput input, StationStep step) {
    return switch (input) {
      case StationInput.ByHand(String code) -> takes(step, new ProblemInput.Chosen(code), code) || code(step, code);
      case StationInput.FromDevice _ -> input.scanned().filter(code -> code(step, code)).isPresent();
      case StationInput.ParcelTold(String barcode, ParcelAnswer answer) -> {
        takes(step, new ProblemInput.CentralSaid(barcode, answer), barcode);
        yield true;
      }
      case LeadAsked(ProblemInput known) -> {
        takes(step, known, "");
        yield true;
      }
      default -> false;
    };
  }

  private boolean code(StationStep step, String code) {
    return key(step, code) || takes(step, new ProblemInput.Scanned(code), code);
  }

  /// The scale's own is never nothing at all.
  private static Tolerance tolerance(StationConfig.Tolerances site) {
    boolean none = site.weightMg() == 0 && site.weightPercent().signum() == 0;
    StationConfig.Tolerances used = none ? StationConfig.Tolerances.DEFAULT : site;
    return Tolerance.even(new Limit(used.weightMg(), used.weightPercent(), BigDecimal.ZERO), List.of());
  }

  /// What belongs to a weight that is typed in, or a key of the PIN pad. @return false when the code is none of it
  private boolean key(StationStep step, String code) {
    Optional<HandWeight.Heard> heard = hand.hear(code, session.now(), pack.now());
    heard.ifPresent(told -> {
      hand = told.next();
      if (told.wish() != null) {
        takes(step, told.wish(), code);
      }
    });
    return heard.isPresent() || key(code);
  }

  private boolean key(String code) {
    Optional<PinKey> key = PinKey.in(code);
    key.ifPresent(pressed -> {
      boolean shut = pins.isShut(clock.instant());
      if (pressed == PinKey.ENTER && pin.typed() > 0 && !shut) {
        leads.ask(pin.digits());
      }
      pin = shut || pressed == PinKey.ENTER ? PinEntry.EMPTY : pin.after(pressed);
    });
    return key.isPresent();
  }

  /// @return false when it is a matter of packing
  private boolean takes(StationStep step, ProblemInput input, String code) {
    switch (input) {
      case ProblemInput.CentralSaid said -> asked.remove(said.barcode());
      case ProblemInput.LeadKnown _ -> pins = PinLock.OPEN;
      case ProblemInput.LeadUnknown _ -> pins = pins.afterWrong(clock.instant());
      default -> {
        // the rules' matter alone
      }
    }
    Optional<ProblemStep> found = session.now().on(input, pack.now(), catalogue, around());
    found.ifPresent(taken -> take(step, taken, input, code));
    return found.isPresent();
  }

  private void take(StationStep step, ProblemStep found, ProblemInput input, String code) {
    pin = PinEntry.EMPTY;
    boolean typeAgain = input instanceof ProblemInput.WeightTyped && found.desk().happenings().isEmpty();
    hand = typeAgain ? hand : new HandWeight.None();
    queueIsOld |= !found.desk().happenings().isEmpty();
    pack.take(step, found.desk());
    assert found.next().equals(session.now()) : "a replay of the facts would end elsewhere";
    for (ProblemEffect effect : found.effects()) {
      switch (effect) {
        case ProblemEffect.AskParcel(String barcode) -> {
          asked.add(barcode);
          step.then(() -> questions.ask(barcode));
        }
      }
    }
    if (found.desk().judgement() != null) {
      step.judge(this, code, found.desk().judgement());
    }
  }

  /// What central told of cases and parcels.
  private List<ProblemInput> news(SyncEvent event) {
    if (!(event instanceof SyncEvent.ChangesArrived arrived)) {
      return List.of();
    }
    queueIsOld = true;
    return arrived.page().changes().stream().filter(Change.OfCase.class::isInstance).map(Change.OfCase.class::cast)
        .<ProblemInput>map(told -> new ProblemInput.CaseTold(told.problemCase())).toList();
  }

  private ProblemSurroundings around() {
    return new ProblemSurroundings(pack.surroundings().now(), clock.instant(), tolerance, also, asked, pins);
  }

  private Sessions sessions() {
    return new Sessions(pack.now(), session.now());
  }

  @Override
  public void show() {
    if (queueIsOld) {
      queue = ProblemQueue.read(catalogue);
      queueIsOld = false;
    }
    ProblemView view = ProblemPicture.of(sessions(), catalogue, around(), new ProblemPicture.Beside(queue, pack.verdict(),
        now(pack.surroundings().scale()), pin.typed(), hand, stories.of(session.now().openParcel())));
    if (!view.equals(shown)) {
      shown = view;
      display.show(view);
    }
  }

  @Override
  public boolean rests() {
    return session.now().restsEmpty();
  }

  @Override
  public Optional<byte[]> wholeBefore() {
    return Optional.of(ProblemSnapshot.whole(sessions()));
  }

  @Override
  public void close() {
    questions.close();
  }

  private static ScaleNow now(@Nullable Weight weight) {
    return switch (weight) {
      case null -> new ScaleNow(ScaleState.AWAY, null);
      case Weight.Stable stable when stable.mass().milligrams() > 0 ->
        new ScaleNow(ScaleState.STABLE, stable.mass().milligrams());
      case Weight.Stable _ -> new ScaleNow(ScaleState.EMPTY, null);
      case Weight.Moving moving -> new ScaleNow(ScaleState.MOVING, moving.mass().milligrams());
      case Weight.Unstated unstated -> new ScaleNow(ScaleState.MOVING, unstated.mass().milligrams());
      case Weight.Unavailable unavailable -> new ScaleNow(switch (unavailable.cause()) {
        case OVER -> ScaleState.OVER;
        case MOVING -> ScaleState.MOVING;
        default -> ScaleState.AWAY;
      }, null);
    };
  }
}
