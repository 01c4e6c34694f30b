package org.packdesk.station.labels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.station.labels.LabelsDesk;
import org.packdesk.station.labels.LabelsDesk.Around;
import org.packdesk.station.labels.SampleLabels;
import org.packdesk.station.labels.ui.LabelsScreen.Choice;
import org.packdesk.station.labels.ui.LabelsScreen.Detail;
import org.packdesk.station.labels.ui.LabelsScreen.RowText;
import org.packdesk.station.labels.ui.LabelsScreen.SelectedText;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.LabelRow.Paper;
import org.packdesk.station.packing.LabelRow.Stage;
import org.packdesk.station.words.Speech;

/// The labels' page in words.
final class LabelsScreenTest {
  private static final Speech ENGLISH = Speech.in(Locale.ENGLISH);
  private static final Speech GERMAN = Speech.in(Locale.GERMAN);

  @Test
  void aRowSaysOrderParcelStageAndTheSignsThatPeopleCompare() {
    RowText row = screen(SampleLabels.row(7, Stage.APPLIED), ENGLISH).rows().getFirst();
    assertThat(row).extracting(RowText::order, RowText::parcel, RowText::tail, RowText::stage).containsExactly("W4010009",
        "1\u00a0of\u00a02", "…000023", "applied");
  }

  @Test
  void everyStageHasAnIconAndAWordOfItsOwn() {
    assertThat(Arrays.stream(Stage.values()).map(stage -> StageLook.of(stage).icon())).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Stage.values()).map(stage -> ENGLISH.caption(StageLook.of(stage).caption())))
        .containsExactly("asked for", "ready", "queued", "printing", "unknown", "printed", "applied", "being given back",
            "given back", "refused");
  }

  @Test
  void theSelectedLabelTellsWhatIsKnownOfIt() {
    SelectedText printed = selected(screen(SampleLabels.row(0, Stage.PRINTED), ENGLISH));
    assertThat(printed.serial()).isEqualTo("7R82");
    assertThat(printed.tracking()).isEqualTo("TC007000000016");
    assertThat(printed.facts()).containsExactly(new Detail("Copy", "2"), new Detail("Printer", "printer"),
        new Detail("Carrier", "TESTCARRIER"), new Detail("Bars", "very good 0.98"));
    SelectedText asked = selected(screen(SampleLabels.row(0, Stage.ASKED_FOR), ENGLISH));
    assertThat(asked.serial()).isEmpty();
    assertThat(asked.facts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"100,very good 1.00,'sehr gut 1,00'", "62,very good 0.62,'sehr gut 0,62'", "61,good 0.61,'gut 0,61'",
      "50,good 0.50,'gut 0,50'", "49,fair 0.49,'mäßig 0,49'", "37,fair 0.37,'mäßig 0,37'", "36,poor 0.36,'schlecht 0,36'",
      "25,poor 0.25,'schlecht 0,25'", "24,unreadable 0.24,'unlesbar 0,24'", "0,unreadable 0.00,'unlesbar 0,00'"})
  void howWellTheBarsReadIsAWordAndAFigure(int hundredths, String english, String german) {
    LabelRow row = new LabelRow("label:o:1:1", "1", 1, 1, "TC1", "", "d", Stage.PRINTED, "", new Paper(1, "K7QM", ""), hundredths,
        Set.of());
    assertThat(selected(screen(row, ENGLISH)).facts()).contains(new Detail("Bars", english));
    assertThat(selected(screen(row, GERMAN)).facts()).contains(new Detail("Striche", german));
  }

  @Test
  void whatCanBeDoneIsOfferedWithItsBarcode() {
    LabelsScreen screen = screen(SampleLabels.row(0, Stage.PRINTED), ENGLISH);
    assertThat(screen.heading()).isEqualTo("Print it again, because it is");
    assertThat(screen.choices()).extracting(Choice::words).containsExactly("smudged", "torn", "lost", "jammed",
        "Void, buy a new one");
    assertThat(screen.choices()).extracting(Choice::code).containsExactly(DeskCommand.REPRINT_SMUDGED.code(),
        DeskCommand.REPRINT_TORN.code(), DeskCommand.REPRINT_LOST.code(), DeskCommand.REPRINT_JAMMED.code(),
        DeskCommand.RELABEL.code());
    assertThat(screen.choices()).extracting(Choice::icon).doesNotHaveDuplicates();
    assertThat(screen(SampleLabels.row(0, Stage.UNKNOWN), ENGLISH).choices()).isEmpty();
    assertThat(screen(SampleLabels.row(0, Stage.UNKNOWN), ENGLISH).note())
        .isEqualTo("First answer at the desk whether it came out");
    assertThat(screen(SampleLabels.row(0, Stage.REFUSED), GERMAN).note())
        .isEqualTo("Es ist nicht zu gebrauchen: postcode unknown");
  }

  @Test
  void theQuestionHasTwoAnswersAndSaysWhatComesOfIt() {
    LabelsDesk desk = desk(SampleLabels.row(0, Stage.PRINTED)).hear(DeskCommand.RELABEL.code()).orElseThrow().next();
    LabelsScreen screen = LabelsScreen.of(desk.view(), ENGLISH);
    assertThat(screen.heading()).isEmpty();
    assertThat(screen.choices()).extracting(Choice::words).containsExactly("Yes, a new label", "No, keep this one");
    assertThat(screen.note()).isEqualTo("This label is given back, and a new one is bought and printed in its place.");
  }

  private static LabelsDesk desk(LabelRow row) {
    return LabelsDesk.opened(new Around(List.of(row), "ana", 1));
  }

  private static LabelsScreen screen(LabelRow row, Speech speech) {
    return LabelsScreen.of(desk(row).view(), speech);
  }

  private static SelectedText selected(LabelsScreen screen) {
    return Objects.requireNonNull(screen.selected());
  }
}
