package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.central.orders.OrderChange;
import org.packdesk.persistence.facts.LabelReady;
import org.packdesk.persistence.facts.ParcelPacked;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.FloorParcel.LabelState;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.persistence.work.WorkOrder.Hold;

/// A parcel packed at one desk, as another station of the site has it in its own file by `changes`: a real central, two real stations.
@SuppressWarnings("NullAway.Init")
final class ParcelsReachStationsTest {
  @TempDir
  Path folder;
  private SmallFloor floor;
  private WholeDesk elsewhere;
  private WorkOrder order;
  private LabelReady label;

  @BeforeEach
  void aParcelIsPackedAtOneDesk() throws Exception {
    floor = SmallFloor.open(folder);
    elsewhere = floor.anotherDesk();
    DeskPacker packer = floor.packer();
    packer.signIn();
    order = packer.orderOf(1);
    packer.open(order);
    packer.finishParcel();
    label = floor.desk().facts(LabelReady.class).getFirst();
    untilElsewhere("the parcel", parcel -> parcel.packedAt() != null);
  }

  @AfterEach
  void close() {
    floor.close();
  }

  @Test
  void theOtherStationKnowsWhatItShouldWeighAndWhatIsInIt() {
    ParcelPacked packed = floor.desk().facts(ParcelPacked.class).getFirst();
    FloorParcel parcel = parcel();
    assertThat(parcel.expectedMassMg()).isEqualTo(packed.expectedMassMg()).isPositive();
    assertThat(parcel.expectedSigmaMg()).isEqualTo(packed.expectedSigmaMg()).isNotNull().isPositive();
    assertThat(parcel.client()).isEqualTo(packed.client()).isEqualTo(order.trade().client()).isNotBlank();
    assertThat(parcel.labelState()).isEqualTo(LabelState.READY);
    assertThat(parcel.standing().hold()).isEqualTo(Hold.FREE);
    assertThat(parcel.labelKey()).isEqualTo(label.key());
    assertThat(parcel.labelId()).isEqualTo(label.labelId());
    assertThat(parcel.contents()).extracting(FloorParcel.Content::units)
        .isEqualTo(order.parcels().getFirst().contents().stream().map(share -> share.units()).toList());
    assertThat(parcel.cutOff()).isEqualTo(order.trade().cutOff());
    assertThat(elsewhere.store().work().parcel(order.id(), 1)).contains(parcel);
  }

  @Test
  void aHoldOfItsOrderReachesTheOtherStationAndSoDoesItsEnd() throws Exception {
    floor.central().change(order.id(), new OrderChange.Hold("payment"));
    untilElsewhere("the hold", parcel -> parcel.standing().hold() == Hold.HELD);
    assertThat(parcel().standing().words()).isEqualTo("payment");
    floor.central().change(order.id(), new OrderChange.Free());
    untilElsewhere("the end of the hold", parcel -> parcel.standing().hold() == Hold.FREE);
  }

  @Test
  void aCancelReachesTheOtherStationWithTheVoidOfItsLabel() throws Exception {
    floor.central().change(order.id(), new OrderChange.Cancel("the customer called"));
    untilElsewhere("the cancel",
        parcel -> parcel.standing().hold() == Hold.CANCELLED && parcel.labelState() == LabelState.VOIDED);
  }

  @Test
  void aLeadIsKnownByPinAtEveryStation() {
    Operator lead = elsewhere.store().work().operators().stream().filter(Operator::lead).findFirst().orElseThrow();
    assertThat(Objects.requireNonNull(lead.pin()).is("4711")).isTrue();
    assertThat(Objects.requireNonNull(lead.pin()).is("0815")).isFalse();
  }

  private FloorParcel parcel() {
    return elsewhere.store().work().parcel(label.tracking()).orElseThrow();
  }

  private void untilElsewhere(String what, Predicate<FloorParcel> known) throws InterruptedException {
    elsewhere.screen().until(what + " is known elsewhere",
        () -> elsewhere.store().work().parcel(label.tracking()).filter(known).isPresent());
  }
}
