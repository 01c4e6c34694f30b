package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.central.Counts;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.packing.PackView.LabelStep;
import org.packdesk.station.packing.PackView.ParcelCard;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// A central that fails, is not there, or goes away: the desk works on and settles later.
final class CentralTroubleTest {
  @TempDir
  Path folder;
  private @Nullable SmallFloor floor;

  private SmallFloor open(SmallFloor opened) {
    floor = opened;
    return opened;
  }

  @AfterEach
  void close() {
    if (floor != null) {
      floor.close();
    }
  }

  @Test
  void eachLabelIsBoughtOnceThoughTwoOfFiveCallsFail() throws Exception {
    SmallFloor running = open(SmallFloor.open(folder, settings -> settings.withOrders(6).withFailRate(0.4)));
    running.autopilotPacks(6);
    running.settle();

    Counts counts = running.central().counts();
    assertThat(running.desk().store().journal().count("order-packed")).isEqualTo(6);
    assertThat(counts.parcels()).isEqualTo(running.desk().papers());
    assertThat(counts.labels()).isEqualTo(new Counts.Labels(counts.parcels(), 0));
    assertThat(counts.exceptions() + counts.quarantined()).isZero();
  }

  @Test
  void aDeskThatStartsWithoutCentralCatchesUpWhenItComes() throws Exception {
    SmallFloor running = open(SmallFloor.laidOut(folder));
    running.centralGoes();
    running.desk().start();
    running.desk().screen().untilRail("central is away", rail -> rail.centralAwaySince() != null);
    running.desk().screen().until(Say.DO_SIGN_IN);
    running.centralComes();
    DeskPacker packer = running.packer();
    packer.signIn();
    packer.open(packer.orderOf(1));
    packer.finishParcel();
    running.desk().settle();

    running.desk().screen().untilRail("central is there", rail -> rail.centralAwaySince() == null);
    assertThat(running.central().counts().parcels()).isEqualTo(1);
  }

  @Test
  void scansGoOnWhileCentralIsAwayAndTheLabelComesByItself() throws Exception {
    SmallFloor running = open(SmallFloor.open(folder));
    DeskPacker packer = running.packer();
    packer.signIn();
    packer.open(packer.orderOf(1));
    packer.allUnits();
    running.desk().screen().until("its label is printed", view -> step(view.parcel()) == LabelStep.PRINTED);
    running.centralGoes();
    running.desk().screen().untilRail("central is away", rail -> rail.centralAwaySince() != null);
    packer.carton();
    packer.scanBack();

    WorkOrder second = packer.orderOf(1);
    packer.open(second);
    packer.allUnits();
    packer.carton();
    running.desk().screen().until("the words about the label",
        view -> Words.of(Say.LABEL_WAITS_FOR_CENTRAL).equals(view.trouble()));
    running.centralComes();
    packer.scanBack();
    running.desk().settle();

    Counts counts = running.central().counts();
    assertThat(counts.parcels()).isEqualTo(2);
    assertThat(counts.labels()).isEqualTo(new Counts.Labels(2, 0));
    assertThat(running.desk().papers()).isEqualTo(2);
  }

  private static @Nullable LabelStep step(@Nullable ParcelCard parcel) {
    return parcel == null ? null : parcel.label().step();
  }
}
