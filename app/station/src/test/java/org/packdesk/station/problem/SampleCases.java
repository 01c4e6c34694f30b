package org.packdesk.station.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Mass;
import org.packdesk.persistence.work.Worth;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.PackView.CartonState;
import org.packdesk.station.problem.ProblemView.CartonCard;
import org.packdesk.station.problem.ProblemView.CaseStep;
import org.packdesk.station.problem.ProblemView.ContentRow;
import org.packdesk.station.problem.ProblemView.Labels;
import org.packdesk.station.problem.ProblemView.OpenCase;
import org.packdesk.station.problem.ProblemView.ParcelCard;
import org.packdesk.station.problem.ProblemView.Place;
import org.packdesk.station.problem.ProblemView.QueueRow;
import org.packdesk.station.problem.ProblemView.Said;
import org.packdesk.station.problem.ProblemView.StepRow;
import org.packdesk.station.problem.ProblemView.StepState;
import org.packdesk.station.problem.ProblemView.Told;
import org.packdesk.station.problem.ProblemView.Weights;
import org.packdesk.station.problem.ProblemView.Written;
import org.packdesk.station.words.Answer;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// Cases as a problem desk meets them, for the tests of its screen.
public final class SampleCases {
  public static final Instant NOW = Instant.parse("2026-03-05T09:47:12Z");
  private static final List<CaseReason> REASONS = List.of(CaseReason.LIGHT, CaseReason.NO_READ, CaseReason.HEAVY,
      CaseReason.NO_EXPECTATION, CaseReason.VOIDED_LABEL, CaseReason.BAD_WEIGHT, CaseReason.DUPLICATE_LABEL, CaseReason.CANCELLED,
      CaseReason.BY_HAND, CaseReason.HELD, CaseReason.NOT_OURS);

  private SampleCases() {}

  /// The first so many of a queue, of which one may lie open on the desk.
  public static List<QueueRow> queue(int rows, String openCase) {
    return IntStream.range(0, rows).mapToObj(at -> row(at, openCase)).toList();
  }

  private static QueueRow row(int at, String openCase) {
    CaseReason reason = REASONS.get(at % REASONS.size());
    boolean read = reason != CaseReason.NO_READ;
    String caseId = "line-1-" + (at + 1);
    Place place = caseId.equals(openCase) ? Place.OPEN : at == 2 ? Place.HERE : Place.WAITING;
    return new QueueRow(caseId, reason, read ? "JD014600000000" + (4471 + 37 * at) : "",
        !read ? "" : at == 4 ? "WEB-2026-03-0010486" : String.valueOf(10482 + at), NOW.minus(Duration.ofMinutes(4 + 23L * at)),
        read ? NOW.plus(Duration.ofMinutes(18 + 35L * at)) : null, read ? new Worth(4890 + 1234L * at, "EUR") : null, place,
        at == 3 ? NOW.minus(Duration.ofMinutes(5)) : null);
  }

  /// The open case with the path at one step. @param words of the steps before it, in order; null where there is nothing to say
  public static List<StepRow> path(@Nullable CaseStep present, List<Words> words) {
    List<StepRow> rows = new ArrayList<>();
    for (CaseStep step : CaseStep.values()) {
      boolean done = present == null || step.compareTo(present) < 0;
      StepState state = step == present ? StepState.OPEN : !done ? StepState.LATER : StepState.DONE;
      Words said = rows.size() < words.size() ? words.get(rows.size()) : null;
      boolean skipped = said != null && said.say() == Say.STEP_NOT_NEEDED;
      rows.add(new StepRow(step, skipped ? StepState.SKIPPED : state, said));
    }
    return rows;
  }

  /// Of a parcel that the line found too light.
  public static OpenCase light(List<StepRow> path, Weights weights, List<ContentRow> contents, Labels labels,
      List<Answer> choices) {
    return new OpenCase("line-1-1", CaseReason.LIGHT, null, parcel(), weights, path, contents,
        new CartonCard("Carton 3", "300 × 200 × 150 mm", CartonState.PLANNED), labels, history(), choices);
  }

  public static ParcelCard parcel() {
    return new ParcelCard("10482", 1, 2, "Nordlicht Outdoor", "Test carrier", "JD0146000000004471",
        NOW.plus(Duration.ofMinutes(18)), new Worth(4890, "EUR"));
  }

  /// 1.412 kg ± 25 g, and 212 g too little of it on the line. @param deskMg what the desk measured, or null
  public static Weights weights(@Nullable Long deskMg) {
    return new Weights(1_412_000L, 25_000L, 25_000L, 1_200_000L, deskMg);
  }

  public static List<ContentRow> contents(int socks, int hats, int scarves) {
    List<ContentRow> rows = new ArrayList<>(List.of(new ContentRow(1, "Blue socks, size 42", "4006381844471", socks, 3),
        new ContentRow(2, "Red socks, size 38", "4006381829903", socks > 0 ? 1 : 0, 1),
        new ContentRow(3, "Wool hat", "4006381771120", hats, 1)));
    if (scarves > 0) {
      rows.add(new ContentRow(4, "Green scarf", "4006381333931", scarves, 0));
    }
    return rows;
  }

  public static List<Told> history() {
    return List.of(told(55, "Ana P.", Words.of(Say.TOLD_PACKED, "Desk 12")),
        told(31, "Line 1", Words.of(Say.TOLD_STOPPED, "Line 1")),
        told(31, "Line 1", Words.of(Say.TOLD_MEASURED, new Mass(1_200_000), new Mass(1_412_000))),
        new Written(NOW.minus(Duration.ofMinutes(3)), "Bo K.", "Weight typed in, 1.196 kg: the scale did not answer"),
        new Written(NOW.minus(Duration.ofMinutes(2)), "central", "Label …4471 is cancelled"),
        new Written(NOW.minus(Duration.ofMinutes(1)), "Bo K.", "Weighed again, 1.201 kg, expected 1.412 kg"));
  }

  private static Told told(long minutesAgo, String by, Words words) {
    return new Said(NOW.minus(Duration.ofMinutes(minutesAgo)), by, words);
  }

  /// Choices with the codes from 0090 on.
  public static List<Answer> answers(Say... says) {
    return Stream.of(says).map(SampleCases::answer).toList();
  }

  private static Answer answer(Say say) {
    return Stream.concat(Arrays.stream(ProblemCommand.values()).map(ProblemCommand::answer),
        Stream.of(new Answer(Words.of(Say.ANSWER_YES_PRINTED), DeskCommand.PAPER_IS_HERE.code()),
            new Answer(Words.of(Say.ANSWER_NO_PAPER), DeskCommand.NO_PAPER.code())))
        .filter(answer -> answer.words().say() == say).findFirst().orElseThrow();
  }
}
