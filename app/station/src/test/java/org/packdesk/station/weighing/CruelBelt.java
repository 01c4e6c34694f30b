package org.packdesk.station.weighing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.MeasureState;
import org.packdesk.persistence.facts.WeighEvidence;
import org.packdesk.station.weighing.Box.Fault;
import org.packdesk.station.weighing.Lookup.Standing;

/// A belt, its scale, gate and lane eyes from a seed, in virtual time, with one fault a parcel for a third of the parcels; beside them the
/// control restarts, lights go on and off, leads switch, and the station stops at any moment. Messages are lost, doubled, late and out
/// of order; none is later than the rest of a track id. The control obeys the newest command for a track id that came before the gate,
/// and without one it takes the problem lane.
final class CruelBelt implements LineCatalogue {
  private static final Duration TO_GATE = Line.SETTINGS.travel().gate();
  private static final int TRACK_IDS = 400;

  private final Random random;
  private final Watched station;
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final Map<Integer, Integer> lanes = new HashMap<>();
  private final Set<String> asking = new HashSet<>();
  private final Set<String> answered = new HashSet<>();
  private final Set<InductStop> troubles = EnumSet.noneOf(InductStop.class);
  private final List<Box> clean = new ArrayList<>();
  private final boolean leadsSwitch;
  final List<Box> boxes = new ArrayList<>();
  private Instant now = Line.START;
  private long order;
  private int trackId;
  private int starts;
  private int labels;
  private boolean induct = true;
  private boolean stationUp = true;

  private record Event(Instant at, long order, Runnable what) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int first = at.compareTo(other.at);
      return first == 0 ? Long.compare(order, other.order) : first;
    }
  }

  enum Leads {
    SWITCH, CHECK
  }

  CruelBelt(long seed, Leads leads, Watched station) {
    this.random = new Random(seed);
    this.leadsSwitch = leads == Leads.SWITCH;
    this.station = station;
  }

  @Override
  public Optional<Left> left(String barcode) {
    return Optional.empty();
  }

  @Override
  public Lookup parcel(String barcode) {
    if (barcode.startsWith("??")) {
      return new Lookup.NotOurs();
    }
    if (barcode.startsWith("XY") && !answered.contains(barcode)) {
      return asking.contains(barcode) ? new Lookup.Asked() : new Lookup.NotKnown();
    }
    return new Lookup.Ours(barcode, 1, "tea", "post", barcode.startsWith("NO") ? Standing.CANCELLED : Standing.FREE,
        new Expectation.Known(1_000_000, 9_000));
  }

  /// Runs until so many parcels have come, and all are off the belt.
  void run(int parcels) {
    say(0, new LineInput.Started());
    in(100, this::tick);
    in(200, () -> next(parcels));
    while (!events.isEmpty()) {
      Event event = events.remove();
      now = event.at();
      event.what().run();
    }
  }

  private void in(long millis, Runnable what) {
    events.add(new Event(now.plusMillis(millis), order++, what));
  }

  private boolean rarely(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private void tick() {
    hear(new LineInput.Tick());
    if (rarely(2000)) {
      InductStop trouble = rarely(2) ? InductStop.PROBLEM_LANE_FULL : InductStop.GATE_OFFLINE;
      troubles.add(trouble);
      in(1500, () -> troubles.remove(trouble));
    }
    if (rarely(3000)) {
      controlRestarts();
    }
    if (leadsSwitch && rarely(300)) {
      say(0,
          new LineInput.ModeAsked(rarely(2) ? LineMode.SHADOW : LineMode.RECORD_ONLY, Duration.ofSeconds(10), "tried", "lead"));
    }
    if (!events.isEmpty() || !station.session().onBelt().isEmpty()) {
      in(100, this::tick);
    }
  }

  private void controlRestarts() {
    starts++;
    trackId = 0;
    lanes.clear();
    say(5, new LineInput.ControlRestarted(2));
  }

  private void next(int left) {
    if (left == 0) {
      return;
    }
    if (induct) {
      put(box());
    }
    in(120 + random.nextInt(260), () -> next(induct ? left - 1 : left));
  }

  private Box box() {
    Fault[] faults = Fault.values();
    Fault fault = rarely(3) ? faults[random.nextInt(faults.length)] : Fault.NONE;
    Box last = boxes.isEmpty() ? null : boxes.getLast();
    boolean afterClean = last != null && last.fault == Fault.NONE;
    if ((fault == Fault.NUMBER_OF_THE_LAST && !afterClean) || (fault == Fault.LABEL_OF_ANOTHER && clean.isEmpty())) {
      fault = Fault.NONE;
    }
    if (fault == Fault.NUMBER_OF_THE_LAST) {
      trackId = last == null ? trackId : last.trackId - 1;
    }
    trackId = trackId % TRACK_IDS + 1;
    String code = switch (fault) {
      case CANCELLED -> "NO" + ++labels;
      case STRANGE -> "??" + ++labels;
      case ASKED_FOR -> "XYA" + ++labels;
      case NEVER_KNOWN -> "XYN" + ++labels;
      case LABEL_OF_ANOTHER -> clean.get(Math.max(0, clean.size() - 1 - random.nextInt(20))).code;
      default -> "TC" + ++labels;
    };
    long grams = 1000L + (fault == Fault.LIGHT ? -200 : fault == Fault.HEAVY ? 200 : 0) + random.nextInt(41) - 20;
    return new Box(trackId, code, grams, fault, now);
  }

  private void put(Box box) {
    boxes.add(box);
    if (box.fault == Fault.NONE) {
      clean.add(box);
    }
    int control = starts;
    String read = box.fault == Fault.NO_READ ? null : box.code;
    if (box.fault != Fault.INDUCT_LOST) {
      tell(10, at -> new LineInput.Inducted(box.trackId, read, "induct", at));
    }
    if (box.fault == Fault.INDUCT_TWICE) {
      tell(80, at -> new LineInput.Inducted(box.trackId, read, "induct", at));
    }
    weigh(box, 600 + random.nextInt(300));
    in(TO_GATE.toMillis() + 20, () -> pass(box, control));
  }

  private void weigh(Box box, int millis) {
    int late = box.fault == Fault.WEIGHT_LATE ? 500 + random.nextInt(7000) : 0;
    if (box.fault != Fault.WEIGHT_LOST) {
      tell(millis + late, at -> result(box, box.grams, at));
    }
    if (box.fault == Fault.WEIGHT_TWICE) {
      tell(millis + 60, at -> result(box, box.grams, at));
    }
    if (box.fault == Fault.WEIGHTS_DIFFER) {
      tell(millis + 60, at -> result(box, box.grams + 1, at));
    }
  }

  private static LineInput result(Box box, long grams, Instant at) {
    MeasureState state = box.fault == Fault.UNSETTLED ? MeasureState.UNSETTLED : MeasureState.OK;
    String device = box.fault == Fault.WRONG_SCALE ? "bench" : "belt-scale";
    return new LineInput.Measured(box.trackId, state, grams * 1000, null,
        new WeighEvidence(device, "%04x%06x".formatted(box.trackId, grams), null, at));
  }

  /// At the gate. A control that started anew since knows nothing of the parcel.
  private void pass(Box box, int control) {
    Integer commanded = lanes.remove(box.trackId);
    int lane = commanded == null || control != starts ? Line.PROBLEM : commanded;
    if (box.fault == Fault.CARRIED_ROUND) {
      trackId = trackId % TRACK_IDS + 1;
      Box again = new Box(trackId, box.code, box.grams, Fault.NONE, now);
      in(3000, () -> put(again));
      return;
    }
    box.lane = box.fault == Fault.GATE_STUCK ? 3 - lane : lane;
    if (control != starts || box.fault == Fault.EYE_SILENT) {
      return;
    }
    tell(box.fault == Fault.EYE_LATE ? 2500 : 300, at -> new LineInput.LaneSeen(box.trackId, box.lane, at));
    if (box.fault == Fault.EYE_TWICE) {
      tell(350, at -> new LineInput.LaneSeen(box.trackId, box.lane, at));
    }
  }

  private interface Words {
    LineInput at(Instant at);
  }

  private void tell(long millis, Words words) {
    in(millis, () -> hear(words.at(now)));
  }

  private void say(long millis, LineInput input) {
    in(millis, () -> hear(input));
  }

  private void hear(LineInput input) {
    if (!stationUp) {
      return;
    }
    List<LineEffect> effects = station.hears(input, this, new LineSurroundings(now, Line.SETTINGS, troubles));
    effects.forEach(this::run);
    if (station.isDown()) {
      stationUp = false;
      induct = false;
      in(rarely(3) ? 20_000 : 50 + random.nextInt(3000), () -> {
        stationUp = true;
        station.starts();
        hear(new LineInput.Started());
      });
    }
  }

  private void run(LineEffect effect) {
    switch (effect) {
      case LineEffect.Divert divert -> in(20, () -> command(divert));
      case LineEffect.AskCentral ask -> ask(ask.barcode());
      case LineEffect.RunInduct _ -> induct = true;
      case LineEffect.StopInduct _ -> {
        induct = false;
        say(2000, new LineInput.ResumeAsked("lead"));
      }
      case LineEffect.InductAlarm _ -> say(2000, new LineInput.ResumeAsked("lead"));
      case LineEffect.ParcelAlarm _,LineEffect.ExpectationsMissing _,LineEffect.NotSwitched _ -> {
        // heard by the referee
      }
    }
  }

  private void command(LineEffect.Divert divert) {
    Box box = newest(divert.trackId());
    if (box != null && box.fault == Fault.COMMAND_LOST) {
      say(6000, new LineInput.DivertLost(divert.sequence(), LossCause.NO_ANSWER));
    } else if (now.isAfter(divert.deadline()) || (box != null && box.fault == Fault.COMMAND_LATE)) {
      say(30, new LineInput.DivertRefused(divert.sequence(), "too late"));
    } else {
      lanes.put(divert.trackId(), divert.lane());
    }
  }

  private @Nullable Box newest(int track) {
    return boxes.reversed().stream().limit(100).filter(box -> box.trackId == track).findFirst().orElse(null);
  }

  private void ask(String barcode) {
    asking.add(barcode);
    in(150, () -> {
      asking.remove(barcode);
      if (barcode.startsWith("XYA")) {
        answered.add(barcode);
      }
      hear(new LineInput.ParcelTold(barcode));
    });
  }
}
