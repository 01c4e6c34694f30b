package org.packdesk.station.loop;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Weight;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.work.Change;
import org.packdesk.station.packing.PackEffect;
import org.packdesk.station.packing.Surroundings;
import org.packdesk.station.problem.HandWeight;
import org.packdesk.station.problem.ProblemCatalogue;
import org.packdesk.station.problem.ProblemInput;
import org.packdesk.station.problem.ProblemPicture;
import org.packdesk.station.problem.ProblemQueue;
import org.packdesk.station.problem.ProblemSnapshot.Sessions;
import org.packdesk.station.problem.ProblemStep;
import org.packdesk.station.problem.ProblemSurroundings;
import org.packdesk.station.problem.ProblemSurroundings.Also;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.problem.ProblemView.ScaleNow;
import org.packdesk.station.problem.ProblemView.ScaleState;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.signin.PinEntry;
import org.packdesk.station.signin.PinKey;
import org.packdesk.station.signin.PinLock;
import org.packdesk.station.weighing.Tolerance;
import org.packdesk.station.weighing.Tolerance.Limit;
import org.packdesk.station.words.Verdict;

/// The problem desk of a station: hears what is meant for it, keeps the queue and the digits of a PIN that is being typed, and shows
/// what has changed. Station thread only.
final class ProblemWatch {
  private final ProblemCatalogue catalogue;
  private final InstantSource clock;
  private final StationDisplay display;
  private final LeadCheck leads;
  private final CaseStories stories;
  private final Tolerance tolerance;
  private final Also also;
  private final Set<String> asked = new HashSet<>();
  private PinEntry pin = PinEntry.EMPTY;
  private PinLock pins = PinLock.OPEN;
  private HandWeight hand = new HandWeight.None();
  private ProblemQueue queue = ProblemQueue.EMPTY;
  private boolean queueIsOld = true;
  private @Nullable ProblemView shown;

  /// What it asks. @param stories of the parcels at this desk
  record Beside(LeadCheck leads, CaseStories stories) {}

  ProblemWatch(StationConfig config, ProblemCatalogue catalogue, InstantSource clock, StationDisplay display,
      Beside beside) {
    this.catalogue = catalogue;
    this.clock = clock;
    this.display = display;
    this.leads = beside.leads();
    this.stories = beside.stories();
    this.tolerance = tolerance(config.tolerances());
    this.also = config.roles().contains(Role.PACK) ? Also.PACK_DESK : Also.NOTHING;
  }

  void begin() {
    stories.begin();
  }

  /// The scale's own is never nothing at all.
  private static Tolerance tolerance(StationConfig.Tolerances site) {
    boolean none = site.weightMg() == 0 && site.weightPercent().signum() == 0;
    StationConfig.Tolerances used = none ? StationConfig.Tolerances.DEFAULT : site;
    return Tolerance.even(new Limit(used.weightMg(), used.weightPercent(), BigDecimal.ZERO), List.of());
  }

  /// What belongs to a weight that is typed in, or a key of the PIN pad. @return false when the code is none of it
  ///
  /// @param wishes takes what the rules have to judge
  boolean key(String code, Turns turns, Consumer<ProblemInput> wishes) {
    Optional<HandWeight.Heard> heard = hand.hear(code, turns.cases, turns.session);
    heard.ifPresent(told -> {
      hand = told.next();
      if (told.wish() != null) {
        wishes.accept(told.wish());
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

  /// @return empty when it is a matter of packing
  Optional<ProblemStep> on(Turns turns, ProblemInput input, Surroundings around) {
    switch (input) {
      case ProblemInput.CentralSaid said -> asked.remove(said.barcode());
      case ProblemInput.LeadKnown _ -> pins = PinLock.OPEN;
      case ProblemInput.LeadUnknown _ -> pins = pins.afterWrong(clock.instant());
      default -> {
        // the rules' matter alone
      }
    }
    Optional<ProblemStep> step = turns.cases.on(input, turns.session, catalogue, around(around));
    step.ifPresent(found -> {
      pin = PinEntry.EMPTY;
      boolean typeAgain = input instanceof ProblemInput.WeightTyped && found.desk().happenings().isEmpty();
      hand = typeAgain ? hand : new HandWeight.None();
      queueIsOld |= !found.desk().happenings().isEmpty();
      found.desk().effects().forEach(effect -> {
        if (effect instanceof PackEffect.AskParcel(String barcode)) {
          asked.add(barcode);
        }
      });
    });
    return step;
  }

  /// What central told of cases and parcels.
  List<ProblemInput> news(SyncEvent event) {
    if (!(event instanceof SyncEvent.ChangesArrived arrived)) {
      return List.of();
    }
    queueIsOld = true;
    return arrived.page().changes().stream().filter(Change.OfCase.class::isInstance).map(Change.OfCase.class::cast)
        .<ProblemInput>map(told -> new ProblemInput.CaseTold(told.problemCase())).toList();
  }

  private ProblemSurroundings around(Surroundings desk) {
    return new ProblemSurroundings(desk, clock.instant(), tolerance, also, asked, pins);
  }

  /// Shows what has changed.
  void show(Sessions sessions, Surroundings around, ScaleLight scale, @Nullable Verdict verdict) {
    if (queueIsOld) {
      queue = ProblemQueue.read(catalogue);
      queueIsOld = false;
    }
    ProblemView view = ProblemPicture.of(sessions, catalogue, around(around),
        new ProblemPicture.Beside(queue, verdict, now(scale.last()), pin.typed(), hand,
            stories.of(sessions.cases().openParcel())));
    if (!view.equals(shown)) {
      shown = view;
      display.show(view);
    }
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
