package org.packdesk.station.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.persistence.facts.LabelIntended;
import org.packdesk.persistence.facts.LabelVoidWanted;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.facts.OrderSetAside;
import org.packdesk.persistence.facts.ParcelParked;
import org.packdesk.persistence.facts.ParcelTakenUp;
import org.packdesk.persistence.sqlite.Room;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.station.gs1.PackdeskCode.Kind;
import org.packdesk.station.packing.PackView.ShelfRow;
import org.packdesk.station.packing.PackView.ShelfState;
import org.packdesk.station.words.Say;

final class ShelfTest {
  private static final String KEY = "label:o-1:1:1";
  private static final String PLATE = Desk.code(Kind.PLATE, "0101");
  private static final String OTHER_PLATE = Desk.code(Kind.PLATE, "0102");
  private Desk desk = new Desk();

  @BeforeEach
  void centralIsAwayAndAParcelIsClosed() {
    desk = Desk.withParcelClosed();
    desk.centralAway = true;
    desk.on(new PackInput.LabelNotKnown(KEY, "no answer"));
  }

  @AfterEach
  void replayingTheFactsGivesTheSameSession() {
    assertThat(desk.replayed()).isEqualTo(desk.session);
  }

  @Test
  void withoutALabelAPlateIsAskedFor() {
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_PLATE);
  }

  @Test
  void aPlateSendsTheParcelToTheShelfAndTheDeskIsFree() {
    desk.scan(PLATE);
    assertThat(desk.facts(ParcelParked.class)).containsExactly(new ParcelParked("o-1", 1, PLATE, KEY));
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_SCAN_TOTE);
    assertThat(desk.view().shelf()).containsExactly(new ShelfRow(PLATE, "1001", 1, ShelfState.WAITING));
    desk.scan(Desk.TOTE_OF_TWO_PARCELS);
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_SCAN_FIRST_ITEM);
    assertThat(desk.facts(OrderPacked.class)).isEmpty();
  }

  @Test
  void whenTheLabelIsHereThePlateBringsTheParcelBackAndItIsLabelledOnce() {
    desk.scan(PLATE);
    desk.centralAway = false;
    desk.labelArrives(KEY, "TC1");
    assertThat(desk.effects(PackEffect.Print.class)).as("no paper while the parcel is on the shelf").isEmpty();
    assertThat(desk.view().shelf()).extracting(ShelfRow::state).containsExactly(ShelfState.READY);
    desk.scan(PLATE);
    assertThat(desk.facts(ParcelTakenUp.class)).hasSize(1);
    desk.printEnds(new PrintOutcome.Delivered()).scan("TC1");
    assertThat(desk.facts(OrderPacked.class)).hasSize(1);
    assertThat(desk.facts(LabelIntended.class)).hasSize(1);
    assertThat(desk.view().shelf()).isEmpty();
  }

  @Test
  void aParcelWithoutItsLabelGoesBackToTheShelf() {
    desk.scan(PLATE, PLATE);
    assertThat(desk.said().words().say()).isEqualTo(Say.SHELF_NOT_YET);
    assertThat(desk.facts(ParcelTakenUp.class)).isEmpty();
  }

  @Test
  void theShelfIsStillKnownAfterARestart() {
    desk.scan(PLATE).restart();
    assertThat(desk.effects(PackEffect.AskByKey.class)).last().extracting(PackEffect.AskByKey::then)
        .isEqualTo(PackEffect.IfNotSeen.BUY);
    desk.labelArrives(KEY, "TC1").scan(PLATE).printEnds(new PrintOutcome.Delivered()).scan("TC1");
    assertThat(desk.facts(OrderPacked.class)).hasSize(1);
  }

  @Test
  void twoParcelsOfOneOrderWaitEachUnderItsOwnPlate() {
    desk.scan(PLATE, Desk.TOTE_OF_TWO_PARCELS, Desk.SOCKS, Desk.CARTON);
    desk.scan(PLATE);
    assertThat(desk.facts(ParcelParked.class)).as("a plate that is in use stays where it is").hasSize(1);
    desk.scan(OTHER_PLATE, Desk.HAT, Desk.OTHER_CARTON, Desk.code(Kind.PLATE, "0103"));
    assertThat(desk.view().shelf()).hasSize(3);
    desk.labelArrives("label:o-2:2:1", "TC22").labelArrives("label:o-2:1:1", "TC21");
    desk.scan(OTHER_PLATE).printEnds(new PrintOutcome.Delivered()).scan("TC21");
    assertThat(desk.facts(OrderPacked.class)).isEmpty();
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_SCAN_TOTE);
    desk.scan(Desk.code(Kind.PLATE, "0103")).printEnds(new PrintOutcome.Delivered()).scan("TC22");
    assertThat(desk.facts(OrderPacked.class)).extracting(OrderPacked::orderId).containsExactly("o-2");
  }

  @Test
  void aPlateBeforeTheParcelIsClosedIsRefused() {
    desk = Desk.withOrderOpen().scan(Desk.SOCKS, PLATE);
    assertThat(desk.facts(ParcelParked.class)).isEmpty();
  }

  @Test
  void aPlateAfterThePaperCameOutIsRefused() {
    desk = Desk.withParcelClosed().labelArrives(KEY, "TC1").printEnds(new PrintOutcome.Delivered()).scan(PLATE);
    assertThat(desk.facts(ParcelParked.class)).isEmpty();
  }

  @Test
  void aPlateThatNobodyKnowsIsNamed() {
    desk = Desk.signedIn().scan(PLATE);
    assertThat(desk.said().words().say()).isEqualTo(Say.PLATE_NOT_KNOWN);
  }

  @Test
  void aCancelledParcelOnTheShelfIsStoppedAndForgottenWhenItIsFetched() {
    desk.scan(PLATE).labelArrives(KEY, "TC1").central(Desk.standing("o-1", Hold.CANCELLED, ""));
    assertThat(desk.facts(LabelVoidWanted.class)).hasSize(1);
    desk.on(new PackInput.LabelCancelled(KEY, "l-" + KEY));
    assertThat(desk.view().shelf()).extracting(ShelfRow::state).containsExactly(ShelfState.STOPPED);
    desk.scan(PLATE);
    assertThat(desk.said().words().say()).isEqualTo(Say.SHELF_STOPPED);
    assertThat(desk.session.orders().working()).isEmpty();
  }

  @Test
  void aHeldParcelStaysOnTheShelfUntilItIsFree() {
    desk.scan(PLATE).labelArrives(KEY, "TC1").central(Desk.standing("o-1", Hold.HELD, "")).scan(PLATE);
    assertThat(desk.facts(ParcelTakenUp.class)).isEmpty();
    desk.central(Desk.known("o-1")).scan(PLATE).printEnds(new PrintOutcome.Delivered()).scan("TC1");
    assertThat(desk.facts(OrderPacked.class)).hasSize(1);
  }

  @Test
  void aParcelOnTheShelfWhoseLabelIsRefusedGoesToTheProblemDesk() {
    desk.scan(PLATE).on(new PackInput.LabelDenied(KEY, "no such postcode"));
    assertThat(desk.view().shelf()).extracting(ShelfRow::state).containsExactly(ShelfState.STOPPED);
    desk.scan(PLATE);
    assertThat(desk.facts(OrderSetAside.class)).hasSize(1);
    assertThat(desk.view().shelf()).isEmpty();
  }

  @Test
  void aParcelOnTheShelfIsReaddressedWithANewAttempt() {
    desk.scan(PLATE).labelArrives(KEY, "TC1").central(Desk.readdressed("o-1")).on(new PackInput.LabelCancelled(KEY, "l-" + KEY))
        .labelArrives("label:o-1:1:2", "TC2").scan(PLATE).printEnds(new PrintOutcome.Delivered()).scan("TC2");
    assertThat(desk.facts(OrderPacked.class)).hasSize(1);
  }

  @Test
  void theClaimIsKeptWhileAParcelWaits() {
    desk.scan(PLATE).on(new PackInput.ClaimHeld("o-1", 3, Instant.EPOCH, List.of())).restart();
    assertThat(desk.effects(PackEffect.ReleaseClaim.class)).isEmpty();
    assertThat(desk.effects(PackEffect.Claim.class)).hasSize(2);
  }

  @Test
  void aFullDiskOpensNothingNewAndFinishesWhatIsBegun() {
    desk.room = Room.TIGHT;
    desk.labelArrives(KEY, "TC1").printEnds(new PrintOutcome.Delivered()).scan("TC1");
    assertThat(desk.facts(OrderPacked.class)).hasSize(1);
    desk.scan(Desk.TOTE_OF_TWO_PARCELS);
    assertThat(desk.said().words().say()).isEqualTo(Say.DISK_FULL_NO_ORDER);
  }
}
