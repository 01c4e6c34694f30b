package org.packdesk.station.problem.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.devices.Mass;
import org.packdesk.persistence.work.Worth;
import org.packdesk.station.packing.PackView.LabelStep;
import org.packdesk.station.packing.PackView.LabelTrack;
import org.packdesk.station.packing.ui.LineText;
import org.packdesk.station.problem.CaseReason;
import org.packdesk.station.problem.ProblemCommand;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.problem.ProblemView.AskPin;
import org.packdesk.station.problem.ProblemView.CaseStep;
import org.packdesk.station.problem.ProblemView.Keys;
import org.packdesk.station.problem.ProblemView.Labels;
import org.packdesk.station.problem.ProblemView.OldLabel;
import org.packdesk.station.problem.ProblemView.OldState;
import org.packdesk.station.problem.ProblemView.OpenCase;
import org.packdesk.station.problem.ProblemView.Place;
import org.packdesk.station.problem.ProblemView.QueueRow;
import org.packdesk.station.problem.ProblemView.ScaleNow;
import org.packdesk.station.problem.ProblemView.ScaleState;
import org.packdesk.station.problem.ProblemView.Weights;
import org.packdesk.station.problem.SampleCases;
import org.packdesk.station.problem.ui.CaseText.BarText;
import org.packdesk.station.problem.ui.CaseText.Fact;
import org.packdesk.station.problem.ui.CaseText.StepText;
import org.packdesk.station.problem.ui.LabelsText.Mark;
import org.packdesk.station.problem.ui.LabelsText.Reached;
import org.packdesk.station.problem.ui.ProblemScreen.TypingPin;
import org.packdesk.station.words.Figures;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Speech;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// The problem desk's page in words.
final class ProblemScreenTest {
  private static final Figures ENGLISH = figures(Locale.ENGLISH);
  private static final Figures GERMAN = figures(Locale.GERMAN);
  private static final ScaleNow EMPTY = new ScaleNow(ScaleState.EMPTY, null);

  @Test
  void aWaitingParcelSaysReasonAgeTailCutOffAndWorth() {
    QueueText row = screen(null, ENGLISH).queue().getFirst();
    assertThat(row).extracting(QueueText::reason, QueueText::age, QueueText::order, QueueText::tail, QueueText::worth,
        QueueText::cutOff, QueueText::urgent)
        .containsExactly("Too light", "4\u00a0min", "10482", "…4471", "€48.90", "11:05", true);
    assertThat(screen(null, GERMAN).queue().getFirst()).extracting(QueueText::reason, QueueText::age, QueueText::worth)
        .containsExactly("Zu leicht", "4\u00a0Min.", "48,90\u00a0€");
  }

  @Test
  void whatNobodyCouldReadSaysSo() {
    QueueText row = screen(null, ENGLISH).queue().get(1);
    assertThat(row).extracting(QueueText::reason, QueueText::order, QueueText::tail, QueueText::cutOff, QueueText::urgent)
        .containsExactly("No barcode read", "Order not known", "", "", false);
  }

  @Test
  void aParcelOnTheShelfWaitsForItsLabelAndIsNotUrged() {
    QueueRow row = new QueueRow("c", CaseReason.LIGHT, "JD4471", "1", SampleCases.NOW, SampleCases.NOW.minusSeconds(60),
        null, Place.HERE);
    assertThat(QueueText.of(row, ENGLISH, SampleCases.NOW)).extracting(QueueText::cutOff, QueueText::urgent)
        .containsExactly("waits for its label", false);
  }

  @ParameterizedTest
  @CsvSource({"-5,0 min", "59,0 min", "60,1 min", "3599,59 min", "3600,1 h", "86399,23 h", "86400,1 day", "172800,2 days"})
  void anAgeIsOneRoundFigure(long seconds, String age) {
    QueueRow row = new QueueRow("c", CaseReason.HELD, "JD4471", "1", SampleCases.NOW.minusSeconds(seconds), null,
        new Worth(100, "zz"), Place.WAITING);
    QueueText text = QueueText.of(row, ENGLISH, SampleCases.NOW);
    assertThat(text.age()).isEqualTo(age.replace(' ', '\u00a0'));
    assertThat(text.worth()).as("of a currency that nobody knows").isEqualTo("1.00\u00a0zz");
  }

  @Test
  void anAgeGrowsWhileNothingElseHappens() {
    ProblemView view = view(null);
    assertThat(ProblemScreen.of(view, ENGLISH, SampleCases.NOW.plusSeconds(1)))
        .isEqualTo(ProblemScreen.of(view, ENGLISH, SampleCases.NOW));
    assertThat(ProblemScreen.of(view, ENGLISH, SampleCases.NOW.plus(Duration.ofMinutes(1))))
        .isNotEqualTo(ProblemScreen.of(view, ENGLISH, SampleCases.NOW));
  }

  @Test
  void theOpenCaseSaysWhoseItIsAndHowFarOff() {
    CaseText text = text(SampleCases.light(SampleCases.path(CaseStep.REWEIGH, List.of()), SampleCases.weights(1_201_000L),
        List.of(), Labels.NONE, List.of()), GERMAN);
    assertThat(text.whose()).isEqualTo("Auftrag 10482  ·  Paket 1\u00a0von\u00a02");
    assertThat(text.facts()).extracting(Fact::words).containsExactly("…4471", "Nordlicht Outdoor", "Test carrier", "11:05",
        "48,90\u00a0€");
    BarText bar = Objects.requireNonNull(text.bar());
    assertThat(bar.expected()).isEqualTo("erwartet 1,412\u00a0kg (1,387\u00a0kg bis 1,437\u00a0kg)");
    assertThat(bar.line()).isEqualTo("Linie 1,200\u00a0kg");
    assertThat(bar.desk()).isEqualTo("hier 1,201\u00a0kg");
    assertThat(text.history().getFirst().at()).isEqualTo("09:52");
  }

  @Test
  void theStepsHaveTheirOwnStatesAndWhatCameOfThem() {
    CaseText text = text(SampleCases.light(SampleCases.path(CaseStep.REPACK, List.of(Words.of(Say.STEP_LIGHT, new Mass(211_000)),
        Words.of(Say.STEP_NOT_NEEDED))), Weights.NONE, List.of(), Labels.NONE, List.of()), ENGLISH);
    assertThat(text.step()).isEqualTo(CaseStep.REPACK);
    assertThat(text.bar()).isNull();
    assertThat(text.steps()).extracting(StepText::name).containsExactly("Weigh", "Check", "Pack", "Label", "Belt");
    assertThat(text.steps()).extracting(StepText::words).containsExactly("211\u00a0g short", "not needed", "", "", "");
    assertThat(text.steps()).extracting(step -> step.state().name()).containsExactly("DONE", "SKIPPED", "OPEN", "LATER", "LATER");
  }

  @Test
  void whatHasToComeOutStandsFirstThenWhatIsStillToBeFound() {
    CaseText text = text(SampleCases.light(SampleCases.path(CaseStep.VERIFY, List.of()), Weights.NONE,
        SampleCases.contents(2, 2, 1), Labels.NONE, List.of()), ENGLISH);
    assertThat(text.contents()).extracting(LineText::name).containsExactly("Wool hat", "Green scarf", "Blue socks, size 42",
        "Red socks, size 38");
    assertThat(text.contents()).extracting(LineText::count).containsExactly("2 / 1", "1 / 0", "2 / 3", "1 / 1");
    assertThat(text.contents()).extracting(LineText::surplus).containsExactly(true, true, false, false);
  }

  @Test
  void theOldLabelAndTheNewOneAreToldApart() {
    LabelsText labels = LabelsText.of(new Labels(new OldLabel("4471", OldState.GIVEN_BACK), new LabelTrack(LabelStep.READY,
        "9902", Words.of(Say.PRINTER_PAPER_OUT))), null, ENGLISH, SampleCases.NOW);
    assertThat(Objects.requireNonNull(labels.old()).words()).isEqualTo("take it off, bin it");
    LabelsText.Next next = Objects.requireNonNull(labels.next());
    assertThat(next.tail()).isEqualTo("…9902");
    assertThat(next.trouble()).isEqualTo("Printer needs paper");
    assertThat(next.marks()).extracting(Mark::reached).containsExactly(Reached.DONE, Reached.DONE, Reached.NEXT, Reached.LATER);
  }

  @Test
  void thePinIsNeverMoreThanANumberOfDigits() {
    ProblemView view = new ProblemView(Words.of(Say.DO_LEAD_PIN), new Verdict(VerdictKind.REFUSED, Words.of(Say.WEIGHT_LIGHT,
        new Mass(211_000)), 3), null, List.of(), 0, null, new AskPin(Words.of(Say.RELEASE_CLIENT_AGREES), 3, Keys.OPEN,
            SampleCases.answers(Say.CASE_NOT_YET).getFirst()),
        EMPTY);
    ProblemScreen screen = ProblemScreen.of(view, ENGLISH, SampleCases.NOW);
    TypingPin pin = (TypingPin) Objects.requireNonNull(screen.asking());
    assertThat(pin.typed()).isEqualTo(3);
    assertThat(pin.back()).isEqualTo(new Choice("case-not-yet", "mdi2a-arrow-left", "Back", ProblemCommand.NOT_YET.code()));
    assertThat(Objects.requireNonNull(screen.verdict()).words()).isEqualTo(Words.of(Say.WEIGHT_LIGHT, "211\u00a0g"));
  }

  private static CaseText text(OpenCase open, Figures figures) {
    return Objects.requireNonNull(screen(open, figures).open());
  }

  private static ProblemScreen screen(@Nullable OpenCase open, Figures figures) {
    return ProblemScreen.of(view(open), figures, SampleCases.NOW);
  }

  private static ProblemView view(@Nullable OpenCase open) {
    return new ProblemView(Words.of(Say.DO_SCAN_PROBLEM), null, null, SampleCases.queue(3, ""), 0, open, null, EMPTY);
  }

  private static Figures figures(Locale locale) {
    return new Figures(Speech.in(locale), ZoneId.of("Europe/Berlin"));
  }
}
