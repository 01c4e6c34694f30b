package org.packdesk.devices.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.Devices;
import org.packdesk.devices.OfficeStatus;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.Station;
import org.packdesk.devices.ipp.EvePrinter;
import org.packdesk.devices.ipp.Pdf;

/// Against an IPP printer that was not written here.
class EvePrinterTest {

  @TempDir
  private Path folder;
  private EvePrinter printer;
  private OfficeDesk desk;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    assumeTrue(EvePrinter.missing().isEmpty(), EvePrinter.missing());
    printer = EvePrinter.start(folder);
    desk = new OfficeDesk(printer.address("ipp"), Duration.ofSeconds(2));
    desk.station.awaitOnline(1);
  }

  @AfterEach
  void stop() {
    if (desk != null) {
      desk.close();
    }
    if (printer != null) {
      printer.close();
    }
  }

  @Test
  void documentsComeOutInOrderByteForByte() throws IOException {
    desk.print("job-1", Pdf.page("Packing slip 1"));
    desk.print("job-2", Pdf.page("Packing slip 2"));
    assertThat(desk.outcome(2)).isEqualTo(new PrintOutcome.Delivered());
    assertThat(desk.outcome(1)).isEqualTo(new PrintOutcome.Delivered());
    assertThat(printer.papers()).containsExactly(Pdf.page("Packing slip 1"), Pdf.page("Packing slip 2"));
  }

  @Test
  void itTellsWhatItTakes() {
    desk.awaitReady();
    OfficeStatus.Abilities abilities = desk.station.readings(OfficeStatus.class).getFirst().abilities();
    assertThat(abilities.formats()).contains("application/pdf");
    assertThat(abilities.media()).contains("iso_a4_210x297mm", "na_letter_8.5x11in");
    assertThat(abilities.sides()).contains("one-sided");
    assertThat(abilities.dpi()).contains(600);
  }

  @Test
  void anEmptyTrayIsAWarningUntilAJobNeedsItsPaperWhichIsToldAndMended() throws IOException, InterruptedException {
    printer.load(0);
    desk.station.await("a warning",
        s -> s.readings(OfficeStatus.class).getLast().warnings().equals(List.of("a paper tray is empty")));
    desk.print("job-1", Pdf.page("waits for paper"));
    desk.awaitTrouble(PrinterTrouble.PAPER_OUT);
    assertThat(desk.station.outcomes()).isEmpty();
    printer.load(25);
    assertThat(desk.outcome(1)).isEqualTo(new PrintOutcome.Delivered());
    assertThat(printer.papers()).containsExactly(Pdf.page("waits for paper"));
    desk.awaitReady();
  }

  @Test
  void aJamInTheMiddleIsToldAndTheJobGoesOnWhenItIsCleared() throws IOException {
    printer.jam();
    desk.print("job-1", Pdf.page("late"));
    desk.awaitTrouble(PrinterTrouble.PAPER_JAM);
    assertThat(desk.station.outcomes()).isEmpty();
    printer.clear();
    assertThat(desk.outcome(1)).isEqualTo(new PrintOutcome.Delivered());
    assertThat(printer.papers()).containsExactly(Pdf.page("late"));
    desk.awaitReady();
  }

  @Test
  void aJobThatIsGivenUpBeforeItsFirstSheetIsRefused() throws IOException {
    printer.spoil();
    desk.print("job-1", Pdf.page("spoilt"));
    assertThat(desk.outcome(1)).isInstanceOfSatisfying(PrintOutcome.Refused.class,
        refused -> assertThat(refused.detail()).contains("before its first sheet").contains("aborted"));
    assertThat(printer.papers()).isEmpty();
  }

  @Test
  void aPrinterKilledInTheMiddleOfAJobLeavesItUnclear() throws IOException {
    printer.jam();
    desk.print("job-1", Pdf.page("killed"));
    desk.awaitTrouble(PrinterTrouble.PAPER_JAM);
    printer.close();
    assertThat(desk.outcome(1)).isInstanceOf(PrintOutcome.Unclear.class);
    desk.station.awaitOffline(OfflineReason.REFUSED);
    desk.print("job-2", Pdf.page("nobody there"));
    assertThat(desk.outcome(2)).isInstanceOfSatisfying(PrintOutcome.Refused.class,
        refused -> assertThat(refused.trouble()).isEqualTo(PrinterTrouble.OFFLINE));
  }

  @Test
  void paperThatItDoesNotHaveIsRefusedByItsName() {
    try (OfficeDesk other = new OfficeDesk(printer.address("ipp") + "?media=iso_a0_841x1189mm", Duration.ofSeconds(2))) {
      other.print("job-1", Pdf.page("poster"));
      assertThat(other.outcome(1)).isEqualTo(
          new PrintOutcome.Refused(PrinterTrouble.NOT_ACCEPTED, "the printer has no paper called iso_a0_841x1189mm"));
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted() {
    try (OfficeDesk wary = new OfficeDesk(printer.address("ipps"), Duration.ofSeconds(2))) {
      wary.station.awaitOffline(OfflineReason.NO_PERMISSION);
    }
  }

  @Test
  void theStationsDevicesPrintOnIt() throws IOException {
    Station station = new Station();
    String address = printer.address("ipp") + "?media=iso_a4_210x297mm";
    try (Devices devices = DeviceSupervisor.start(List.of(DeviceSettings.officePrinter("office-2", address)), station,
        InstantSource.system())) {
      devices.print(new DeviceId("office-2"), "job-1", Pdf.page("A4"));
      station.await("an outcome", s -> !s.outcomes().isEmpty());
    }
    assertThat(station.outcomes()).containsExactly(new PrintOutcome.Delivered());
    assertThat(printer.papers()).containsExactly(Pdf.page("A4"));
  }
}
