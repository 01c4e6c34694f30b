package org.packdesk.station.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.persistence.facts.LabelApplied;
import org.packdesk.persistence.facts.LabelChecked;
import org.packdesk.persistence.facts.LabelIntended;
import org.packdesk.persistence.facts.LabelVoidWanted;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.facts.PrintConfirmed;
import org.packdesk.persistence.facts.PrintEvidence;
import org.packdesk.persistence.facts.PrintQueued;
import org.packdesk.persistence.facts.PrintSending;
import org.packdesk.persistence.facts.PrinterChosen;
import org.packdesk.persistence.facts.ReprintReason;
import org.packdesk.station.packing.LabelRow.Stage;
import org.packdesk.station.packing.LabelRow.Wish;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// The same label once more, another one in its place, another printer: always by a person's wish, never twice.
final class ReprintTest {
  private static final String KEY = "label:o-1:1:1";
  private static final String NEXT_KEY = "label:o-1:1:2";
  private static final PrintOutcome DELIVERED = new PrintOutcome.Delivered();
  private Desk desk = new Desk();

  @AfterEach
  void replayingTheFactsGivesTheSameSession() {
    assertThat(desk.replayed()).isEqualTo(desk.session);
  }

  @Test
  void aPackedOrdersLabelPrintsAgainAsANewCopyWithItsReason() {
    desk = packed().on(again(KEY));
    assertThat(desk.facts(PrintQueued.class)).extracting(PrintQueued::copy, PrintQueued::reason)
        .containsExactly(tuple(1, null),
            tuple(2, ReprintReason.SMUDGED));
    PackEffect.Print print = desk.effects(PackEffect.Print.class).getLast();
    assertThat(print.copy()).isEqualTo(2);
    assertThat(print.printId()).isEqualTo("print:o-1:1:1:2");
    assertThat(desk.said().words()).isEqualTo(Words.of(Say.REPRINT, 2));
  }

  @Test
  void whileOneCopyIsOnItsWayNoOtherIsTaken() {
    desk = packed().on(again(KEY)).on(again(KEY));
    assertThat(desk.said().words().say()).isEqualTo(Say.STILL_PRINTING);
    desk.printEnds(new PrintOutcome.Unclear("cut")).on(again(KEY));
    assertThat(desk.said().words().say()).as("first somebody says whether it came out").isEqualTo(Say.DO_ANSWER_PRINT);
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(2);
  }

  @Test
  void aReprintThatNobodyKnowsOfIsAskedAboutThoughNoOrderIsOpen() {
    desk = packed().on(again(KEY)).printEnds(new PrintOutcome.Unclear("cut"));
    assertThat(desk.view().question()).isNotNull();
    assertThat(desk.view().instruction()).isEqualTo(Words.of(Say.DO_ANSWER_PRINT));
    desk.scan(DeskCommand.NO_PAPER.code());
    assertThat(desk.effects(PackEffect.Print.class)).as("a person said no").hasSize(3);
    assertThat(desk.effects(PackEffect.Print.class).getLast().copy()).isEqualTo(2);
  }

  @Test
  void aReprintUnderWayWhenTheProgramStopsIsUnknownAfterwards() {
    desk = packed().on(again(KEY)).restart();
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(2);
    assertThat(desk.view().question()).isNotNull();
    desk.scan(DeskCommand.PAPER_IS_HERE.code());
    assertThat(desk.facts(PrintConfirmed.class)).extracting(PrintConfirmed::printId).endsWith("print:o-1:1:1:2");
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(2);
  }

  @Test
  void aReprintIsProvedByAScanOfItsLabel() {
    desk = packed().on(again(KEY)).printEnds(DELIVERED).scan("TC1");
    assertThat(desk.facts(PrintConfirmed.class)).extracting(PrintConfirmed::printId).containsExactly("print:o-1:1:1:1",
        "print:o-1:1:1:2");
    assertThat(desk.facts(LabelApplied.class)).as("it was on its parcel before").hasSize(1);
    assertThat(desk.said().words()).isEqualTo(Words.of(Say.RIGHT_LABEL, 1, 1));
  }

  @Test
  void aReprintWaitsForThePrinterAndForWhatIsPrinting() {
    desk = packed();
    desk.printerTrouble = Words.of(Say.PRINTER_PAPER_OUT);
    desk.on(again(KEY));
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(1);
    assertThat(LabelsPicture.of(desk.session).getFirst().stage()).isEqualTo(Stage.QUEUED);
    desk.printerTrouble = null;
    desk.on(new PackInput.PrinterSeen());
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(2);
  }

  @Test
  void nobodyWhoIsNotSignedInGetsAnotherPaper() {
    desk = packed().scan(DeskCommand.SIGN_OUT.code()).on(again(KEY));
    assertThat(desk.facts(PrintQueued.class)).hasSize(1);
  }

  @Test
  void aPackedParcelIsRelabelledOnlyAfterTheOldLabelIsGivenBack() {
    desk = packed().on(new PackInput.RelabelAsked(KEY, ReprintReason.TORN));
    assertThat(desk.facts(LabelVoidWanted.class)).extracting(LabelVoidWanted::reason).containsExactly("relabel: torn");
    assertThat(desk.effects(PackEffect.VoidLabel.class)).hasSize(1);
    assertThat(desk.facts(LabelIntended.class)).hasSize(1);
    assertThat(row(KEY).stage()).isEqualTo(Stage.GIVING_BACK);
    desk.on(new PackInput.LabelCancelled(KEY, "l-" + KEY));
    assertThat(desk.facts(LabelIntended.class)).extracting(LabelIntended::key).containsExactly(KEY, NEXT_KEY);
    assertThat(desk.effects(PackEffect.Purchase.class)).extracting(PackEffect.Purchase::attempt).containsExactly(1, 2);
    desk.labelArrives(NEXT_KEY, "TC2");
    assertThat(desk.effects(PackEffect.Print.class)).extracting(PackEffect.Print::tracking).containsExactly("TC1", "TC2");
    desk.printEnds(DELIVERED).scan("TC2");
    assertThat(desk.facts(LabelApplied.class)).extracting(LabelApplied::tracking).containsExactly("TC1", "TC2");
    assertThat(desk.facts(OrderPacked.class)).as("it was packed before").hasSize(1);
    assertThat(row(NEXT_KEY).stage()).isEqualTo(Stage.APPLIED);
  }

  @Test
  void aNewLabelsPaperMayBeScannedBeforeItsPrinterHasSaidThatItIsOut() {
    desk = packed().on(new PackInput.RelabelAsked(KEY, ReprintReason.TORN)).on(new PackInput.LabelCancelled(KEY, "l-" + KEY))
        .labelArrives(NEXT_KEY, "TC2").scan("TC2").printEnds(DELIVERED);
    assertThat(desk.facts(LabelApplied.class)).extracting(LabelApplied::tracking).containsExactly("TC1", "TC2");
    assertThat(desk.facts(PrintConfirmed.class)).extracting(PrintConfirmed::evidence).last().isEqualTo(PrintEvidence.SCAN_BACK);
    assertThat(row(NEXT_KEY).stage()).isEqualTo(Stage.APPLIED);
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(2);
  }

  @Test
  void whileACopyIsSentItsLabelsScanProvesNothing() {
    desk = packed().on(again(KEY)).scan("TC1");
    assertThat(desk.facts(PrintConfirmed.class)).extracting(PrintConfirmed::printId).containsExactly("print:o-1:1:1:1");
  }

  @Test
  void theOldLabelOfARelabelledParcelIsNotTaken() {
    desk = packed().on(new PackInput.RelabelAsked(KEY, ReprintReason.TORN)).on(new PackInput.LabelCancelled(KEY, "l-" + KEY))
        .labelArrives(NEXT_KEY, "TC2").printEnds(DELIVERED).scan("TC1");
    assertThat(desk.facts(LabelApplied.class)).hasSize(1);
  }

  @Test
  void aRelabelGoesOnAfterAStopAtEveryStep() {
    desk = packed().on(new PackInput.RelabelAsked(KEY, ReprintReason.TORN)).restart();
    assertThat(desk.effects(PackEffect.VoidLabel.class)).hasSize(2);
    desk.on(new PackInput.LabelCancelled(KEY, "l-" + KEY)).restart();
    assertThat(desk.effects(PackEffect.AskByKey.class)).extracting(ask -> ask.purchase().key()).containsExactly(NEXT_KEY);
    desk.labelArrives(NEXT_KEY, "TC2").restart();
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(2);
    assertThat(desk.view().question()).isNotNull();
  }

  @Test
  void theOpenOrdersLabelIsReplacedToo() {
    desk = Desk.withParcelClosed().labelArrives(KEY, "TC1").printEnds(DELIVERED)
        .on(new PackInput.RelabelAsked(KEY, ReprintReason.JAMMED)).on(new PackInput.LabelCancelled(KEY, "l-" + KEY))
        .labelArrives(NEXT_KEY, "TC2").printEnds(DELIVERED).scan("TC2");
    assertThat(desk.facts(OrderPacked.class)).hasSize(1);
    assertThat(desk.facts(PrintSending.class)).hasSize(2);
  }

  @Test
  void withTheOwnPrinterDeadTheNeighboursTakesTheLabels() {
    desk = Desk.withParcelClosed();
    desk.neighbour = true;
    desk.printerTrouble = Words.of(Say.PRINTER_OFFLINE);
    desk.labelArrives(KEY, "TC1");
    assertThat(desk.effects(PackEffect.Print.class)).isEmpty();
    desk.scan(DeskCommand.OTHER_PRINTER.code());
    assertThat(desk.effects(PackEffect.Print.class)).extracting(PackEffect.Print::printer).containsExactly("printer-2");
    assertThat(desk.facts(PrinterChosen.class)).hasSize(1);
    desk.printEnds(DELIVERED).scan(DeskCommand.OTHER_PRINTER.code());
    assertThat(desk.said().words()).isEqualTo(Words.of(Say.PRINTER_CHOSEN, "printer"));
  }

  @Test
  void aLabelThatTheDeadPrinterMayHoldIsAskedAboutBeforeTheNeighbourPrintsIt() {
    desk = Desk.withParcelClosed().labelArrives(KEY, "TC1").printEnds(new PrintOutcome.Unclear("cut"));
    desk.neighbour = true;
    desk.printerTrouble = Words.of(Say.PRINTER_OFFLINE);
    desk.on(new PackInput.PrinterSeen()).scan(DeskCommand.NO_PAPER.code());
    assertThat(desk.said().words().say()).isEqualTo(Say.PRINTER_OFFLINE);
    desk.scan(DeskCommand.OTHER_PRINTER.code());
    assertThat(desk.effects(PackEffect.Print.class)).as("no second paper without a person's yes").hasSize(1);
    assertThat(Objects.requireNonNull(desk.view().question()).words().say()).isEqualTo(Say.PRINT_UNKNOWN_THERE);
    desk.scan(DeskCommand.NO_PAPER.code());
    assertThat(desk.effects(PackEffect.Print.class)).extracting(PackEffect.Print::printer).containsExactly("printer",
        "printer-2");
  }

  @Test
  void nobodyChangesThePrinterWhileALabelIsOnItsWayOrThereIsOnlyOne() {
    desk = Desk.withParcelClosed().scan(DeskCommand.OTHER_PRINTER.code());
    assertThat(desk.said().words().say()).isEqualTo(Say.ONE_PRINTER_ONLY);
    desk.neighbour = true;
    desk.labelArrives(KEY, "TC1").scan(DeskCommand.OTHER_PRINTER.code());
    assertThat(desk.said().words().say()).isEqualTo(Say.STILL_PRINTING);
    assertThat(desk.facts(PrinterChosen.class)).isEmpty();
  }

  @Test
  void howWellTheBarsReadIsKeptWithTheLabel() {
    desk = Desk.withParcelClosed().labelArrives(KEY, "TC1");
    assertThat(desk.facts(LabelChecked.class)).containsExactly(new LabelChecked(KEY, 203, 98));
    assertThat(row(KEY).decodability()).isEqualTo(98);
  }

  @Test
  void whatMayBeDoneWithALabelIsSaid() {
    desk = Desk.withParcelClosed();
    assertThat(row(KEY)).extracting(LabelRow::stage, LabelRow::mayBe).containsExactly(Stage.ASKED_FOR, Set.of());
    desk.labelArrives(KEY, "TC1");
    assertThat(row(KEY)).extracting(LabelRow::stage, LabelRow::mayBe).containsExactly(Stage.PRINTING, Set.of());
    desk.printEnds(DELIVERED);
    assertThat(row(KEY)).extracting(LabelRow::stage, LabelRow::mayBe).containsExactly(Stage.PRINTED,
        Set.of(Wish.REPRINT, Wish.RELABEL));
  }

  @Test
  void eachCopyHasASignOfItsOwn() {
    List<String> signs = List.of("print:o-1:1:1:1", "print:o-1:1:1:2", "print:o-1:2:1:1", "print:o-2:1:1:1");
    assertThat(signs.stream().map(PrintSerial::of)).doesNotHaveDuplicates().allMatch(sign -> sign.matches("[2-9C-Y]{4}"));
    assertThat(PrintSerial.of(signs.getFirst())).as("the same after every start").isEqualTo(PrintSerial.of("print:o-1:1:1:1"));
  }

  @Test
  void signsAreSpreadEvenly() {
    long different = IntStream.range(0, 20_000).mapToObj(order -> PrintSerial.of("print:o-" + order + ":1:1:1")).distinct()
        .count();
    assertThat(different).as("20,000 drawn by chance from 390,625 are 19,499 different ones, 22 more or less").isBetween(19_380L,
        19_620L);
  }

  @Test
  void onlyTheLastOrdersAreRemembered() {
    Orders orders = Orders.NONE;
    OrderWork packed = packed().session.orders().past().getFirst();
    for (int number = 0; number < 300; number++) {
      orders = orders.opened(new OrderWork("o-" + number, packed.tote(), packed.content(), packed.state(), 0, packed.parcels()))
          .withoutOver();
    }
    assertThat(orders.working()).isEmpty();
    assertThat(orders.past()).hasSize(40);
    assertThat(orders.past().getLast().orderId()).isEqualTo("o-299");
  }

  private LabelRow row(String key) {
    return LabelsPicture.of(desk.session).stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
  }

  private static PackInput again(String key) {
    return new PackInput.ReprintAsked(key, ReprintReason.SMUDGED);
  }

  private static Desk packed() {
    return Desk.withParcelClosed().labelArrives(KEY, "TC1").printEnds(DELIVERED).scan("TC1");
  }
}
