package org.packdesk.station.shell.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ToleranceRule;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.station.packing.Todo;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.StationView.DeviceLight;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.shell.ui.SampleStates.State;
import org.packdesk.station.signin.PinKey;
import org.packdesk.station.weighing.AlarmWords;
import org.packdesk.station.weighing.LeadPanel;
import org.packdesk.station.weighing.LineCommand;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.weighing.LineView.Belt;
import org.packdesk.station.weighing.LineView.Body;
import org.packdesk.station.weighing.LineView.Charts;
import org.packdesk.station.weighing.LineView.Confirmed;
import org.packdesk.station.weighing.LineView.Counts;
import org.packdesk.station.weighing.LineView.Fate;
import org.packdesk.station.weighing.LineView.Found;
import org.packdesk.station.weighing.LineView.HourError;
import org.packdesk.station.weighing.LineView.Lost;
import org.packdesk.station.weighing.LineView.LostParcel;
import org.packdesk.station.weighing.LineView.Mode;
import org.packdesk.station.weighing.LineView.Moving;
import org.packdesk.station.weighing.LineView.OnBelt;
import org.packdesk.station.weighing.LineView.Passed;
import org.packdesk.station.weighing.LineView.ProductError;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// The states that the weigh line's page is looked at in, by name.
public final class SampleLineStates {
  private static final Instant NOW = SampleStates.NOW;
  private static final Body PASSES = new LineView.Passes(null);
  private static final Mode CHECKING = new Mode(LineMode.CHECKING, null);
  private static final int NOTICED = 151;
  private static final Counts USUAL = new Counts(62, 1247, 1243, 21, 20, 1241);

  private SampleLineStates() {}

  static Map<String, State> all() {
    Map<String, State> states = new LinkedHashMap<>();
    states.put("line-runs", state(runs(PASSES)));
    states.put("line-rests", state(view(LineView.State.RESTS, List.of(), CHECKING, new Counts(0, 1247, 1247, 26, 20, 1240),
        belt(List.of()), passed(3), List.of(), PASSES)));
    states.put("line-empty", state(view(LineView.State.RESTS, List.of(), CHECKING, new Counts(0, 0, 0, 0, 20, 0),
        belt(List.of()), List.of(), List.of(), PASSES)));
    states.put("line-alarm", state(view(LineView.State.STOPPED, List.of(AlarmWords.of(InductStop.GATE_OFFLINE)), CHECKING, USUAL,
        belt(some()), passed(50), List.of(), PASSES), gateOffline()));
    states.put("line-two-alarms", state(twoAlarms(), gateOffline()));
    states.put("line-record-only", state(view(LineView.State.RUNS, List.of(Words.of(Say.ALARM_NO_EXPECTATIONS)),
        new Mode(LineMode.RECORD_ONLY, NOW.plus(Duration.ofMinutes(48))), USUAL, belt(unchecked()), passed(50), List.of(),
        new LineView.Passes(Words.of(Say.LEAD_SWITCHED_RECORD_ONLY, NOW.plus(Duration.ofMinutes(48)))))));
    states.put("line-kick-outs", state(view(LineView.State.RUNS, List.of(), new Mode(LineMode.SHADOW, NOW.plusSeconds(7200)),
        new Counts(1184, 11830, 11822, 1064, 20, 9120), belt(crowd()), kicked(), List.of(), PASSES)));
    states.put("line-notices", state(view(LineView.State.RUNS, List.of(), CHECKING, new Counts(62, 1247, 1243, NOTICED, 20, 1241),
        belt(some()), passed(50), List.of(), PASSES)));
    states.put("line-alarm-and-notice", state(view(LineView.State.STOPPED, List.of(AlarmWords.of(InductStop.GATE_OFFLINE)),
        CHECKING, new Counts(62, 1247, 1243, NOTICED, 20, 1241), belt(some()), passed(50), List.of(), PASSES), gateOffline()));
    states.put("line-pin", state(runs(typed(LeadPanel.CLOSED.hear(LineCommand.LEAD).next(), 3).body(SampleLineStates::charts))));
    states.put("line-pin-wrong", state(runs(typed(LeadPanel.CLOSED.hear(LineCommand.RECORD_ONLY_1_H).next(), 4).notKnown(NOW)
        .body(SampleLineStates::charts))));
    states.put("line-wish", state(runs(signedIn(LineCommand.LEAD).body(SampleLineStates::charts))));
    states.put("line-reason", state(runs(signedIn(LineCommand.SHADOW_4_H).body(SampleLineStates::charts))));
    states.put("line-charts", state(runs(charts())));
    states.put("line-no-charts", state(runs(new Charts(List.of(), List.of()))));
    return states;
  }

  /// A usual moment with another lower part.
  public static LineView runs(Body body) {
    return view(LineView.State.RUNS, List.of(), CHECKING, USUAL, belt(some()), passed(50), List.of(), body);
  }

  private static LineView twoAlarms() {
    List<Words> alarms = AlarmWords.of(List.of(InductStop.WRONG_LANE, InductStop.GATE_OFFLINE));
    List<LostParcel> lost = List.of(new LostParcel(4, "4471", NOW), new LostParcel(3, "", NOW), new LostParcel(2, "0917", NOW),
        new LostParcel(1, "5520", NOW));
    return view(LineView.State.STOPPED, alarms, CHECKING, USUAL, belt(some()), passed(50), lost, PASSES);
  }

  private static LineView view(LineView.State state, List<Words> alarms, Mode mode, Counts counts, Belt belt,
      List<Passed> passed, List<LostParcel> lost, Body body) {
    Words instruction = Words.of(state == LineView.State.STOPPED ? Say.LINE_PUT_NONE : Say.LINE_PUT_ON);
    boolean gone = state == LineView.State.STOPPED;
    List<DeviceLight> sensors = List.of(light("induct", Light.GOOD), light("scale", Light.GOOD),
        light("gate", gone ? Light.BAD : Light.GOOD));
    List<Words> notices = counts.kickedOut() == NOTICED
        ? List.of(Words.of(Say.NOTICE_MANY_KICKED_OUT),
            Words.of(Say.NOTICE_FEW_CONFIRMED))
        : List.of();
    return new LineView(state, instruction, alarms, notices, mode, counts, belt, sensors, passed, lost, body);
  }

  private static LeadPanel typed(LeadPanel panel, int digits) {
    LeadPanel next = panel;
    for (int at = 0; at < digits; at++) {
      next = next.hear(PinKey.DIGIT_7, NOW).next();
    }
    return next;
  }

  private static LeadPanel signedIn(LineCommand wish) {
    return LeadPanel.CLOSED.hear(wish).next().known(new LeadPanel.Lead("op-7", "Ana P.")).next();
  }

  private static DeviceLight light(String name, Light light) {
    return new DeviceLight(name, light, Words.of(light == Light.BAD ? Say.DEVICE_SILENT : Say.DEVICE_ONLINE));
  }

  private static Belt belt(List<OnBelt> parcels) {
    return new Belt(330, 700, parcels);
  }

  private static List<OnBelt> some() {
    return List.of(new OnBelt(1252, "", 20, null, null), new OnBelt(1251, "0917", 190, null, null),
        new OnBelt(1250, "5520", 410, LineVerdict.PASS, 1), new OnBelt(1249, "4471", 560, LineVerdict.LIGHT, 2),
        new OnBelt(1248, "8130", 800, LineVerdict.PASS, 1), new OnBelt(1247, "2264", 940, LineVerdict.NO_READ, 2));
  }

  private static List<OnBelt> unchecked() {
    return IntStream.range(0, 14).mapToObj(at -> new OnBelt(900 + at, String.valueOf(4470 + at), 30 + at * 70,
        at < 5 ? null : LineVerdict.UNCHECKED, at < 5 ? null : Integer.valueOf(1))).toList();
  }

  private static List<OnBelt> crowd() {
    return IntStream.range(0, 60).mapToObj(at -> new OnBelt(at, String.valueOf(4470 + at), at * 16,
        at < 20 ? null : at % 3 == 0 ? LineVerdict.HEAVY : LineVerdict.PASS, at < 20 ? null : at % 3 == 0 ? 2 : 1)).toList();
  }

  private static List<Passed> passed(int count) {
    return IntStream.range(0, count).mapToObj(SampleLineStates::pass).toList();
  }

  private static Passed pass(int at) {
    return switch (at) {
      case 0 -> passed(at, LineVerdict.PASS, null, checked(1_254_000, 1_250_000), new Moving(1));
      case 1 -> passed(at, LineVerdict.LIGHT, null, checked(1_102_000, 1_250_000), new Confirmed(2));
      case 2 -> passed(at, LineVerdict.NO_READ, null, new WeighFigures(843_000L, null, null, null, null, null), new Confirmed(2));
      case 4 -> passed(at, LineVerdict.BAD_WEIGHT, VerdictCause.TWO_ON_BELT, WeighFigures.NONE, new Confirmed(2));
      case 5 -> passed(at, LineVerdict.NO_EXPECTATION, VerdictCause.NO_UNCERTAINTY,
          new WeighFigures(12_843_000L, null, null, null, null, null), new Confirmed(2));
      case 6 -> passed(at, LineVerdict.PASS, null, checked(702_000, 700_000), new Lost());
      case 7 -> passed(at, LineVerdict.HEAVY, null, checked(31_312_000, 31_250_000), new Found());
      case 8 -> passed(at, LineVerdict.UNCHECKED, null, checked(1_210_000, 1_250_000), new Confirmed(1));
      case 11 -> passed(at, LineVerdict.DUPLICATE_LABEL, VerdictCause.LABEL_LEFT, WeighFigures.NONE, new Moving(null));
      default -> passed(at, LineVerdict.PASS, null, checked(1_250_000 + at * 900L - 20_000, 1_250_000), new Confirmed(1));
    };
  }

  private static Passed passed(int at, LineVerdict verdict, @Nullable VerdictCause cause, WeighFigures figures, Fate fate) {
    String tail = verdict == LineVerdict.NO_READ ? "" : String.valueOf(4471 + at * 37);
    return new Passed(1250 - at, NOW.minusSeconds(at * 9L), tail, verdict, cause, figures, fate);
  }

  private static WeighFigures checked(long measuredMg, long expectedMg) {
    return new WeighFigures(measuredMg, expectedMg, 4_000L, 37_500L, 37_500L, ToleranceRule.PERCENT);
  }

  private static List<Passed> kicked() {
    return IntStream.range(0, 50).mapToObj(at -> passed(at, at % 2 == 0 ? LineVerdict.HEAVY : LineVerdict.LIGHT, null,
        checked(at % 2 == 0 ? 1_290_000 + at * 2_000L : 1_205_000 - at * 1_000L, 1_250_000), new Confirmed(2))).toList();
  }

  static Charts charts() {
    List<HourError> hours = IntStream.range(0, 24)
        .mapToObj(at -> new HourError(NOW.minus(Duration.ofHours(23L - at)).truncatedTo(ChronoUnit.HOURS), 800 + at * 13L,
            Math.round(2_000 * Math.sin(at / 3.0)) + at * 150L, 5_000 + at % 5 * 700L))
        .toList();
    List<String> names = List.of("Blue socks, size 42", "Merino hiking socks with reinforced heel, size 44", "Wool hat",
        "Ceramic teapot, 1.2 litres", "USB-C charger 65 W", "Notebook A5 dotted", "Red socks, size 38", "Carton 3", "Green scarf",
        "Desk lamp, oak");
    return new Charts(hours, IntStream.range(0, 10)
        .mapToObj(at -> new ProductError(names.get(at), 40 + at * 17L, (at % 3 == 1 ? -1 : 1) * (31_000 - at * 2_600L), 4_000))
        .toList());
  }

  private static StationView gateOffline() {
    StationView good = SampleStates.good();
    return new StationView("Weigh line 1", null, good.backlog(), good.acknowledgedAt(), null,
        List.of(light("induct", Light.GOOD), light("scale", Light.GOOD), light("gate", Light.BAD)), null);
  }

  private static State state(LineView line) {
    return state(line, new StationView("Weigh line 1", null, 0, NOW.minusSeconds(2), null,
        List.of(light("induct", Light.GOOD), light("scale", Light.GOOD), light("gate", Light.GOOD)), null));
  }

  private static State state(LineView line, StationView station) {
    return new State(SampleStates.nothing(Todo.SCAN_TOTE, null), station, null, null, null, line);
  }
}
