package org.packdesk.station.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.persistence.central.ClaimAnswer.Why;
import org.packdesk.persistence.central.LabelDocument;
import org.packdesk.persistence.facts.ClaimLost;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.LabelIntended;
import org.packdesk.persistence.facts.LabelReady;
import org.packdesk.persistence.facts.LabelVoidWanted;
import org.packdesk.persistence.facts.LabelVoided;
import org.packdesk.persistence.facts.OrderClaimed;
import org.packdesk.persistence.facts.OrderOpened;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.facts.OrderReaddressed;
import org.packdesk.persistence.facts.OrderRecalled;
import org.packdesk.persistence.facts.OrderReopened;
import org.packdesk.persistence.facts.OrderStopped;
import org.packdesk.persistence.facts.StopCause;
import org.packdesk.persistence.work.BoughtLabel;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

final class ConflictTest {
  private static final String KEY = "label:o-1:1:1";
  private static final String KEY_2 = "label:o-1:1:2";
  private static final Instant UNTIL = Instant.parse("2026-03-29T01:10:00Z");
  private Desk desk = new Desk();

  @AfterEach
  void replayingTheFactsGivesTheSameSession() {
    assertThat(desk.replayed()).isEqualTo(desk.session);
  }

  private static Desk withLabelReady() {
    return Desk.withParcelClosed().labelArrives(KEY, "TC1");
  }

  private static Desk packed() {
    return withLabelReady().printEnds(new PrintOutcome.Delivered()).scan("TC1");
  }

  // cancelled, held, changed while it waits

  @ParameterizedTest
  @CsvSource({"CANCELLED, ORDER_CANCELLED", "HELD, ORDER_HELD", "STOPPED, ORDER_HELD"})
  void anOrderThatCentralStoppedIsNotOpened(Hold hold, Say words) {
    desk = Desk.signedIn().central(Desk.standing("o-1", hold, "the client asks")).scan(Desk.TOTE);
    assertThat(desk.facts(OrderOpened.class)).isEmpty();
    assertThat(desk.said().words().say()).isEqualTo(words);
    assertThat(desk.said().kind()).isEqualTo(VerdictKind.ATTENTION);
  }

  @Test
  void anOrderThatIsFreeAgainIsOpened() {
    desk = Desk.signedIn().central(Desk.standing("o-1", Hold.HELD, "")).scan(Desk.TOTE).central(Desk.known("o-1"))
        .scan(Desk.TOTE);
    assertThat(desk.facts(OrderOpened.class)).hasSize(1);
  }

  // while it is open

  @Test
  void aCancelStopsTheWorkAndGivesTheLabelBack() {
    desk = withLabelReady().central(Desk.standing("o-1", Hold.CANCELLED, "changed their mind"));
    assertThat(desk.facts(OrderStopped.class))
        .containsExactly(new OrderStopped("o-1", StopCause.CANCELLED, "changed their mind"));
    assertThat(desk.facts(LabelVoidWanted.class)).extracting(LabelVoidWanted::key).containsExactly(KEY);
    assertThat(desk.effects(PackEffect.VoidLabel.class)).hasSize(1);
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_SET_ASIDE);
    assertThat(desk.view().trouble()).isNotNull();
    assertThat(desk.said().words().say()).isEqualTo(Say.STOP_CANCELLED);
  }

  @Test
  void aLabelThatArrivesAfterTheCancelIsGivenBackToo() {
    desk = Desk.withParcelClosed().central(Desk.standing("o-1", Hold.CANCELLED, "")).labelArrives(KEY, "TC1");
    assertThat(desk.facts(LabelVoidWanted.class)).extracting(LabelVoidWanted::key).containsExactly(KEY);
    assertThat(desk.effects(PackEffect.Print.class)).isEmpty();
    desk.on(new PackInput.LabelCancelled(KEY, "l-" + KEY));
    assertThat(desk.session.orders().working()).as("nothing is left to be done").isEmpty();
  }

  @Test
  void aCancelledOrderWhosePurchaseIsUnknownIsAskedAboutButNotBoughtAnew() {
    desk = Desk.withParcelClosed().on(new PackInput.LabelNotKnown(KEY, "no answer"))
        .central(Desk.standing("o-1", Hold.CANCELLED, "")).restart();
    assertThat(desk.effects(PackEffect.AskByKey.class)).last().extracting(PackEffect.AskByKey::then)
        .isEqualTo(PackEffect.IfNotSeen.LEAVE);
  }

  @Test
  void theVoidOfACancelledOrdersLabelIsTakenUpAfterARestart() {
    desk = withLabelReady().central(Desk.standing("o-1", Hold.CANCELLED, "")).restart();
    assertThat(desk.effects(PackEffect.VoidLabel.class)).hasSize(2).allMatch(wanted -> wanted.key().equals(KEY));
  }

  @Test
  void aHeldOrderKeepsItsLabelAndGoesOnWhenItIsFree() {
    desk = withLabelReady().central(Desk.standing("o-1", Hold.HELD, "payment"));
    assertThat(desk.facts(OrderStopped.class)).extracting(OrderStopped::cause).containsExactly(StopCause.HELD);
    assertThat(desk.facts(LabelVoidWanted.class)).isEmpty();
    desk.scan(Desk.TOTE);
    assertThat(desk.facts(OrderReopened.class)).isEmpty();
    desk.central(Desk.known("o-1")).scan(Desk.TOTE);
    assertThat(desk.facts(OrderReopened.class)).hasSize(1);
    desk.printEnds(new PrintOutcome.Delivered()).scan("TC1");
    assertThat(desk.facts(OrderPacked.class)).hasSize(1);
    assertThat(desk.facts(LabelIntended.class)).as("bought once").hasSize(1);
  }

  @Test
  void otherLinesStopTheOrderAndItIsPackedAnewWithTheNextAttempt() {
    WorkOrder order = Desk.known("o-1");
    WorkOrder fewer = new WorkOrder(order.id(), order.reference(), order.tote(), order.state(), order.lines().subList(0, 1),
        List.of(new org.packdesk.persistence.facts.OrderContent.PlannedParcel(1, "C3",
            List.of(new org.packdesk.persistence.facts.OrderContent.Share(1, 2)))),
        order.instructions(), order.gift(), order.standing(), 2, 1);
    desk = withLabelReady().central(fewer);
    assertThat(desk.facts(OrderStopped.class)).extracting(OrderStopped::cause).containsExactly(StopCause.CHANGED);
    desk.on(new PackInput.LabelCancelled(KEY, "l-" + KEY)).scan(Desk.TOTE, Desk.SOCKS);
    assertThat(desk.facts(OrderOpened.class)).hasSize(2);
    desk.on(new PackInput.LabelGone(KEY));
    assertThat(desk.facts(LabelIntended.class)).extracting(LabelIntended::key).containsExactly(KEY, KEY, KEY_2);
    desk.labelArrives(KEY_2, "TC2").scan(Desk.SOCKS, Desk.CARTON).printEnds(new PrintOutcome.Delivered()).scan("TC2");
    assertThat(desk.facts(OrderPacked.class)).hasSize(1);
  }

  @Test
  void aNewAddressReplacesALabelThatIsHere() {
    desk = withLabelReady().printEnds(new PrintOutcome.Delivered()).central(Desk.readdressed("o-1"));
    assertThat(desk.facts(OrderReaddressed.class)).hasSize(1);
    assertThat(desk.facts(LabelVoidWanted.class)).extracting(LabelVoidWanted::key).containsExactly(KEY);
    desk.scan("TC1");
    assertThat(desk.said().words().say()).as("the old label is refused").isEqualTo(Say.WRONG_LABEL);
    desk.on(new PackInput.LabelCancelled(KEY, "l-" + KEY));
    assertThat(desk.effects(PackEffect.Purchase.class)).extracting(PackEffect.Purchase::key).containsExactly(KEY, KEY_2);
    desk.labelArrives(KEY_2, "TC2").printEnds(new PrintOutcome.Delivered()).scan("TC2");
    assertThat(desk.facts(OrderPacked.class)).hasSize(1);
  }

  @Test
  void aLabelAskedForBeforeTheNewAddressIsGivenBackWhenItArrives() {
    desk = Desk.withParcelClosed().central(Desk.readdressed("o-1")).labelArrives(KEY, "TC1");
    assertThat(desk.facts(LabelVoidWanted.class)).extracting(LabelVoidWanted::key).containsExactly(KEY);
    assertThat(desk.effects(PackEffect.Print.class)).isEmpty();
  }

  @Test
  void aLabelThatIsOnItsParcelIsReplacedWhileTheOrderIsOpen() {
    desk = Desk.signedIn().scan(Desk.TOTE_OF_TWO_PARCELS, Desk.SOCKS, Desk.CARTON).labelArrives("label:o-2:1:1", "TC1")
        .printEnds(new PrintOutcome.Delivered()).scan("TC1").central(Desk.readdressed("o-2"))
        .on(new PackInput.LabelCancelled("label:o-2:1:1", "l"));
    assertThat(desk.parcelNo()).isEqualTo(1);
    assertThat(desk.effects(PackEffect.Purchase.class)).extracting(PackEffect.Purchase::key).contains("label:o-2:1:2");
  }

  @Test
  void centralsOwnVoidOfALabelIsFollowed() {
    desk = withLabelReady().on(new PackInput.LabelVoidedByCentral(KEY));
    assertThat(desk.facts(LabelVoided.class)).hasSize(1);
    assertThat(desk.effects(PackEffect.Purchase.class)).extracting(PackEffect.Purchase::key).containsExactly(KEY, KEY_2);
  }

  // after it left the desk

  @ParameterizedTest
  @CsvSource({"CANCELLED, CANCELLED", "HELD, HELD"})
  void whatWasPackedIsCalledBackOnce(Hold hold, StopCause cause) {
    desk = packed().central(Desk.standing("o-1", hold, "stop it")).central(Desk.standing("o-1", hold, "stop it"));
    assertThat(desk.facts(OrderRecalled.class)).containsExactly(new OrderRecalled("o-1", cause, "stop it"));
    assertThat(desk.session.recalls()).hasSize(1);
  }

  @Test
  void aNewAddressAfterPackingCallsTheParcelBack() {
    desk = packed().central(Desk.readdressed("o-1"));
    assertThat(desk.facts(OrderRecalled.class)).extracting(OrderRecalled::cause).containsExactly(StopCause.CHANGED);
  }

  @Test
  void anOrderThatAnotherDeskPackedIsNotThisDesksToFind() {
    desk = Desk.signedIn().central(Desk.standing("o-1", Hold.CANCELLED, ""));
    assertThat(desk.facts(OrderRecalled.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"order-packed-before, TAKEN_OVER", "claim-lost, TAKEN_OVER", "order-cancelled, CANCELLED", "order-held, HELD",
      "something-new, OTHER"})
  void anExceptionAtCentralCallsTheParcelBack(String code, StopCause cause) {
    desk = packed().on(new PackInput.PackedOtherwise("o-1", code)).on(new PackInput.PackedOtherwise("o-1", code));
    assertThat(desk.facts(OrderRecalled.class)).extracting(OrderRecalled::cause).containsExactly(cause);
  }

  // two desks

  @Test
  void aLabelThatAnotherDeskBoughtIsNeverPrintedHere() {
    desk = Desk.withParcelClosed();
    LabelDocument first = new LabelDocument(KEY, "l-1", "TC1", "TestCarrier", "standard", "pdf", new byte[]{1}, true, null);
    desk.on(new PackInput.LabelArrived(first, Desk.PRINTABLE));
    assertThat(desk.effects(PackEffect.Print.class)).isEmpty();
    assertThat(desk.facts(OrderStopped.class)).extracting(OrderStopped::cause).containsExactly(StopCause.LABELLED_ELSEWHERE);
    assertThat(desk.facts(LabelVoidWanted.class)).as("the first desk needs it").isEmpty();
    assertThat(desk.session.orders().working()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CLAIMED, TAKEN_OVER", "PACKED, TAKEN_OVER", "CANCELLED, CANCELLED", "OTHER, HELD"})
  void aClaimThatIsDeniedStopsTheWork(Why why, StopCause cause) {
    desk = Desk.withOrderOpen().scan(Desk.SOCKS).on(new PackInput.ClaimDenied("o-1", why, "pack-08"));
    assertThat(desk.facts(OrderStopped.class)).extracting(OrderStopped::cause).containsExactly(cause);
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_SET_ASIDE);
  }

  @Test
  void aClaimThatIsLostAndTakenOverLeavesTheLabelToTheOtherDesk() {
    desk = withLabelReady().on(new PackInput.ClaimHeld("o-1", 7, UNTIL, List.of()))
        .on(new PackInput.ClaimDenied("o-1", Why.CLAIMED, "pack-08"));
    assertThat(desk.facts(ClaimLost.class)).containsExactly(new ClaimLost("o-1", "pack-08"));
    assertThat(desk.facts(LabelVoidWanted.class)).isEmpty();
    assertThat(desk.session.orders().working()).isEmpty();
  }

  @Test
  void aClaimIsWrittenDownOnceAndAgainOnlyWithAnotherToken() {
    desk = Desk.withOrderOpen();
    assertThat(desk.effects(PackEffect.Claim.class)).hasSize(1);
    desk.on(new PackInput.ClaimHeld("o-1", 7, UNTIL, List.of())).on(new PackInput.ClaimHeld("o-1", 7, UNTIL, List.of()));
    assertThat(desk.facts(OrderClaimed.class)).hasSize(1);
    desk.on(new PackInput.ClaimHeld("o-1", 9, UNTIL, List.of()));
    assertThat(desk.facts(OrderClaimed.class)).extracting(OrderClaimed::token).containsExactly(7L, 9L);
  }

  @Test
  void aClaimIsReleasedWhenTheOrderIsPackedAndTakenUpAfterARestart() {
    desk = Desk.withOrderOpen().restart();
    assertThat(desk.effects(PackEffect.Claim.class)).hasSize(2);
    desk = packed();
    assertThat(desk.effects(PackEffect.ReleaseClaim.class)).hasSize(1);
    desk.on(new PackInput.ClaimHeld("o-1", 7, UNTIL, List.of()));
    assertThat(desk.facts(OrderClaimed.class)).as("too late: it is given back").isEmpty();
    assertThat(desk.effects(PackEffect.ReleaseClaim.class)).hasSize(2);
  }

  @Test
  void workMovedFromAnotherDeskGoesOnWithTheParcelsThatAreLeft() {
    desk = Desk.signedIn().scan(Desk.TOTE_OF_TWO_PARCELS).on(new PackInput.ClaimHeld("o-2", 8, UNTIL, List.of(1)));
    assertThat(desk.parcelNo()).isEqualTo(2);
    desk.scan(Desk.HAT, Desk.OTHER_CARTON).labelArrives("label:o-2:2:1", "TC2").printEnds(new PrintOutcome.Delivered())
        .scan("TC2");
    assertThat(desk.effects(PackEffect.Purchase.class)).extracting(PackEffect.Purchase::key).containsExactly("label:o-2:2:1");
    assertThat(desk.facts(OrderPacked.class)).hasSize(1);
  }

  @Test
  void aLabelThatCentralWouldNotBuyIsAskedForAgainUnderTheSameKey() {
    desk = Desk.withOrderOpen().scan(Desk.SOCKS).on(new PackInput.LabelNotBought(KEY, "the order is held"));
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_SET_ASIDE);
    desk.scan(Desk.TOTE);
    assertThat(desk.effects(PackEffect.Purchase.class)).extracting(PackEffect.Purchase::key).containsExactly(KEY, KEY);
  }

  // bought ahead

  @Test
  void aLabelBoughtAheadIsUsedWithoutAnyCall() {
    desk = Desk.withOrderOpen();
    desk.bought.put(1, bought(1, 1));
    desk.scan(Desk.SOCKS);
    assertThat(desk.effects(PackEffect.Purchase.class)).isEmpty();
    assertThat(desk.facts(LabelReady.class)).extracting(LabelReady::tracking).containsExactly("TC7");
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(1);
    desk.scan(Desk.SOCKS, Desk.HAT, Desk.CARTON).printEnds(new PrintOutcome.Delivered()).scan("TC7");
    assertThat(desk.facts(OrderPacked.class)).hasSize(1);
  }

  @Test
  void aLabelBoughtAheadForAnOlderAddressIsNotUsed() {
    desk = Desk.signedIn().central(Desk.readdressed("o-1")).scan(Desk.TOTE);
    desk.bought.put(1, bought(1, 1));
    desk.scan(Desk.SOCKS);
    assertThat(desk.facts(LabelReady.class)).isEmpty();
    assertThat(desk.effects(PackEffect.Purchase.class)).hasSize(1);
  }

  private static BoughtLabel bought(int attempt, int shipVersion) {
    String key = "label:o-1:1:" + attempt;
    return new BoughtLabel(key, "o-1", 1, attempt, shipVersion, "l-7", "TC7", "TestCarrier", "standard", "pdf",
        BoughtLabel.documentId(key));
  }

  @Test
  void factsOfTheseRulesNameTheirOrder() {
    desk = withLabelReady().central(Desk.standing("o-1", Hold.CANCELLED, ""));
    assertThat(desk.facts(OrderStopped.class)).map(Fact::subjects).allMatch(about -> "o-1".equals(about.order()));
  }
}
