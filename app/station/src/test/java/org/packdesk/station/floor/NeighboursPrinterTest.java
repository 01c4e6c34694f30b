package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.virtual.PrinterFault;
import org.packdesk.devices.virtual.VirtualEvent;
import org.packdesk.devices.virtual.VirtualPrinter;
import org.packdesk.persistence.facts.PrintSending;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// The desk's own printer is dead, and the next desk's takes its labels until it lives again.
final class NeighboursPrinterTest {
  @TempDir
  Path folder;
  private final List<VirtualEvent> heard = new CopyOnWriteArrayList<>();
  private SmallFloor floor;
  private WholeDesk desk;
  private DeskPacker packer;
  private VirtualPrinter next;

  @BeforeEach
  void open() throws Exception {
    floor = SmallFloor.laidOut(folder);
    desk = floor.desk();
    next = desk.neighboursPrinter(heard::add);
    desk.start();
    packer = floor.packer();
    packer.signIn();
  }

  @AfterEach
  void close() {
    floor.close();
  }

  @Test
  void itsLineIsOpenOnlyWhileItIsUsed() throws Exception {
    packer.open(packer.orderOf(1));
    packer.finishParcel();
    assertThat(heard).as("many printers serve one connection: the next desk needs it").isEmpty();

    desk.printer().fault(PrinterFault.OFF);
    packer.open(packer.orderOf(1));
    packer.allUnits();
    packer.carton();
    desk.screen().until("the own printer is missed", view -> Words.of(Say.PRINTER_OFFLINE).equals(view.trouble()));
    packer.accepted(DeskCommand.OTHER_PRINTER.code());
    desk.screen().until("the paper comes there", () -> next.labelsPrinted() == 1);
    desk.screen().until(Say.DO_TAKE_LABEL);
    packer.accepted(desk.neighboursPaper().newest().orElseThrow());

    desk.printer().repair(PrinterFault.OFF);
    packer.accepted(DeskCommand.OTHER_PRINTER.code());
    desk.screen().until("the line is given back", () -> heard.getLast() instanceof VirtualEvent.Disconnected);
    packer.open(packer.orderOf(1));
    packer.finishParcel();
    assertThat(desk.facts(PrintSending.class)).extracting(PrintSending::printer).containsExactly("printer", "printer-2",
        "printer");
    assertThat(desk.papers()).isEqualTo(2);
    desk.settle();
  }

  @Test
  void theChoiceOutlivesAStop() throws Exception {
    packer.accepted(DeskCommand.OTHER_PRINTER.code());
    desk.stop();
    desk.start();
    packer.open(packer.orderOf(1));
    packer.allUnits();
    packer.carton();
    desk.screen().until("the paper comes there", () -> next.labelsPrinted() == 1);
    assertThat(desk.papers()).isZero();
  }
}
