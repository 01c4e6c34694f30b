package org.packdesk.station.packing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.PackView.CartonState;
import org.packdesk.station.packing.PackView.LabelStep;
import org.packdesk.station.packing.PackView.LabelTrack;
import org.packdesk.station.packing.PackView.LineRow;
import org.packdesk.station.packing.PackView.ParcelCard;
import org.packdesk.station.packing.PackView.ShelfRow;
import org.packdesk.station.packing.PackView.ShelfState;
import org.packdesk.station.packing.Todo;
import org.packdesk.station.packing.ui.PackScreen.Asking;
import org.packdesk.station.packing.ui.PackScreen.Expecting;
import org.packdesk.station.packing.ui.PackScreen.Listing;
import org.packdesk.station.packing.ui.PackScreen.Shelved;
import org.packdesk.station.packing.ui.SideCard.Step;
import org.packdesk.station.packing.ui.SideCard.StepState;
import org.packdesk.station.widgets.VerdictLook;
import org.packdesk.station.words.Answer;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Speech;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

final class PackScreenTest {
  private static final Speech SPEECH = Speech.in(Locale.ENGLISH);

  @Test
  void openLinesComeFirstAndEachPartKeepsTheOrdersOrder() {
    var screen = listing(new LineRow(1, "A", "1", 1, 1), new LineRow(2, "B", "2", 0, 1), new LineRow(3, "C", "3", 2, 2),
        new LineRow(4,
            "D", "4", 1, 3));
    assertThat(screen.lines()).extracting(LineText::lineNo).containsExactly(2, 4, 1, 3);
  }

  @Test
  void theDigitsThatPeopleCompareAreTheLastFour() {
    var line = listing(new LineRow(1, "Blue socks, size 42", "4006381844471", 2, 3)).lines().getFirst();
    assertThat(line.codeHead()).isEqualTo("…4");
    assertThat(line.codeTail()).isEqualTo("4471");
    assertThat(line.count()).isEqualTo("2 / 3");
    assertThat(line.initials()).isEqualTo("BS");
  }

  @Test
  void aShortCodeIsShownWhole() {
    var lines = listing(new LineRow(1, "x", "123", 0, 1), new LineRow(2, "y", "123456", 0, 1), new LineRow(3, "", "", 0, 1))
        .lines();
    assertThat(lines).extracting(line -> line.codeHead() + line.codeTail()).containsExactly("123", "123456", "");
    assertThat(lines.getLast().initials()).isEmpty();
  }

  @Test
  void theFirstLineNeedsNoVerdictAndAQuestionTakesTheBodysPlace() {
    var answer = new Answer(Words.of(Say.ANSWER_YES_PRINTED), "PDKX1001K");
    var question = new PackView.Question(Words.of(Say.PRINT_UNKNOWN, "…4471", "7R82"), answer, new Answer(Words.of(
        Say.ANSWER_NO_PAPER), "PDKX1002M"));
    var screen = PackScreen.of(new PackView(Todo.ANSWER_PRINT.with(), null, List.of(new LineRow(1, "A", "1", 1, 1)), null,
        question, null), SPEECH);
    assertThat(screen.verdict()).isNull();
    assertThat(screen.body()).isInstanceOfSatisfying(Asking.class, asking -> {
      assertThat(asking.question().whole()).isEqualTo("Did label …4471 come out? Its sign is 7R82");
      assertThat(asking.yes().words()).isEqualTo("Yes, it is here");
      assertThat(asking.no().code()).isEqualTo("PDKX1002M");
    });
  }

  @Test
  void anEmptyScreenSaysWhatToExpect() {
    var badge = PackScreen.of(nothing(Todo.SIGN_IN), SPEECH).body();
    var tote = PackScreen.of(nothing(Todo.SCAN_TOTE), SPEECH).body();
    var lead = PackScreen.of(nothing(Todo.CALL_LEAD), SPEECH).body();
    assertThat(List.of(badge, tote, lead)).hasOnlyElementsOfType(Expecting.class).doesNotHaveDuplicates();
    assertThat(((Expecting) badge).sentence()).startsWith("Hold your badge");
  }

  @Test
  void onTheShelfComesFirstWhatCanBeDoneNext() {
    var screen = PackScreen.of(shelf(new ShelfRow("PDKL00017", "10", 1, ShelfState.WAITING),
        new ShelfRow(plate("004728"), "11", 2, ShelfState.STOPPED), new ShelfRow(plate("12345"), "12", 1, ShelfState.READY),
        new ShelfRow(plate("0018"), "13", 1, ShelfState.WAITING)), SPEECH);
    assertThat(screen.body()).isInstanceOfSatisfying(Shelved.class, shelved -> {
      assertThat(shelved.rows()).extracting(ShelfText::order).containsExactly("12", "11", "10", "13");
      assertThat(shelved.rows()).extracting(ShelfText::codeTail).containsExactly("2345", "4728", "0017", "0018");
      assertThat(shelved.rows()).extracting(ShelfText::codeHead).containsExactly("1", "00", "PDKL0", "");
      assertThat(shelved.rows()).extracting(ShelfText::words).startsWith("Label is here: bring it, scan its plate",
          "To the problem desk", "Waits for its label");
      assertThat(shelved.rows()).extracting(ShelfText::parcel).startsWith("Parcel 1", "Parcel 2");
    });
  }

  @Test
  void everyStateOnTheShelfHasItsOwnIcon() {
    var rows = ShelfText.list(Arrays.stream(ShelfState.values()).map(state -> new ShelfRow("x", "1", 1, state)).toList(), SPEECH);
    assertThat(rows).extracting(ShelfText::icon).doesNotHaveDuplicates();
  }

  @Test
  void atMostSixParcelsOfTheShelfAreShownAndFewerWhereThereIsNoRoom() {
    assertThat(ShelfRows.room(1000, 6)).isEqualTo(6);
    assertThat(ShelfRows.room(1000, 7)).isEqualTo(6);
    assertThat(ShelfRows.room(3 * 72, 3)).isEqualTo(3);
    assertThat(ShelfRows.room(3 * 72, 4)).isEqualTo(2);
    assertThat(ShelfRows.room(10, 4)).isEqualTo(1);
  }

  @Test
  void everyVerdictLooksUnlikeTheOthersInIconAndColour() {
    var looks = Arrays.stream(VerdictKind.values()).map(VerdictLook::of).toList();
    assertThat(looks).extracting(VerdictLook::icon).doesNotHaveDuplicates();
    assertThat(looks).extracting(VerdictLook::style).doesNotHaveDuplicates();
  }

  @Test
  void aStepOfTheLabelImpliesTheOnesBeforeIt() {
    assertThat(steps(LabelStep.NOT_ASKED, null)).containsExactly(StepState.NEXT, StepState.LATER, StepState.LATER,
        StepState.LATER);
    assertThat(steps(LabelStep.READY, null)).containsExactly(StepState.DONE, StepState.DONE, StepState.NEXT, StepState.LATER);
    assertThat(steps(LabelStep.READY, Words.of(Say.PRINTER_PAPER_OUT))).containsExactly(StepState.DONE, StepState.DONE,
        StepState.STUCK, StepState.LATER);
    assertThat(steps(LabelStep.APPLIED, null)).containsOnly(StepState.DONE);
  }

  @Test
  void theCartonIsPointedOutWhileItIsAskedFor() {
    assertThat(SideCard.of(card(LabelStep.READY, null), Todo.SCAN_CARTON, SPEECH).carton().wanted()).isTrue();
    assertThat(SideCard.of(card(LabelStep.READY, null), Todo.SCAN_NEXT_ITEM, SPEECH).carton().wanted()).isFalse();
  }

  @Test
  void flagsAreSaidInWordsAndUnknownOnesAsTheyCome() {
    assertThat(SideCard.of(card(LabelStep.READY, null), Todo.SCAN_NEXT_ITEM, SPEECH).notes()).extracting(SideCard.Note::words)
        .containsExactly("Lithium battery", "cold chain", "No price in the box");
  }

  @Test
  void linesWithoutRoomAreSaidInWords() {
    var lines = listing(new LineRow(1, "A", "1", 0, 1), new LineRow(2, "B", "2", 0, 1), new LineRow(3, "C", "3", 1, 1)).lines();
    assertThat(LineRows.beyond(lines, 3, SPEECH)).isEmpty();
    assertThat(LineRows.beyond(lines, 2, SPEECH)).isEqualTo("1 more, all scanned");
    assertThat(LineRows.beyond(lines, 1, SPEECH)).isEqualTo("1 more to scan");
    assertThat(LineRows.beyond(lines, 0, SPEECH)).isEqualTo("2 more to scan");
  }

  @Test
  void allLinesAreShownWhereTheyHaveRoomAndElseTheWordsGetSome() {
    assertThat(LineRows.room(6 * LineRows.ROW_MIN, 6)).isEqualTo(6);
    assertThat(LineRows.room(6 * LineRows.ROW_MIN, 7)).isEqualTo(5);
    assertThat(LineRows.room(10, 7)).isEqualTo(1);
  }

  @Test
  void aCartonsPictureHasItsProportions() {
    assertThat(Box.inWords("300 × 200 × 150 mm")).isEqualTo(new Box(300, 200, 150));
    assertThat(Box.inWords("600x400x5")).isEqualTo(new Box(600, 400, 72));
    assertThat(Box.inWords("small bag")).isEqualTo(new Box(300, 200, 150));
    assertThat(Box.inWords("0 x 0 x 0")).isEqualTo(new Box(300, 200, 150));
  }

  private static List<StepState> steps(LabelStep step, @Nullable Words trouble) {
    return SideCard.of(card(step, trouble), Todo.SCAN_NEXT_ITEM, SPEECH).steps().stream().map(Step::state).toList();
  }

  private static ParcelCard card(LabelStep step, @Nullable Words trouble) {
    return new ParcelCard("10482", 1, 2, "Carton 3", "300 × 200 × 150 mm", CartonState.PLANNED, List.of("No price in the box"),
        List
            .of("lithium", "cold chain"),
        new LabelTrack(step, "", trouble));
  }

  private static Listing listing(LineRow... rows) {
    var view = new PackView(Todo.SCAN_NEXT_ITEM.with(), null, List.of(rows), null, null, null);
    return (Listing) PackScreen.of(view, SPEECH).body();
  }

  private static String plate(String digits) {
    return new PackdeskCode(PackdeskCode.Kind.PLATE, digits).text();
  }

  private static PackView shelf(ShelfRow... rows) {
    return new PackView(Todo.SCAN_TOTE.with(), null, List.of(), null, null, null, List.of(rows));
  }

  private static PackView nothing(Todo todo) {
    return new PackView(todo.with(), null, List.of(), null, null, null);
  }
}
