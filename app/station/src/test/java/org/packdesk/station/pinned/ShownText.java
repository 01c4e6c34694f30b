package org.packdesk.station.pinned;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.PackView.LabelTrack;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.Words;

/// What the screen shows as one line each: what people go by, in short.
final class ShownText {
  private static final int ALARMS_MAX = 8;

  private ShownText() {}

  static String of(PackView view) {
    PackView.ParcelCard card = view.parcel();
    return " " + view.instruction().say() + verdict(view.verdict()) + part("trouble", say(view.trouble()))
        + part("asks", view.question() == null ? null : say(view.question().words()))
        + part("done", list(view.lines(), row -> row.done() + "/" + row.units()))
        + part("parcel", card == null
            ? null
            : card.order() + " " + card.parcelNo() + "/" + card.parcels() + " in " + card.cartonName() + " " + card.carton()
                + label(card.label()))
        + part("shelf", list(view.shelf(), row -> row.plate() + " " + row.state()));
  }

  static String of(ProblemView view) {
    ProblemView.OpenCase open = view.open();
    return " " + view.instruction().say() + verdict(view.verdict()) + part("trouble", say(view.trouble()))
        + part("queue", list(view.queue(), row -> row.caseId() + " " + row.place()))
        + part("case", open == null ? null : of(open)) + part("asks", question(view.question()))
        + part("scale", view.scale().state() + (view.scale().massMg() == null ? "" : " " + view.scale().massMg()));
  }

  private static String of(ProblemView.OpenCase open) {
    return open.caseId() + " " + open.reason().words().say() + list(open.steps(), step -> step.step() + "=" + step.state())
        + part("weighed", open.weights().deskMg()) + part("by", open.weights().deskMg() == null ? null : open.weights().source())
        + part("found", list(open.contents(), row -> row.found() + "/" + row.wanted()))
        + part("old label", open.labels().old() == null ? null : open.labels().old().state())
        + part("new label", open.labels().next() == null ? null : label(open.labels().next()).strip())
        + part("told of", open.history().size()) + part("may say", list(open.choices(), answer -> answer.words().say()));
  }

  private static @Nullable String question(ProblemView.@Nullable Question question) {
    return switch (question) {
      case null -> null;
      case ProblemView.Choose choose -> say(choose.words()) + " of " + choose.answers().size();
      case ProblemView.AskPin pin -> say(pin.words()) + " typed " + pin.typed();
      case ProblemView.AskMass mass -> say(mass.words()) + " typed " + mass.grams();
    };
  }

  static String of(LabelsView view) {
    LabelRow selected = view.selected();
    String offer = switch (view.offer()) {
      case LabelsView.Actions actions -> actions.commands() + (actions.note() == null ? "" : " " + actions.note().say());
      case LabelsView.Sure sure -> "sure? " + sure.question().say();
    };
    return verdict(view.answer()) + part("rows", list(view.rows(), row -> row.key() + " " + row.stage() + " copy " + row.copy()))
        + part("selected", selected == null ? null : selected.key()) + part("offers", offer);
  }

  /// But for the disk of whoever runs the test.
  static String of(MemoryView view) {
    return " "
        + list(view.rows().stream().filter(row -> row.subject() != MemoryView.Subject.DISK)
            .map(row -> row.subject() + " " + row.light())
            .sorted().toList(), row -> row)
        + part("recalls", list(view.recalls(), row -> row.order() + " " + say(row.why())))
        + part("alarm", say(view.alarm()));
  }

  static String of(StationView view) {
    return " " + view.station() + part("packer", view.packer()) + part("owes", view.backlog())
        + part("central", view.centralAwaySince() == null ? null : "away")
        + part("lights", view.devices().stream().map(light -> light.light().name()).collect(Collectors.joining(" ")))
        + part("trouble", say(view.trouble()));
  }

  /// With the parcels that have to be looked for, as far as a line's alarms go.
  static List<Words> alarms(LineView view) {
    return Stream.concat(view.alarms().stream(), view.lost().stream().map(LineView.LostParcel::words)).limit(ALARMS_MAX).toList();
  }

  static String of(LineView view) {
    LineView.Counts counts = view.counts();
    return " " + view.state() + " " + view.instruction().say() + part("mode", view.mode().mode())
        + part("alarms", list(alarms(view), Words::say)) + part("notices", list(view.notices(), Words::say))
        + part("inducted", counts.inducted()) + part("judged", counts.judged()) + part("out", counts.kickedOut())
        + part("belt", list(view.belt().parcels(), on -> on.pass() + " " + on.verdict() + " to " + on.lane()))
        + part("passed", list(view.passed(), pass -> pass.pass() + " " + pass.verdict() + " " + fate(pass.fate())))
        + part("lost", list(view.lost(), lost -> lost.pass())) + " " + body(view.body());
  }

  private static String fate(LineView.Fate fate) {
    return switch (fate) {
      case LineView.Moving moving -> "moves to " + moving.lane();
      case LineView.Confirmed confirmed -> "seen in " + confirmed.lane();
      case LineView.Lost _ -> "lost";
      case LineView.Found _ -> "found";
    };
  }

  private static String body(LineView.Body body) {
    return switch (body) {
      case LineView.Passes passes -> "passes" + part("answer", say(passes.answer()));
      case LineView.Charts charts -> "charts of " + charts.hours().size();
      case LineView.AskPin pin -> "pin typed " + pin.typed() + part("answer", say(pin.answer()));
      case LineView.Choose choose -> "choose " + say(choose.question()) + " of " + choose.choices().size();
    };
  }

  private static String label(LabelTrack label) {
    return " label " + label.step() + (label.trackingTail().isEmpty() ? "" : " " + label.trackingTail())
        + part("label trouble", say(label.trouble()));
  }

  private static String verdict(@Nullable Verdict verdict) {
    return verdict == null ? "" : ", " + verdict.number() + " " + verdict.kind() + " " + verdict.words().say();
  }

  private static @Nullable String say(@Nullable Words words) {
    return words == null ? null : words.say().name();
  }

  private static String part(String name, @Nullable Object value) {
    return Optional.ofNullable(value).map(Objects::toString).filter(text -> !text.isEmpty()).map(text -> ", " + name + " " + text)
        .orElse("");
  }

  private static <T> String list(Collection<T> all, Function<T, @Nullable Object> each) {
    return all.isEmpty() ? "" : all.stream().map(each).map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
  }
}
