package org.packdesk.station.weighing.ui;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.station.shell.StationView.DeviceLight;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.weighing.LineView.Passed;
import org.packdesk.station.words.Figures;
import org.packdesk.station.words.Speech;

/// The line's screen in finished words.
///
/// @param notices what can wait for a quiet hour
/// @param alarms the worst first, then the parcels to look for; empty while all is well
record LineScreen(Hero hero, String instruction, List<String> alarms, List<String> notices, Shares shares, ModeText mode,
    List<SensorText> sensors,
    List<RowText> rows) {
  private static final int LOST_SHOWN = 3;
  private static final double MG_A_KG = 1_000_000;

  LineScreen {
    alarms = List.copyOf(alarms);
    notices = List.copyOf(notices);
    sensors = List.copyOf(sensors);
    rows = List.copyOf(rows);
  }

  /// What is read from across the hall. @param style runs, rests, stopped or unchecked
  record Hero(String style, String state, String rate, String hour) {}

  /// @param kickedOut permille, -1 before the first parcel
  record Shares(String kickedOutWords, String budgetWords, int kickedOut, int budget, String weighedWords) {}

  /// @param unchecked whether parcels go on without being checked
  record ModeText(String words, boolean unchecked) {}

  record SensorText(String name, Light light, String words) {}

  /// One pass. @param fate an icon of what became of it
  record RowText(long pass, String time, String tail, PassLook look, String verdict, String measured, String expected,
      WeighFigures figures, String lane, String fate) {}

  static LineScreen of(LineView view, Figures figures, Instant now) {
    Speech speech = figures.speech();
    return new LineScreen(hero(view, speech), figures.say(view.instruction(), now),
        alarms(view, figures, now), view.notices().stream().map(notice -> figures.say(notice, now)).toList(),
        shares(view.counts(), speech),
        mode(view.mode(), figures, now), view.sensors().stream().map(light -> sensor(light, speech)).toList(),
        view.passed().stream().map(pass -> row(pass, figures, now)).toList());
  }

  private static Hero hero(LineView view, Speech speech) {
    String state = view.state().name().toLowerCase(Locale.ROOT);
    boolean unchecked = view.state() != LineView.State.STOPPED && view.mode().mode() != LineMode.CHECKING;
    NumberFormat number = NumberFormat.getIntegerInstance(speech.locale());
    return new Hero(unchecked ? "unchecked" : state, speech.caption("line.state." + state),
        String.valueOf(view.counts().perMinute()), number.format(view.counts().inducted()));
  }

  private static Shares shares(LineView.Counts counts, Speech speech) {
    int out = permille(counts.kickedOut(), counts.judged());
    return new Shares(out < 0 ? "–" : percent(out, speech),
        speech.caption(out > counts.budgetPermille() ? "line.budget-over" : "line.budget",
            percent(counts.budgetPermille(), speech)),
        out, counts.budgetPermille(),
        speech.caption("line.weighed",
            counts.judged() == 0 ? "–" : percent(permille(counts.weighed(), counts.judged()), speech)));
  }

  private static int permille(long part, long whole) {
    return whole == 0 ? -1 : Math.toIntExact(Math.clamp(Math.round(part * 1000.0 / whole), 0, 1000));
  }

  private static String percent(int permille, Speech speech) {
    return number(permille / 10.0, 1, 1, speech) + "\u00a0%";
  }

  static String number(double value, int digitsLeast, int digitsMost, Speech speech) {
    var number = NumberFormat.getInstance(speech.locale());
    number.setMinimumFractionDigits(digitsLeast);
    number.setMaximumFractionDigits(digitsMost);
    return number.format(value);
  }

  private static ModeText mode(LineView.Mode mode, Figures figures, Instant now) {
    Speech speech = figures.speech();
    String until = mode.until() == null ? "" : figures.time(mode.until(), now);
    return switch (mode.mode()) {
      case CHECKING, OTHER -> new ModeText(speech.caption("line.mode.checking"), false);
      case SHADOW -> new ModeText(speech.caption("line.mode.shadow", until), true);
      case RECORD_ONLY -> new ModeText(speech.caption("line.mode.record-only", until), true);
    };
  }

  private static SensorText sensor(DeviceLight light, Speech speech) {
    return new SensorText(light.name(), light.light(), speech.say(light.words()));
  }

  private static RowText row(Passed pass, Figures figures, Instant now) {
    Speech speech = figures.speech();
    PassLook look = PassLook.of(pass.fate(), pass.verdict());
    return new RowText(pass.pass(), figures.time(pass.at(), now), pass.tail().isEmpty() ? "–" : "…" + pass.tail(), look,
        verdict(pass, look, speech),
        kilograms(pass.figures().measuredMg(), speech), kilograms(pass.figures().expectedMg(), speech), pass.figures(),
        lane(pass.fate()), icon(pass.fate()));
  }

  /// Where it was lost or found, that; else what lies behind the verdict, where that says more.
  private static String verdict(Passed pass, PassLook look, Speech speech) {
    VerdictCause cause = pass.cause();
    boolean astray = pass.fate() instanceof LineView.Lost || pass.fate() instanceof LineView.Found;
    return speech.caption(cause == null || astray ? look.caption() : "line.cause." + key(cause));
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String kilograms(@Nullable Long mg, Speech speech) {
    return mg == null ? "–" : number(mg / MG_A_KG, 3, 3, speech);
  }

  private static String lane(LineView.Fate fate) {
    return switch (fate) {
      case LineView.Moving moving -> moving.lane() == null ? "" : String.valueOf(moving.lane());
      case LineView.Confirmed seen -> String.valueOf(seen.lane());
      case LineView.Lost _,LineView.Found _ -> "–";
    };
  }

  private static String icon(LineView.Fate fate) {
    return switch (fate) {
      case LineView.Moving _ -> "mdi2d-dots-horizontal";
      case LineView.Confirmed _ -> "mdi2e-eye-check-outline";
      case LineView.Lost _ -> "mdi2a-alert";
      case LineView.Found _ -> "mdi2b-barcode-scan";
    };
  }

  private static List<String> alarms(LineView view, Figures figures, Instant now) {
    List<String> all = new ArrayList<>(view.alarms().stream().map(alarm -> figures.say(alarm, now)).toList());
    if (!view.lost().isEmpty()) {
      all.add(lost(view, figures.speech()));
    }
    return all;
  }

  /// The parcels to look for are said together.
  private static String lost(LineView view, Speech speech) {
    String tails = String.join(", ", view.lost().stream().limit(LOST_SHOWN)
        .map(parcel -> parcel.tail().isEmpty() ? speech.caption("line.no-barcode") : "…" + parcel.tail()).toList());
    int beyond = view.lost().size() - LOST_SHOWN;
    return speech.caption("line.look-for", beyond > 0 ? speech.caption("line.and-more", tails, beyond) : tails);
  }
}
