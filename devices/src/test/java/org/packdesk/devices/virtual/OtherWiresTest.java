package org.packdesk.devices.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.Devices;
import org.packdesk.devices.Mass;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.Station;
import org.packdesk.devices.WeighMode;
import org.packdesk.devices.Weight;
import org.packdesk.devices.runner.DeviceSupervisor;

/// The same devices the other way round: scanner and scale on TCP, printer on a serial port; and all three at once.
class OtherWiresTest {

  private static final DeviceId PRINTER = new DeviceId("printer-1");
  private final Station station = new Station();
  @TempDir
  private Path folder;

  @Test
  void aScannerOnTcpIsUnpluggedAndComesBack() {
    try (VirtualScanner scanner = VirtualScanner.onTcp(0, event -> {});
        Devices devices = start(DeviceSettings.scanner("scanner-1", scanner.address()))) {
      assertThat(devices).isNotNull();
      station.awaitOnline(1);
      sendWhenSomebodyListens(scanner, "before");
      station.await("the first scan", s -> s.scans().size() == 1);
      scanner.unplug();
      station.awaitOffline(OfflineReason.REFUSED);
      scanner.replug();
      station.awaitOnline(2);
      sendWhenSomebodyListens(scanner, "after");
      station.await("the second scan", s -> s.scans().size() == 2);
    }
    assertThat(station.scans()).containsExactly("before", "after");
  }

  /// A connection is made by the system before the scanner has accepted it.
  private void sendWhenSomebodyListens(VirtualScanner scanner, String code) {
    station.await("a listener for " + code, s -> scanner.send(code));
  }

  @Test
  void aPrinterOnASerialPortPrints() {
    assumeTrue(Pty.available(), "this system has no pseudo-terminals");
    try (VirtualPrinter printer = VirtualPrinter.onPty(null, folder, event -> {});
        Devices devices = start(DeviceSettings.printer("printer-1", printer.address()))) {
      printer.timePerLabel(Duration.ofMillis(20));
      station.awaitOnline(1);
      String label = "^XA^FDserial^FS^FO0,0^GFA,8,8,8," + "0".repeat(20_000) + "^FS^XZ";
      devices.print(PRINTER, "job-1", label.getBytes(StandardCharsets.US_ASCII));
      station.await("the outcome", s -> !s.outcomes().isEmpty());
      assertThat(station.outcomes()).containsExactly(new PrintOutcome.Delivered());
      assertThat(folder.resolve("0001.zpl")).hasContent(label);
    }
  }

  @Test
  void aScannerAScaleAndAPrinterRunSideBySide() {
    try (VirtualScanner scanner = VirtualScanner.onTcp(0, event -> {});
        VirtualScale scale = VirtualScale.onTcp(0, InstantSource.system(), event -> {});
        VirtualPrinter printer = VirtualPrinter.onTcp(0, folder, event -> {});
        Devices devices = start(DeviceSettings.scanner("scanner-1", scanner.address()),
            DeviceSettings.scale("scale-1", scale.address()),
            DeviceSettings.printer("printer-1", printer.address()))) {
      station.awaitOnline(3);
      scale.setLoad(new Mass(2_000_000));
      sendWhenSomebodyListens(scanner, "A1");
      devices.print(PRINTER, "job-1", "^XA^FDone^FS^XZ".getBytes(StandardCharsets.US_ASCII));
      station.await("all three",
          s -> s.scans().contains("A1") && s.outcomes().contains(new PrintOutcome.Delivered()) && s.readings(Weight.class)
              .contains(new Weight.Stable(new Mass(2_000_000), WeighMode.UNSTATED)));
    }
  }

  @Test
  void twoDevicesOfOneNameAreRefused() {
    DeviceSettings settings = DeviceSettings.scanner("scanner-1", "/dev/none");
    assertThatThrownBy(() -> start(settings, settings).close()).hasMessage("two devices are called 'scanner-1'");
  }

  @Test
  void onlyPrintersPrint() {
    try (Devices devices = start(DeviceSettings.scanner("scanner-1", "/dev/none"))) {
      assertThatThrownBy(() -> devices.print(new DeviceId("scanner-1"), "job", new byte[0])).hasMessage(
          "'scanner-1' is no printer of this station");
      assertThatThrownBy(() -> devices.print(PRINTER, "job", new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private Devices start(DeviceSettings... settings) {
    return DeviceSupervisor.start(List.of(settings), station, InstantSource.system());
  }
}
