package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.facts.ParcelWeighed;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.words.Say;

/// One order through the whole desk, from the badge to the label on the parcel.
final class DayAtTheDeskTest {
  @TempDir
  Path folder;
  private SmallFloor floor;
  private WholeDesk desk;
  private DeskPacker packer;

  @BeforeEach
  void open() throws Exception {
    floor = SmallFloor.open(folder);
    desk = floor.desk();
    packer = floor.packer();
  }

  @AfterEach
  void close() {
    floor.close();
  }

  @Test
  void oneOrderFromTheBadgeToTheScanBackIsInTheJournalAndAtCentral() throws Exception {
    packer.signIn();
    WorkOrder order = packer.orderOf(1);
    packer.open(order);
    packer.finishParcel();
    assertThat(desk.screen().until(Say.DO_SCAN_TOTE).parcel()).isNull();

    assertThat(desk.types()).filteredOn(type -> !type.equals("item-scanned")).containsSubsequence("station-started",
        "operator-signed-in", "order-opened", "label-intended", "parcel-packed", "label-applied", "order-packed");
    assertThat(desk.types()).containsSubsequence("item-scanned", "label-intended", "label-ready", "print-queued", "print-sending",
        "print-sent", "print-confirmed", "label-applied", "order-packed");
    assertThat(desk.types()).filteredOn("item-scanned"::equals)
        .hasSize(order.lines().stream().mapToInt(WorkOrder.Line::units).sum());
    assertThat(desk.papers()).isEqualTo(1);
    floor.settle();
    assertThat(floor.central().counts().labels().purchased()).isEqualTo(1);
    assertThat(floor.central().counts().parcels()).isEqualTo(1);
  }

  @Test
  void aStableWeightOnTheScaleGoesWithTheParcel() throws Exception {
    packer.signIn();
    packer.open(packer.orderOf(1));
    packer.allUnits();
    desk.weigh(1_250_000);
    packer.carton();
    packer.scanBack();

    assertThat(desk.facts(ParcelWeighed.class)).singleElement().satisfies(weighed -> {
      assertThat(weighed.massMg()).isEqualTo(1_250_000);
      assertThat(weighed.device()).isEqualTo("scale");
      assertThat(weighed.frameHex()).isNotEmpty();
    });
    assertThat(desk.types()).containsSubsequence("carton-scanned", "parcel-weighed", "parcel-packed");
  }

  @Test
  void anEmptyScaleGivesTheParcelNoWeight() throws Exception {
    packer.signIn();
    packer.open(packer.orderOf(1));
    packer.allUnits();
    desk.weigh(0);
    packer.carton();
    packer.scanBack();

    assertThat(desk.facts(ParcelWeighed.class)).isEmpty();
  }
}
