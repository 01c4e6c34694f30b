package org.packdesk.devices.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.Devices;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.Scan;
import org.packdesk.devices.Station;
import org.packdesk.devices.runner.DeviceSupervisor;

class ScannerOnAPtyTest {

  private final Station station = new Station();
  @TempDir
  private Path folder;

  @BeforeEach
  void needsPseudoTerminals() {
    assumeTrue(Pty.available(), "this system has no pseudo-terminals");
  }

  @Test
  void twoHundredScansArriveOnceAndInOrder() {
    List<String> codes = IntStream.range(0, 200).mapToObj(i -> "40063813" + (10_000 + i)).toList();
    try (VirtualScanner scanner = VirtualScanner.onPty(null, event -> {}); Devices devices = start(scanner.address())) {
      station.awaitOnline(1);
      for (String code : codes) {
        assertThat(scanner.send(code)).isTrue();
      }
      station.await("all scans", s -> s.scans().size() >= codes.size());
      assertThat(devices).isNotNull();
    }
    assertThat(station.scans()).isEqualTo(codes);
  }

  @Test
  void scansBeforeAnUnplugAndAfterTheReplugAllArriveOnce() {
    Path link = folder.resolve("scanner");
    List<String> sent = new ArrayList<>();
    try (VirtualScanner scanner = VirtualScanner.onPty(link, event -> {}); Devices devices = start(link.toString())) {
      for (int round = 1; round <= 3; round++) {
        station.awaitOnline(round);
        for (int i = 0; i < 10; i++) {
          String code = "R" + round + "-" + i;
          assertThat(scanner.send(code)).isTrue();
          sent.add(code);
        }
        station.await("the scans of round " + round, s -> s.scans().size() >= sent.size());
        scanner.unplug();
        assertThat(scanner.send("into the air")).isFalse();
        station.awaitOffline(OfflineReason.UNPLUGGED);
        scanner.replug();
      }
      assertThat(devices).isNotNull();
    }
    assertThat(station.scans()).isEqualTo(sent);
  }

  @Test
  void whatWasScannedBeforeTheStationOpenedThePortIsThrownAway() {
    try (VirtualScanner scanner = VirtualScanner.onPty(null, event -> {})) {
      assertThat(scanner.send("nobody listens")).isFalse();
      try (Devices devices = start(scanner.address())) {
        station.awaitOnline(1);
        assertThat(scanner.send("somebody does")).isTrue();
        station.await("a scan", s -> !s.scans().isEmpty());
        assertThat(devices).isNotNull();
      }
    }
    assertThat(station.readings(Scan.class)).containsExactly(new Scan("somebody does", null));
  }

  @Test
  void aPortThatIsNotThereIsNotFoundAndThenFound() {
    Path link = folder.resolve("scanner");
    try (Devices devices = start(link.toString())) {
      station.awaitOffline(OfflineReason.NOT_FOUND);
      try (VirtualScanner scanner = VirtualScanner.onPty(link, event -> {})) {
        station.awaitOnline(1);
        assertThat(scanner.address()).isEqualTo(link.toString());
      }
      assertThat(devices).isNotNull();
    }
  }

  private Devices start(String address) {
    return DeviceSupervisor.start(List.of(DeviceSettings.scanner("scanner-1", address)), station, InstantSource.system());
  }
}
