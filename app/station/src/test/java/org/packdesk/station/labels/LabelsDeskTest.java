package org.packdesk.station.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.packdesk.persistence.facts.ReprintReason;
import org.packdesk.station.labels.LabelsDesk.Around;
import org.packdesk.station.labels.LabelsView.Actions;
import org.packdesk.station.labels.LabelsView.Sure;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.LabelRow.Stage;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// What a person hears and sees on the labels' page.
final class LabelsDeskTest {
  private static final List<DeskCommand> AGAIN = List.of(DeskCommand.REPRINT_SMUDGED, DeskCommand.REPRINT_TORN,
      DeskCommand.REPRINT_LOST, DeskCommand.REPRINT_JAMMED);
  private static final LabelRow FIRST = SampleLabels.row(0, Stage.PRINTED);
  private static final LabelRow SECOND = SampleLabels.row(1, Stage.APPLIED);
  private LabelsDesk desk = LabelsDesk.opened(around(FIRST, SECOND));

  @Test
  void theNewestLabelIsSelectedWhenThePageOpens() {
    assertThat(desk.view().selected()).isEqualTo(FIRST);
    assertThat(LabelsDesk.opened(around()).view().selected()).isNull();
  }

  @Test
  void aScanOfALabelSelectsItAndSaysWhoseItIs() {
    Heard heard = hear(SECOND.tracking());
    assertThat(desk.view().selected()).isEqualTo(SECOND);
    assertThat(said(heard)).isEqualTo(new Judgement(VerdictKind.ACCEPTED, Words.of(Say.LABEL_FOUND, "W4010003", 1, 2)));
  }

  @Test
  void aTouchSelectsSilentlyAndForgetsTheLastAnswer() {
    desk = desk.answered(new Verdict(VerdictKind.ACCEPTED, Words.of(Say.REPRINT, 2), 7));
    assertThat(desk.view().answer()).isNotNull();
    desk = desk.touched(SECOND.key()).orElseThrow();
    assertThat(desk.view().selected()).isEqualTo(SECOND);
    assertThat(desk.view().answer()).isNull();
    assertThat(desk.touched("label:gone:1:1")).isEmpty();
  }

  @Test
  void whateverElseIsScannedIsAMatterOfPacking() {
    assertThat(desk.hear("4006381333931")).isEmpty();
    assertThat(desk.hear("")).isEmpty();
    assertThat(desk.hear(DeskCommand.PUT_ASIDE.code())).isEmpty();
    assertThat(desk.hear(DeskCommand.PAPER_IS_HERE.code())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"REPRINT_SMUDGED,SMUDGED", "REPRINT_TORN,TORN", "REPRINT_LOST,LOST", "REPRINT_JAMMED,JAMMED"})
  void aReasonAsksForAnotherPaperOfTheSelectedLabel(DeskCommand command, ReprintReason reason) {
    hear(SECOND.tracking());
    assertThat(wish(hear(command.code()))).isEqualTo(new PackInput.ReprintAsked(SECOND.key(), reason));
  }

  @Test
  void aNewLabelTakesASecondTouch() {
    Heard asked = hear(DeskCommand.RELABEL.code());
    assertThat(said(asked).words().say()).isEqualTo(Say.RELABEL_SURE);
    assertThat(desk.view().offer())
        .isEqualTo(new Sure(Words.of(Say.RELABEL_MEANS), DeskCommand.RELABEL_YES, DeskCommand.RELABEL_NO));
    assertThat(wish(hear(DeskCommand.RELABEL_YES.code()))).isInstanceOf(PackInput.RelabelAsked.class);
    assertThat(desk.view().offer()).isInstanceOf(Actions.class);
    assertThat(said(hear(DeskCommand.RELABEL_YES.code())).words().say()).as("nobody pays twice").isEqualTo(Say.NOTHING_ASKED);
  }

  @Test
  void aNoKeepsTheLabel() {
    hear(DeskCommand.RELABEL.code());
    assertThat(said(hear(DeskCommand.RELABEL_NO.code())).words().say()).isEqualTo(Say.RELABEL_KEPT);
    assertThat(said(hear(DeskCommand.RELABEL_YES.code())).words().say()).isEqualTo(Say.NOTHING_ASKED);
  }

  @Test
  void theQuestionEndsWithItsLabel() {
    hear(DeskCommand.RELABEL.code());
    LabelsDesk other = desk.touched(SECOND.key()).orElseThrow();
    assertThat(other.view().offer()).isInstanceOf(Actions.class);
    LabelsDesk gone = desk.seen(around(SampleLabels.in(FIRST, Stage.GIVING_BACK, Set.of()), SECOND));
    assertThat(gone.view().offer()).isInstanceOf(Actions.class);
    assertThat(desk.seen(around(FIRST, SECOND)).view().offer()).as("it is still the same").isInstanceOf(Sure.class);
  }

  @Test
  void theSelectionStaysAndGoesOverToTheLabelInItsPlace() {
    LabelRow newer = SampleLabels.row(5, Stage.ASKED_FOR);
    desk = desk.seen(around(newer, FIRST, SECOND));
    assertThat(desk.view().selected()).isEqualTo(FIRST);
    LabelRow instead = new LabelRow("label:o-0:1:2", FIRST.order(), 1, 1, "", "", "", Stage.ASKED_FOR, "", null, null, Set.of());
    desk = desk.seen(around(newer, instead, SECOND));
    assertThat(desk.view().selected()).isEqualTo(instead);
    assertThat(desk.seen(around(newer)).view().selected()).isEqualTo(newer);
  }

  @Test
  void nobodyWhoIsNotSignedInDoesAnything() {
    desk = LabelsDesk.opened(new Around(List.of(FIRST, SECOND), null, 2));
    assertThat(desk.view().offer()).isEqualTo(new Actions(List.of(), Words.of(Say.SIGN_IN_FIRST)));
    assertThat(said(hear(DeskCommand.REPRINT_LOST.code())).words().say()).isEqualTo(Say.SIGN_IN_FIRST);
    assertThat(said(hear(DeskCommand.RELABEL.code())).words().say()).isEqualTo(Say.SIGN_IN_FIRST);
    assertThat(desk.view().offer()).isInstanceOf(Actions.class);
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void whatCannotBeDoneIsNotOfferedAndSaysWhy(Stage stage) {
    LabelRow row = SampleLabels.row(0, stage);
    Actions actions = actions(LabelsDesk.opened(around(row)));
    List<DeskCommand> wanted = switch (stage) {
      case PRINTED, APPLIED -> List.of(DeskCommand.REPRINT_SMUDGED, DeskCommand.REPRINT_TORN, DeskCommand.REPRINT_LOST,
          DeskCommand.REPRINT_JAMMED, DeskCommand.RELABEL);
      case READY, QUEUED -> List.of(DeskCommand.RELABEL);
      case ASKED_FOR, PRINTING, UNKNOWN, GIVING_BACK, GIVEN_BACK, REFUSED -> List.of();
    };
    assertThat(actions.commands()).isEqualTo(wanted);
    assertThat(actions.note() == null).as("only a label on its parcel needs no word").isEqualTo(stage == Stage.APPLIED);
    if (stage == Stage.UNKNOWN) {
      assertThat(say(actions.note())).isEqualTo(Say.LABEL_ANSWER_FIRST);
    }
    if (stage == Stage.REFUSED) {
      assertThat(actions.note()).isEqualTo(Words.of(Say.LABEL_REFUSED, "postcode unknown"));
    }
  }

  @Test
  void aLabelThatIsNoLongerThisDesksSaysSo() {
    LabelRow row = SampleLabels.in(FIRST, Stage.PRINTED, Set.of());
    assertThat(say(actions(LabelsDesk.opened(around(row))).note())).isEqualTo(Say.LABEL_NOT_HERE);
  }

  @Test
  void anotherPrinterIsOfferedWhereThereIsOneAndNothingPrints() {
    assertThat(actions(LabelsDesk.opened(new Around(List.of(FIRST), "ana", 2))).commands()).containsAll(AGAIN)
        .endsWith(DeskCommand.OTHER_PRINTER);
    assertThat(actions(LabelsDesk.opened(new Around(List.of(FIRST, SampleLabels.row(3, Stage.PRINTING)), "ana", 2))).commands())
        .doesNotContain(DeskCommand.OTHER_PRINTER);
    desk = LabelsDesk.opened(new Around(List.of(), "ana", 2));
    assertThat(actions(desk).commands()).containsExactly(DeskCommand.OTHER_PRINTER);
    String code = DeskCommand.OTHER_PRINTER.code();
    assertThat(wish(hear(code))).isEqualTo(new PackInput.Scanned(code));
  }

  @Test
  void aHundredLabelsAreShownAndTheRestIsCounted() {
    LabelsView view = LabelsDesk.opened(new Around(SampleLabels.many(130), "ana", 1)).view();
    assertThat(view.rows()).hasSize(LabelsDesk.ROWS_MAX);
    assertThat(view.more()).isEqualTo(30);
  }

  private static Around around(LabelRow... rows) {
    return new Around(List.of(rows), "ana", 1);
  }

  private Heard hear(String code) {
    Heard heard = desk.hear(code).orElseThrow();
    desk = heard.next();
    return heard;
  }

  private static Judgement said(Heard heard) {
    assertThat(heard).isInstanceOf(Heard.Said.class);
    return ((Heard.Said) heard).judgement();
  }

  private static PackInput wish(Heard heard) {
    assertThat(heard).isInstanceOf(Heard.Wish.class);
    return ((Heard.Wish) heard).input();
  }

  private static Actions actions(LabelsDesk desk) {
    assertThat(desk.view().offer()).isInstanceOf(Actions.class);
    return (Actions) desk.view().offer();
  }

  private static Say say(@Nullable Words words) {
    return Objects.requireNonNull(words).say();
  }
}
