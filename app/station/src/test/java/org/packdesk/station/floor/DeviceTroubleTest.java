package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.virtual.PrinterFault;
import org.packdesk.devices.virtual.ScaleFault;
import org.packdesk.persistence.facts.ParcelWeighed;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// Devices that go away, come back and talk nonsense while somebody packs.
final class DeviceTroubleTest {
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

  @Test
  void packingGoesOnWhereItWasWhenTheScannerIsPluggedInAgain() throws Exception {
    WorkOrder order = packer.orderOf(2);
    packer.open(order);
    packer.unit();
    desk.scanner().unplug();
    desk.screen().untilDevice("scanner", Light.BAD);
    desk.scanner().replug();
    desk.screen().untilDevice("scanner", Light.GOOD);
    packer.finishParcel();
    packer.finishParcel();

    int units = order.lines().stream().mapToInt(WorkOrder.Line::units).sum();
    assertThat(desk.types()).filteredOn("item-scanned"::equals).hasSize(units);
    assertThat(desk.types()).filteredOn("scan-refused"::equals).isEmpty();
    assertThat(desk.papers()).isEqualTo(2);
  }

  @Test
  void aParcelIsClosedWithoutWeightWhenTheScaleIsUnplugged() throws Exception {
    packer.open(packer.orderOf(1));
    packer.allUnits();
    desk.weigh(1_250_000);
    desk.scale().unplug();
    desk.screen().untilDevice("scale", Light.BAD);
    packer.carton();
    packer.scanBack();

    assertThat(desk.facts(ParcelWeighed.class)).isEmpty();
    assertThat(desk.types()).contains("order-packed");
  }

  @Test
  void aScaleThatBabblesSaysSoAndGivesNoWeight() throws Exception {
    packer.open(packer.orderOf(1));
    packer.allUnits();
    desk.weigh(1_250_000);
    desk.scale().fault(ScaleFault.BABBLE);
    desk.screen().untilRail("the scale is not understood", rail -> DeskScreen.light(rail, "scale")
        .filter(scale -> scale.words().equals(Words.of(Say.DEVICE_NOT_UNDERSTOOD))).isPresent());
    packer.carton();
    packer.scanBack();

    assertThat(desk.facts(ParcelWeighed.class)).isEmpty();
    assertThat(desk.types()).contains("order-packed");
  }

  @Test
  void aPrinterThatWasOffPrintsOnePaperWhenItIsOn() throws Exception {
    desk.printer().fault(PrinterFault.OFF);
    desk.screen().untilDevice("printer", Light.BAD);
    packer.open(packer.orderOf(1));
    packer.allUnits();
    packer.carton();
    desk.screen().until("the words about the printer", view -> Words.of(Say.PRINTER_OFFLINE).equals(view.trouble()));
    assertThat(desk.types()).doesNotContain("print-sending");
    desk.printer().repair(PrinterFault.OFF);
    packer.scanBack();

    assertThat(desk.papers()).isEqualTo(1);
    assertThat(desk.types()).filteredOn(type -> type.startsWith("print-"))
        .isEqualTo(List.of("print-queued", "print-sending", "print-sent", "print-confirmed"));
  }
}
