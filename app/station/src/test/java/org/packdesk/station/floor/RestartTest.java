package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.central.Counts;
import org.packdesk.devices.virtual.PrinterFault;
import org.packdesk.persistence.facts.PrintConfirmed;
import org.packdesk.persistence.facts.PrintEvidence;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.PackView.LineRow;
import org.packdesk.station.words.Say;

/// The station stops at any point of an order and goes on at the last scan.
final class RestartTest {
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
    packer.signIn();
  }

  @AfterEach
  void close() {
    floor.close();
  }

  private void restart() {
    desk.stop();
    desk.start();
  }

  private PackView restartedAt(Say instruction) throws InterruptedException {
    restart();
    return desk.screen().until(instruction);
  }

  @Test
  void theOrderGoesOnAtTheLastScanWhereverTheStationStopped() throws Exception {
    desk.printer().fault(PrinterFault.OFF);
    restartedAt(Say.DO_SCAN_TOTE);
    WorkOrder order = packer.orderOf(1);
    packer.open(order);
    restartedAt(Say.DO_SCAN_FIRST_ITEM);
    packer.unit();
    List<LineRow> rows = desk.screen().until(Say.DO_SCAN_NEXT_ITEM).lines();
    assertThat(restartedAt(Say.DO_SCAN_NEXT_ITEM).lines()).isEqualTo(rows);
    packer.allUnits();
    restartedAt(Say.DO_SCAN_CARTON);
    packer.carton();
    restartedAt(Say.DO_WAIT_LABEL);
    desk.printer().repair(PrinterFault.OFF);
    packer.scanBack();
    restartedAt(Say.DO_SCAN_TOTE);
    floor.settle();

    int units = order.lines().stream().mapToInt(WorkOrder.Line::units).sum();
    assertThat(desk.types()).filteredOn("item-scanned"::equals).hasSize(units);
    assertThat(desk.types()).filteredOn("station-started"::equals).hasSize(7);
    assertThat(desk.papers()).isEqualTo(1);
    assertThat(floor.central().counts().labels()).isEqualTo(new Counts.Labels(1, 0));
  }

  @Test
  void aPaperThatWasOutWhenTheStationStoppedIsAskedAbout() throws Exception {
    packer.open(packer.orderOf(1));
    packer.allUnits();
    packer.carton();
    desk.screen().until(Say.DO_TAKE_LABEL);
    PackView asked = restartedAt(Say.DO_ANSWER_PRINT);
    assertThat(asked.question()).isNotNull();
    packer.accepted(desk.paper().newest().orElseThrow());

    assertThat(desk.types()).containsSubsequence("print-sent", "station-started", "print-unknown", "print-confirmed",
        "order-packed");
    assertThat(desk.papers()).isEqualTo(1);
  }

  @Test
  void aPaperThatWasComingWhenTheStationStoppedIsAskedAboutAndScanned() throws Exception {
    desk.paperTakes(Duration.ofMinutes(1));
    packer.open(packer.orderOf(1));
    packer.allUnits();
    packer.carton();
    desk.untilTheLabelIsInThePrinter();
    restart();
    desk.thePaperGoesOn();
    desk.screen().until(Say.DO_ANSWER_PRINT);
    desk.screen().until("the paper is out", () -> desk.papers() == 1);
    packer.accepted(desk.paper().newest().orElseThrow());

    assertThat(desk.facts(PrintConfirmed.class)).extracting(PrintConfirmed::evidence).containsExactly(PrintEvidence.SCAN_BACK);
    assertThat(desk.types()).contains("order-packed");
    assertThat(desk.papers()).isEqualTo(1);
  }
}
