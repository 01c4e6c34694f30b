package org.packdesk.station.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.persistence.central.LabelDocument;
import org.packdesk.persistence.facts.LabelApplied;
import org.packdesk.persistence.facts.LabelIntended;
import org.packdesk.persistence.facts.LabelReady;
import org.packdesk.persistence.facts.LabelRejected;
import org.packdesk.persistence.facts.LabelUnknown;
import org.packdesk.persistence.facts.LabelVoidWanted;
import org.packdesk.persistence.facts.LabelVoided;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.facts.OrderSetAside;
import org.packdesk.persistence.facts.PrintConfirmed;
import org.packdesk.persistence.facts.PrintEvidence;
import org.packdesk.persistence.facts.PrintNotPrinted;
import org.packdesk.persistence.facts.PrintNotStarted;
import org.packdesk.persistence.facts.PrintSending;
import org.packdesk.persistence.facts.PrintUnknown;
import org.packdesk.persistence.facts.RefusalReason;
import org.packdesk.persistence.facts.ScanRefused;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

final class LabelAndPaperTest {
  private static final String KEY = "label:o-1:1:1";
  private static final PackInput.Inspection UNUSABLE = new PackInput.Inspection("This is not a PDF.", 203, null);
  private Desk desk = new Desk();

  @AfterEach
  void replayingTheFactsGivesTheSameSession() {
    assertThat(desk.replayed()).isEqualTo(desk.session);
  }

  @Test
  void theLabelIsAskedForOnceAtTheFirstAcceptedUnit() {
    desk = Desk.withOrderOpen();
    assertThat(desk.effects(PackEffect.Purchase.class)).isEmpty();
    desk.scan(Desk.STRANGER);
    assertThat(desk.effects(PackEffect.Purchase.class)).isEmpty();
    desk.scan(Desk.SOCKS, Desk.SOCKS, Desk.HAT, Desk.CARTON);
    assertThat(desk.effects(PackEffect.Purchase.class)).extracting(PackEffect.Purchase::key).containsExactly(KEY);
    assertThat(desk.facts(LabelIntended.class)).hasSize(1);
  }

  @Test
  void bothLabelsOfTwoPlannedParcelsAreAskedForAtTheStart() {
    desk = Desk.signedIn().scan(Desk.TOTE_OF_TWO_PARCELS, Desk.SOCKS);
    assertThat(desk.effects(PackEffect.Purchase.class)).extracting(PackEffect.Purchase::key).containsExactly("label:o-2:1:1",
        "label:o-2:2:1");
  }

  @Test
  void theSecondParcelsPaperWaitsUntilThatParcelIsTheOpenOne() {
    desk = Desk.signedIn().scan(Desk.TOTE_OF_TWO_PARCELS, Desk.SOCKS);
    desk.labelArrives("label:o-2:2:1", "TC2");
    assertThat(desk.effects(PackEffect.Print.class)).isEmpty();
    desk.labelArrives("label:o-2:1:1", "TC1");
    assertThat(desk.effects(PackEffect.Print.class)).extracting(PackEffect.Print::key).containsExactly("label:o-2:1:1");
  }

  @Test
  void atReadyPrintsAsSoonAsTheLabelIsThere() {
    desk = Desk.withOrderOpen().scan(Desk.SOCKS).labelArrives(KEY, "TC1");
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(1);
  }

  @Test
  void atClosePrintsWhenTheParcelIsClosed() {
    desk = Desk.withOrderOpen();
    desk.policy = PrintPolicy.AT_CLOSE;
    desk.scan(Desk.SOCKS).labelArrives(KEY, "TC1");
    assertThat(desk.effects(PackEffect.Print.class)).isEmpty();
    desk.scan(Desk.SOCKS, Desk.HAT, Desk.CARTON);
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(1);
  }

  @Test
  void onlyTheScanOfItsOwnLabelFinishesAParcel() {
    desk = paperIsOut();
    desk.scan("TC999");
    assertThat(desk.facts(LabelApplied.class)).isEmpty();
    assertThat(desk.facts(ScanRefused.class)).extracting(ScanRefused::reason).last().isEqualTo(RefusalReason.WRONG_LABEL);
    desk.scan("TC1");
    assertThat(desk.facts(LabelApplied.class)).hasSize(1);
    assertThat(desk.facts(OrderPacked.class)).hasSize(1);
    assertThat(desk.facts(PrintConfirmed.class)).extracting(PrintConfirmed::evidence).containsExactly(PrintEvidence.SCAN_BACK);
  }

  @Test
  void aPrinterThatIsOffHoldsThePaperUntilItIsBack() {
    desk = Desk.withOrderOpen();
    desk.printerTrouble = Words.of(Say.PRINTER_OFFLINE);
    desk.scan(Desk.SOCKS, Desk.SOCKS, Desk.HAT, Desk.CARTON).labelArrives(KEY, "TC1");
    assertThat(desk.effects(PackEffect.Print.class)).isEmpty();
    assertThat(Objects.requireNonNull(desk.view().trouble()).say()).isEqualTo(Say.PRINTER_OFFLINE);
    desk.printerTrouble = null;
    desk.on(new PackInput.PrinterSeen());
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(1);
  }

  @Test
  void paperThatWasRefusedBeforeItsFirstByteIsSentAgainWhenThePrinterIsReady() {
    desk = Desk.withParcelClosed().labelArrives(KEY, "TC1");
    desk.printEnds(new PrintOutcome.Refused(PrinterTrouble.PAPER_OUT, "paper"));
    assertThat(desk.facts(PrintNotStarted.class)).hasSize(1);
    assertThat(desk.effects(PackEffect.Print.class)).as("not at once").hasSize(1);
    desk.on(new PackInput.PrinterSeen());
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(2);
  }

  @Test
  void paperOfUnknownFateIsNeverSentAgainWithoutAnAnswer() {
    desk = Desk.withParcelClosed().labelArrives(KEY, "TC1").printEnds(new PrintOutcome.Unclear("cut"));
    desk.on(new PackInput.PrinterSeen()).on(new PackInput.PrinterSeen()).restart().on(new PackInput.PrinterSeen());
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(1);
    assertThat(desk.view().question()).isNotNull();
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_ANSWER_PRINT);
  }

  @Test
  void noPaperMeansItIsSentOnceMore() {
    desk = Desk.withParcelClosed().labelArrives(KEY, "TC1").printEnds(new PrintOutcome.Unclear("cut"));
    desk.scan(DeskCommand.NO_PAPER.code());
    assertThat(desk.facts(PrintNotPrinted.class)).hasSize(1);
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(2);
  }

  @Test
  void paperThatIsHereIsStuckOn() {
    desk = Desk.withParcelClosed().labelArrives(KEY, "TC1").printEnds(new PrintOutcome.Unclear("cut"));
    desk.scan(DeskCommand.PAPER_IS_HERE.code());
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_TAKE_LABEL);
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(1);
  }

  @Test
  void theLabelItselfIsTheBestAnswer() {
    desk = Desk.withParcelClosed().labelArrives(KEY, "TC1").printEnds(new PrintOutcome.Unclear("cut")).scan("TC1");
    assertThat(desk.facts(PrintConfirmed.class)).extracting(PrintConfirmed::evidence).containsExactly(PrintEvidence.SCAN_BACK);
    assertThat(desk.facts(OrderPacked.class)).hasSize(1);
  }

  @Test
  void aLabelThatAnotherDeskMayHavePrintedIsAskedAboutAndNotPrintedAgain() {
    desk = printedElsewhere("pack-03");
    assertThat(desk.effects(PackEffect.Print.class)).isEmpty();
    assertThat(Objects.requireNonNull(desk.view().question()).words()).isEqualTo(Words.of(Say.PRINT_ELSEWHERE, "TC1", "pack-03"));
    desk.restart();
    assertThat(desk.effects(PackEffect.Print.class)).isEmpty();
    assertThat(Objects.requireNonNull(desk.view().question()).words().say()).isEqualTo(Say.PRINT_ELSEWHERE);
    desk.scan(DeskCommand.NO_PAPER.code());
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(1);
  }

  @Test
  void thePaperOfTheOtherDeskIsStuckOn() {
    desk = printedElsewhere("pack-03").scan("TC1");
    assertThat(desk.facts(LabelApplied.class)).hasSize(1);
    assertThat(desk.effects(PackEffect.Print.class)).isEmpty();
  }

  @Test
  void aLabelThatThisDeskHadBeforePrintsAsUsual() {
    desk = printedElsewhere("station-1");
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(1);
  }

  private static Desk printedElsewhere(String station) {
    LabelDocument label = new LabelDocument(KEY, "l-1", "TC1", "TestCarrier", "standard", "pdf", new byte[]{1}, false, station);
    return Desk.withParcelClosed().on(new PackInput.LabelArrived(label, Desk.PRINTABLE));
  }

  @Test
  void aPrintCaughtInTheMiddleByACrashIsUnknown() {
    desk = Desk.withParcelClosed().labelArrives(KEY, "TC1");
    assertThat(desk.facts(PrintSending.class)).hasSize(1);
    desk.restart();
    assertThat(desk.facts(PrintUnknown.class)).hasSize(1);
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(1);
  }

  @Test
  void aPurchaseCaughtByACrashIsAskedAboutAndNotBoughtAnew() {
    desk = Desk.withOrderOpen().scan(Desk.SOCKS).restart();
    assertThat(desk.effects(PackEffect.Purchase.class)).hasSize(1);
    assertThat(desk.effects(PackEffect.AskByKey.class)).extracting(ask -> ask.purchase().key()).containsExactly(KEY);
  }

  @Test
  void aPurchaseNobodyAnsweredIsUnknownOnceAndAskedAgain() {
    desk = Desk.withOrderOpen().scan(Desk.SOCKS);
    desk.on(new PackInput.LabelNotKnown(KEY, "timeout")).on(new PackInput.LabelNotKnown(KEY, "timeout"));
    assertThat(desk.facts(LabelUnknown.class)).hasSize(1);
    assertThat(desk.effects(PackEffect.AskByKey.class)).hasSize(2);
    desk.labelArrives(KEY, "TC1");
    assertThat(desk.facts(LabelReady.class)).hasSize(1);
  }

  @Test
  void anAnswerThatComesTwiceCountsOnce() {
    desk = Desk.withOrderOpen().scan(Desk.SOCKS).labelArrives(KEY, "TC1").labelArrives(KEY, "TC1");
    assertThat(desk.facts(LabelReady.class)).hasSize(1);
  }

  @Test
  void aLabelThatCannotBePrintedIsGivenBackAndTheOrderPutAside() {
    desk = labelIsNoPdf();
    assertThat(desk.facts(LabelVoidWanted.class)).hasSize(1);
    assertThat(desk.effects(PackEffect.VoidLabel.class)).hasSize(1);
    assertThat(desk.facts(OrderSetAside.class)).hasSize(1);
    assertThat(desk.effects(PackEffect.Print.class)).isEmpty();
    desk.on(new PackInput.LabelCancelled(KEY, "l-" + KEY));
    assertThat(desk.facts(LabelVoided.class)).hasSize(1);
  }

  @Test
  void afterAVoidTheNextAttemptHasTheNextNumber() {
    desk = labelIsNoPdf().on(new PackInput.LabelCancelled(KEY, "l-" + KEY)).scan(Desk.TOTE);
    assertThat(desk.facts(LabelIntended.class)).extracting(LabelIntended::attempt).containsExactly(1, 2);
  }

  @Test
  void whileAVoidIsOwedNoOtherLabelIsAskedFor() {
    desk = labelIsNoPdf().scan(Desk.TOTE);
    assertThat(desk.facts(LabelIntended.class)).hasSize(1);
    desk.on(new PackInput.LabelCancelled(KEY, "l-" + KEY));
    assertThat(desk.facts(LabelIntended.class)).extracting(LabelIntended::attempt).as("asked for once it is given back")
        .containsExactly(1, 2);
  }

  @Test
  void aLabelTheCarrierRefusesPutsTheOrderAside() {
    desk = Desk.withOrderOpen().scan(Desk.SOCKS).on(new PackInput.LabelDenied(KEY, "not served"));
    assertThat(desk.facts(LabelRejected.class)).hasSize(1);
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_SET_ASIDE);
    assertThat(Objects.requireNonNull(desk.view().trouble()).say()).isEqualTo(Say.LABEL_REJECTED);
  }

  @Test
  void whileCentralIsAwayThePackerIsAskedForAPlateAndToldThatTheLabelComesByItself() {
    desk = Desk.withParcelClosed();
    desk.centralAway = true;
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_PLATE);
    assertThat(Objects.requireNonNull(desk.view().trouble()).say()).isEqualTo(Say.LABEL_WAITS_FOR_CENTRAL);
  }

  @Test
  void aLabelScannedBeforeTheParcelIsClosedIsNotTakenYet() {
    desk = Desk.withOrderOpen().scan(Desk.SOCKS).labelArrives(KEY, "TC1").printEnds(new PrintOutcome.Delivered()).scan("TC1");
    assertThat(desk.facts(LabelApplied.class)).isEmpty();
    desk.scan(Desk.SOCKS, Desk.HAT, Desk.CARTON, "TC1");
    assertThat(desk.facts(LabelApplied.class)).hasSize(1);
  }

  private static Desk labelIsNoPdf() {
    return Desk.withOrderOpen().scan(Desk.SOCKS).on(new PackInput.LabelArrived(Desk.label(KEY, "TC1"), UNUSABLE));
  }

  private static Desk paperIsOut() {
    return Desk.withParcelClosed().labelArrives(KEY, "TC1").printEnds(new PrintOutcome.Delivered());
  }
}
