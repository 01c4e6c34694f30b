package org.packdesk.devices.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.Devices;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.Station;
import org.packdesk.devices.runner.DeviceSupervisor;

class PrinterOnTcpTest {

  private static final DeviceId ID = new DeviceId("printer-1");
  private final Station station = new Station();
  @TempDir
  private Path tray;
  private VirtualPrinter printer;
  private Devices devices;

  @BeforeEach
  void start() {
    printer = VirtualPrinter.onTcp(0, tray, event -> {});
    printer.timePerLabel(Duration.ofMillis(20));
    devices = DeviceSupervisor.start(List.of(DeviceSettings.printer("printer-1", printer.address())), station,
        InstantSource.system());
    station.awaitOnline(1);
  }

  @AfterEach
  void stop() {
    devices.close();
    printer.close();
  }

  @Test
  void aJobIsDeliveredWhenItsPaperIsOut() throws IOException {
    print("job-1", label("A", 40_000));
    assertThat(outcome(1)).isEqualTo(new PrintOutcome.Delivered());
    assertThat(Files.readString(tray.resolve("0001.zpl"))).isEqualTo(label("A", 40_000));
  }

  @Test
  void jobsPrintOneAfterAnother() {
    for (int i = 1; i <= 5; i++) {
      print("job-" + i, label("L" + i, 100));
    }
    assertThat(outcome(5)).isEqualTo(new PrintOutcome.Delivered());
    assertThat(labels()).containsExactly("0001.zpl", "0002.zpl", "0003.zpl", "0004.zpl", "0005.zpl");
  }

  @Test
  void theCounterGoesUpByOneForEachLabelAndOutlivesThePrinter() {
    devices.close();
    try (Devices counting = DeviceSupervisor.start(List.of(DeviceSettings.countingPrinter("printer-1", printer.address())),
        station,
        InstantSource.system())) {
      station.await("counted", s -> counters().contains(0L));
      counting.print(ID, "job-1", label("A", 100).getBytes(StandardCharsets.US_ASCII));
      outcome(1);
      assertThat(counters().getLast()).isEqualTo(1);
    }
    int told = counters().size();
    printer.close();
    printer = VirtualPrinter.onTcp(0, tray, event -> {});
    try (Devices _ = DeviceSupervisor.start(List.of(DeviceSettings.countingPrinter("printer-1", printer.address())), station,
        InstantSource.system())) {
      station.await("counted again", s -> counters().size() > told);
    }
    assertThat(counters().getLast()).isEqualTo(1);
  }

  private List<Long> counters() {
    return station.readings(PrinterStatus.class).stream().map(PrinterStatus::counter).filter(Objects::nonNull).toList();
  }

  @Test
  void copiesAndSecondFormatsAreLabelsOfTheirOwn() {
    print("job-1", "^XA^FDone^FS^PQ2^XZ^XA^FDtwo^FS^XZ");
    assertThat(outcome(1)).isEqualTo(new PrintOutcome.Delivered());
    assertThat(labels()).hasSize(3);
  }

  @Test
  void withoutPaperAJobIsRefusedAndNothingPrints() {
    printer.fault(PrinterFault.PAPER_OUT);
    print("job-1", label("A", 100));
    assertThat(outcome(1)).isInstanceOfSatisfying(PrintOutcome.Refused.class, r -> assertThat(r.trouble()).isEqualTo(
        PrinterTrouble.PAPER_OUT));
    printer.repair(PrinterFault.PAPER_OUT);
    print("job-2", label("B", 100));
    assertThat(outcome(2)).isEqualTo(new PrintOutcome.Delivered());
    assertThat(labels()).hasSize(1);
  }

  @Test
  void anOpenHeadAndAPauseAreRefusedByTheirNames() {
    printer.fault(PrinterFault.PAUSED);
    print("job-1", label("A", 100));
    assertThat(outcome(1)).isInstanceOfSatisfying(PrintOutcome.Refused.class,
        r -> assertThat(r.trouble()).isEqualTo(PrinterTrouble.PAUSED));
    printer.fault(PrinterFault.HEAD_OPEN);
    print("job-2", label("A", 100));
    assertThat(outcome(2)).isInstanceOfSatisfying(PrintOutcome.Refused.class, r -> assertThat(r.trouble()).isEqualTo(
        PrinterTrouble.HEAD_OPEN));
    assertThat(station.readings(PrinterStatus.class).getLast().troubles()).containsExactly(PrinterTrouble.HEAD_OPEN,
        PrinterTrouble.PAUSED);
    assertThat(labels()).isEmpty();
  }

  @Test
  void aPrinterSilentOnItsStatusTellsThatPaperIsOutAndPrintsWhenItIsMended() {
    printer.fault(PrinterFault.PAPER_OUT);
    printer.fault(PrinterFault.SILENT_HS);
    print("job-1", label("A", 100));
    assertThat(outcome(1)).isEqualTo(new PrintOutcome.Refused(PrinterTrouble.PAPER_OUT, "the printer says: paper is out"));
    printer.repair(PrinterFault.SILENT_HS);
    printer.repair(PrinterFault.PAPER_OUT);
    station.await("its whole status again", s -> s.readings(PrinterStatus.class).getLast().idle());
    print("job-2", label("B", 100));
    assertThat(outcome(2)).isEqualTo(new PrintOutcome.Delivered());
    assertThat(labels()).hasSize(1);
  }

  @Test
  void aJobThatIsCutInTheMiddleIsUnclearAndPrintsNothing() {
    printer.cutAfter(500);
    print("job-1", label("A", 100_000));
    assertThat(outcome(1)).isInstanceOf(PrintOutcome.Unclear.class);
    station.awaitOnline(2);
    print("job-2", label("B", 100));
    assertThat(outcome(2)).isEqualTo(new PrintOutcome.Delivered());
    assertThat(labels()).hasSize(1);
  }

  @Test
  void aPrinterThatRunsOutOfPaperDuringTheJobLeavesItUnclear() {
    printer.timePerLabel(Duration.ofMinutes(1));
    print("job-1", label("A", 100));
    station.awaitFormatsWaiting(1);
    printer.fault(PrinterFault.PAPER_OUT);
    assertThat(outcome(1)).isInstanceOf(PrintOutcome.Unclear.class);
  }

  @Test
  void aPrinterThatIsSwitchedOffRefusesAndComesBack() {
    printer.fault(PrinterFault.OFF);
    print("job-1", label("A", 100));
    assertThat(outcome(1)).isInstanceOfSatisfying(PrintOutcome.Refused.class,
        r -> assertThat(r.trouble()).isEqualTo(PrinterTrouble.OFFLINE));
    station.awaitOffline(OfflineReason.REFUSED);
    printer.repair(PrinterFault.OFF);
    station.awaitOnline(2);
    print("job-2", label("B", 100));
    assertThat(outcome(2)).isEqualTo(new PrintOutcome.Delivered());
    assertThat(labels()).hasSize(1);
  }

  @Test
  void aJobWaitsForOneOpeningWhenTheLineWentDownUnnoticed() {
    printer.fault(PrinterFault.OFF);
    printer.repair(PrinterFault.OFF);
    print("job-1", label("A", 100));
    assertThat(outcome(1)).isEqualTo(new PrintOutcome.Delivered());
    assertThat(labels()).hasSize(1);
  }

  @Test
  void moreJobsThanTheLineHoldsAreRefused() {
    printer.timePerLabel(Duration.ofSeconds(3)); // the first one's: nothing leaves the line while it fills
    for (int i = 1; i <= 40; i++) {
      print("job-" + i, label("L" + i, 100));
    }
    printer.timePerLabel(Duration.ofMillis(1));
    outcome(40);
    long refused = station.outcomes().stream()
        .filter(o -> o instanceof PrintOutcome.Refused r && r.trouble() == PrinterTrouble.LINE_FULL).count();
    assertThat(refused).isPositive();
    assertThat(labels()).hasSize(40 - Math.toIntExact(refused));
  }

  @Test
  void aJobOfMoreThanFourMebibytesIsRefused() {
    devices.print(ID, "job-1", new byte[4 * 1024 * 1024 + 1]);
    assertThat(outcome(1)).isInstanceOfSatisfying(PrintOutcome.Refused.class, r -> assertThat(r.trouble()).isEqualTo(
        PrinterTrouble.JOB_TOO_LARGE));
  }

  @Test
  void closingDuringAJobReportsItAsUnclear() {
    printer.timePerLabel(Duration.ofMinutes(1));
    print("job-1", label("A", 100));
    station.awaitFormatsWaiting(1);
    devices.close();
    assertThat(outcome(1)).isInstanceOf(PrintOutcome.Unclear.class);
  }

  private void print(String job, String zpl) {
    devices.print(ID, job, zpl.getBytes(StandardCharsets.US_ASCII));
  }

  private PrintOutcome outcome(int number) {
    station.await("outcome " + number, s -> s.outcomes().size() >= number);
    return station.outcomes().get(number - 1);
  }

  private List<String> labels() {
    try (Stream<Path> files = Files.list(tray)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static String label(String text, int length) {
    return "^XA^FD" + text + "^FS^FO0,0^GFA,8,8,8," + "0".repeat(length) + "^FS^XZ";
  }
}
