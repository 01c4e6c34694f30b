package org.packdesk.station.problem.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Mass;
import org.packdesk.station.packing.PackView.LineRow;
import org.packdesk.station.packing.ui.LineText;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.problem.ProblemView.CartonCard;
import org.packdesk.station.problem.ProblemView.CaseStep;
import org.packdesk.station.problem.ProblemView.ContentRow;
import org.packdesk.station.problem.ProblemView.OpenCase;
import org.packdesk.station.problem.ProblemView.ParcelCard;
import org.packdesk.station.problem.ProblemView.Said;
import org.packdesk.station.problem.ProblemView.ScaleNow;
import org.packdesk.station.problem.ProblemView.ScaleState;
import org.packdesk.station.problem.ProblemView.Source;
import org.packdesk.station.problem.ProblemView.StepRow;
import org.packdesk.station.problem.ProblemView.StepState;
import org.packdesk.station.problem.ProblemView.Told;
import org.packdesk.station.problem.ProblemView.Weights;
import org.packdesk.station.problem.ProblemView.Written;
import org.packdesk.station.words.Figures;
import org.packdesk.station.words.Words;

/// The open case in finished words.
///
/// @param reason why it is here, with what lies behind it
/// @param whose order and parcel
/// @param facts beside them: barcode, client, carrier, cut-off, worth
/// @param bar null where nobody says what is right
/// @param step the present one, or null where none is open
/// @param contents what has to be taken out first, then what is still to be found, then the rest
/// @param labels null where there is none at all
record CaseText(String caseId, String icon, String reason, String detail, String whose, List<Fact> facts, @Nullable BarText bar,
    ScaleText scale, List<StepText> steps, @Nullable CaseStep step, List<LineText> contents, @Nullable CartonCard carton,
    LabelsText labels, List<ToldText> history, List<Choice> choices) {

  record Fact(String icon, String words) {}

  record StepText(CaseStep step, StepState state, String icon, String name, String words) {}

  /// What the scale says. @param mass large, or empty without one
  record ScaleText(ScaleState state, String mass, String words) {}

  /// @param expected what it should weigh, and from what to what
  /// @param line what the line measured, or empty
  /// @param desk what this desk measured or a person typed in, or empty
  record BarText(BarScale scale, String expected, String line, String desk) {}

  record ToldText(String at, String by, String words) {}

  static CaseText of(OpenCase open, ProblemView view, Figures figures, Instant now) {
    var steps = open.steps().stream().map(step -> step(step, figures, now)).toList();
    CaseStep present = open.steps().stream().filter(step -> step.state() == StepState.OPEN).map(StepRow::step).findFirst()
        .orElse(null);
    Words detail = open.detail();
    return new CaseText(open.caseId(), ReasonLook.icon(open.reason()), figures.say(open.reason().words(), now),
        detail == null ? "" : figures.say(detail, now), whose(open.parcel(), figures), facts(open.parcel(), figures, now),
        bar(open.weights(), figures), scale(view.scale(), figures), steps, present, contents(open.contents(), figures),
        open.carton(),
        LabelsText.of(open.labels(), view.trouble(), figures, now),
        open.history().stream().map(told -> told(told, figures, now)).toList(),
        ProblemScreen.choices(open.choices(), figures, now));
  }

  private static ToldText told(Told told, Figures figures, Instant now) {
    return new ToldText(figures.time(told.at(), now), told.by(), switch (told) {
      case Said said -> figures.say(said.words(), now);
      case Written written -> written.sentence();
    });
  }

  private static String whose(ParcelCard parcel, Figures figures) {
    List<String> parts = new ArrayList<>();
    if (!parcel.order().isEmpty()) {
      parts.add(figures.speech().caption("order", parcel.order()));
    }
    if (parcel.parcelNo() > 0) {
      parts.add(parcel.parcels() > 0
          ? figures.speech().caption("parcel", parcel.parcelNo(), parcel.parcels())
          : figures.speech().caption("shelf.parcel", parcel.parcelNo()));
    }
    return parts.isEmpty() ? figures.speech().caption("problem.no-order") : String.join("  ·  ", parts);
  }

  private static List<Fact> facts(ParcelCard parcel, Figures figures, Instant now) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("mdi2b-barcode", QueueText.tail(parcel.barcode(), figures)));
    facts.add(new Fact("mdi2s-storefront-outline", parcel.client()));
    facts.add(new Fact("mdi2t-truck-outline", parcel.carrier()));
    facts.add(new Fact("mdi2c-clock-outline", QueueText.time(parcel.cutOff(), now, figures)));
    facts.add(new Fact("mdi2c-cash-multiple", QueueText.worth(parcel.worth(), figures)));
    return facts.stream().filter(fact -> !fact.words().isEmpty()).toList();
  }

  private static @Nullable BarText bar(Weights weights, Figures figures) {
    BarScale scale = BarScale.of(weights);
    if (scale == null) {
      return null;
    }
    long expected = Objects.requireNonNull(weights.expectedMg());
    String words = figures.speech().caption("problem.expected", mass(expected, figures),
        mass(expected - Objects.requireNonNull(weights.underMg()), figures),
        mass(expected + Objects.requireNonNull(weights.overMg()), figures));
    return new BarText(scale, words, measured("problem.line", weights.lineMg(), figures),
        measured(weights.source() == Source.SCALE ? "problem.desk" : "problem.typed", weights.deskMg(), figures));
  }

  private static String measured(String key, @Nullable Long mg, Figures figures) {
    return mg == null ? "" : figures.speech().caption(key, mass(mg, figures));
  }

  private static String mass(long mg, Figures figures) {
    return figures.mass(new Mass(mg));
  }

  private static ScaleText scale(ScaleNow now, Figures figures) {
    Long mg = now.massMg();
    return new ScaleText(now.state(), mg == null ? "" : mass(mg, figures),
        figures.speech().caption("problem.scale." + now.state().name().toLowerCase(Locale.ROOT)));
  }

  private static StepText step(StepRow row, Figures figures, Instant now) {
    Words words = row.words();
    String name = row.step().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new StepText(row.step(), row.state(), icon(row), figures.speech().caption("problem.step." + name),
        words == null ? "" : figures.say(words, now));
  }

  private static String icon(StepRow row) {
    return switch (row.state()) {
      case DONE -> "mdi2c-check-circle";
      case SKIPPED -> "mdi2d-debug-step-over";
      case OPEN, LATER -> switch (row.step()) {
        case REWEIGH -> "mdi2s-scale";
        case VERIFY -> "mdi2p-package-variant";
        case REPACK -> "mdi2p-package-variant-closed";
        case RELABEL -> "mdi2l-label-outline";
        case BACK_ON_BELT -> "mdi2a-arrow-right-bold-circle-outline";
      };
    };
  }

  private static List<LineText> contents(List<ContentRow> rows, Figures figures) {
    return rows.stream().map(row -> LineText.of(new LineRow(row.lineNo(), row.name(), row.code(), row.found(), row.wanted()),
        figures.speech())).sorted(Comparator.comparingInt(line -> line.surplus() ? 0 : line.complete() ? 2 : 1)).toList();
  }
}
