package org.packdesk.station.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.persistence.facts.CartonScanned;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.facts.OperatorSignedIn;
import org.packdesk.persistence.facts.OrderOpened;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.facts.OrderReopened;
import org.packdesk.persistence.facts.OrderSetAside;
import org.packdesk.persistence.facts.ParcelPacked;
import org.packdesk.persistence.facts.ParcelWeighed;
import org.packdesk.persistence.facts.RefusalReason;
import org.packdesk.persistence.facts.ScanRefused;
import org.packdesk.persistence.facts.SetAsideReason;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

final class PackSessionTest {
  private Desk desk = new Desk();

  /// Whatever a test did: the facts alone lead to the same session.
  @AfterEach
  void replayingTheFactsGivesTheSameSession() {
    assertThat(desk.replayed()).isEqualTo(desk.session);
  }

  @Test
  void nothingIsPackedBeforeTheBadge() {
    desk.scan(Desk.TOTE);
    assertThat(desk.facts(OrderOpened.class)).isEmpty();
    assertRefused(RefusalReason.SIGN_IN_FIRST, VerdictKind.REFUSED, Say.SIGN_IN_FIRST);
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_SIGN_IN);
  }

  @Test
  void anUnknownBadgeSignsNobodyIn() {
    desk.scan(Desk.code(org.packdesk.station.gs1.PackdeskCode.Kind.BADGE, "9999"));
    assertThat(desk.session.operatorId()).isNull();
    assertRefused(RefusalReason.UNKNOWN_BADGE, VerdictKind.UNKNOWN_CODE, Say.UNKNOWN_BADGE);
  }

  @Test
  void aToteOpensItsOrderWithItsContentWrittenDown() {
    desk = Desk.withOrderOpen();
    OrderOpened opened = desk.facts(OrderOpened.class).getFirst();
    assertThat(opened.content().lines()).extracting("sku", "units").containsExactly(
        org.assertj.core.groups.Tuple.tuple("SOCK", 2), org.assertj.core.groups.Tuple.tuple("HAT", 1));
    assertThat(opened.content().flags()).containsExactly("fragile");
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_SCAN_FIRST_ITEM);
  }

  @Test
  void eachUnitIsScannedAndCounted() {
    desk = Desk.withOrderOpen().scan(Desk.SOCKS, Desk.SOCKS);
    assertThat(desk.facts(ItemScanned.class)).extracting(ItemScanned::unitNo).containsExactly(1, 2);
    assertThat(desk.view().lines()).extracting(PackView.LineRow::done).containsExactly(2, 0);
  }

  @Test
  void repeatedScanOfACompleteLineIsRefusedAsOneTooMany() {
    desk = Desk.withOrderOpen().scan(Desk.SOCKS, Desk.SOCKS, Desk.SOCKS);
    assertThat(desk.facts(ItemScanned.class)).hasSize(2);
    assertRefused(RefusalReason.ONE_TOO_MANY, VerdictKind.SURPLUS, Say.ONE_TOO_MANY);
  }

  @Test
  void aKnownProductOfAnotherOrderIsRefusedByName() {
    desk = Desk.withOrderOpen().scan(Desk.STRANGER);
    assertRefused(RefusalReason.NOT_IN_ORDER, VerdictKind.REFUSED, Say.NOT_IN_ORDER);
    assertThat(judgement().words().args()).containsExactly("Red mug");
  }

  @Test
  void aCodeNobodyKnowsIsRefusedInItsOwnWay() {
    desk = Desk.withOrderOpen().scan("12345");
    assertRefused(RefusalReason.UNKNOWN_CODE, VerdictKind.UNKNOWN_CODE, Say.UNKNOWN_CODE);
  }

  @Test
  void theSameGtinWithFourteenDigitsIsTheSameItem() {
    desk = Desk.withOrderOpen().scan("0" + Desk.SOCKS);
    assertThat(desk.facts(ItemScanned.class)).hasSize(1);
  }

  @Test
  void anItemOfALaterParcelIsKeptForIt() {
    desk = Desk.signedIn().scan(Desk.TOTE_OF_TWO_PARCELS, Desk.HAT);
    assertRefused(RefusalReason.OTHER_PARCEL, VerdictKind.ATTENTION, Say.OTHER_PARCEL);
    assertThat(judgement().words().args()).containsExactly("Wool hat", 2);
  }

  @Test
  void theParcelIsClosedByWhateverComesLast() {
    desk = Desk.withOrderOpen().scan(Desk.CARTON, Desk.SOCKS, Desk.SOCKS);
    assertThat(desk.facts(ParcelPacked.class)).isEmpty();
    desk.scan(Desk.HAT);
    ParcelPacked packed = desk.facts(ParcelPacked.class).getFirst();
    assertThat(packed.expectedMassMg()).isEqualTo(2 * 80_000 + 120_000 + 150_000);
  }

  @Test
  void aStableWeightAtCloseGoesWithTheParcel() {
    desk = Desk.withOrderOpen().scan(Desk.SOCKS, Desk.SOCKS, Desk.HAT);
    desk.load = Desk.load(431_000);
    desk.scan(Desk.CARTON);
    assertThat(desk.facts(ParcelWeighed.class)).extracting(ParcelWeighed::massMg).containsExactly(431_000L);
  }

  @Test
  void withoutAScaleTheParcelClosesAllTheSame() {
    desk = Desk.withParcelClosed();
    assertThat(desk.facts(ParcelWeighed.class)).isEmpty();
    assertThat(desk.facts(ParcelPacked.class)).hasSize(1);
  }

  @Test
  void anotherCartonThanPlannedIsTakenAndSaid() {
    desk = Desk.withOrderOpen().scan(Desk.OTHER_CARTON);
    assertThat(desk.facts(CartonScanned.class)).extracting(CartonScanned::cartonType, CartonScanned::plannedCartonType)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("C5", "C3"));
    assertThat(judgement().words().say()).isEqualTo(Say.OTHER_CARTON);
  }

  @Test
  void anotherToteWaitsUntilTheOpenOrderIsDone() {
    desk = Desk.withOrderOpen().scan(Desk.TOTE_OF_TWO_PARCELS);
    assertRefused(RefusalReason.NOT_NOW, VerdictKind.ATTENTION, Say.NOT_NOW_ORDER_OPEN);
  }

  @Test
  void anOrderWithAProductNobodyDescribedIsPutAsideAndTheDeskGoesOn() {
    desk = Desk.signedIn().scan(Desk.TOTE_OF_UNKNOWN_PRODUCT);
    assertThat(desk.facts(OrderSetAside.class)).extracting(OrderSetAside::reason).containsExactly(SetAsideReason.UNKNOWN_PRODUCT);
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_SET_ASIDE);
    desk.scan(Desk.TOTE);
    assertThat(desk.facts(OrderOpened.class)).hasSize(1);
  }

  @Test
  void anOrderPutAsideGoesOnWhereItStood() {
    desk = Desk.withOrderOpen().scan(Desk.SOCKS, DeskCommand.PUT_ASIDE.code());
    assertThat(desk.view().parcel()).isNull();
    desk.scan(Desk.TOTE);
    assertThat(desk.facts(OrderReopened.class)).hasSize(1);
    assertThat(desk.view().lines()).extracting(PackView.LineRow::done).containsExactly(1, 0);
  }

  @Test
  void anotherBadgeTakesTheDeskOverWithItsProgress() {
    desk = Desk.withOrderOpen().scan(Desk.SOCKS, Desk.OTHER_BADGE);
    assertThat(desk.facts(OperatorSignedIn.class)).extracting(OperatorSignedIn::operatorId).containsExactly("op-1", "op-2");
    assertThat(judgement().words().say()).isEqualTo(Say.HANDED_OVER);
    assertThat(desk.view().lines().getFirst().done()).isEqualTo(1);
  }

  @Test
  void afterACrashTheOrderGoesOnAtTheLastScan() {
    desk = Desk.withOrderOpen().scan(Desk.SOCKS).restart();
    assertThat(desk.view().lines().getFirst().done()).isEqualTo(1);
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_SCAN_NEXT_ITEM);
  }

  @Test
  void twoPlannedParcelsArePackedOneAfterTheOther() {
    desk = Desk.signedIn().scan(Desk.TOTE_OF_TWO_PARCELS, Desk.SOCKS, Desk.CARTON);
    desk.labelArrives("label:o-2:1:1", "TC1").printEnds(new PrintOutcome.Delivered()).scan("TC1");
    assertThat(desk.view().parcel()).extracting(PackView.ParcelCard::parcelNo).isEqualTo(2);
    assertThat(desk.facts(OrderPacked.class)).isEmpty();
    desk.labelArrives("label:o-2:2:1", "TC2").scan(Desk.HAT, Desk.OTHER_CARTON);
    desk.printEnds(new PrintOutcome.Delivered()).scan("TC2");
    assertThat(desk.facts(OrderPacked.class)).extracting(OrderPacked::parcels).isEqualTo(List.of(2));
    assertThat(desk.view().instruction().say()).isEqualTo(Say.DO_SCAN_TOTE);
  }

  private Judgement judgement() {
    assertThat(desk.judgement).isNotNull();
    return java.util.Objects.requireNonNull(desk.judgement);
  }

  private void assertRefused(RefusalReason reason, VerdictKind kind, Say say) {
    assertThat(desk.facts(ScanRefused.class)).extracting(ScanRefused::reason).last().isEqualTo(reason);
    assertThat(judgement().kind()).isEqualTo(kind);
    assertThat(judgement().words().say()).isEqualTo(say);
  }
}
