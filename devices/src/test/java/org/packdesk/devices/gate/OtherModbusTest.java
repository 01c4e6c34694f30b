package org.packdesk.devices.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.Devices;
import org.packdesk.devices.DivertOutcome;
import org.packdesk.devices.GateCommand;
import org.packdesk.devices.GateStatus;
import org.packdesk.devices.Induct;
import org.packdesk.devices.Station;
import org.packdesk.devices.runner.DeviceSupervisor;
import org.packdesk.devices.virtual.LineFault;
import org.packdesk.devices.virtual.VirtualGate;

/// Our two ends against other people's: the driver against a control on libmodbus, the virtual gate against `mbpoll`.
class OtherModbusTest {

  private static final DeviceId ID = new DeviceId("gate-1");
  /// No more than the control remembers, so that a slow machine misses none.
  private static final int PARCELS = 12;
  @TempDir
  private Path folder;

  @Test
  void theDriverWorksWithAControlOnLibmodbus() throws IOException, InterruptedException {
    assumeTrue(Files.exists(Path.of("/usr/include/modbus/modbus.h")) && Files.isExecutable(Path.of("/usr/bin/gcc")),
        "no gcc or libmodbus on this machine (packages gcc and libmodbus-dev)");
    Process server = new ProcessBuilder(compiled().toString(), "100").start();
    try (BufferedReader said = server.inputReader(StandardCharsets.US_ASCII)) {
      String address = "tcp://127.0.0.1:" + said.readLine();
      Station station = new Station();
      try (Devices devices = DeviceSupervisor.start(
          List.of(DeviceSettings.gate("gate-1", address).withProfile(Map.of("base", "100"))),
          station, InstantSource.system())) {
        devices.induct(ID, Induct.RUNS);
        station.awaitOnline(1);
        station.await("the heartbeat is seen",
            s -> s.readings(GateStatus.class).getLast().conditions().isEmpty());
        for (int i = 1; i <= PARCELS; i++) {
          devices.divert(ID, new GateCommand(4700 + i, 1 + i % 2, i, Duration.ofSeconds(3)));
        }
        for (int i = 1; i <= PARCELS; i++) {
          int sequence = i;
          station.await("confirmed " + i, s -> s.diverts(sequence).size() == 2);
          assertThat(station.diverts(i)).containsExactly(new DivertOutcome.Acknowledged(),
              new DivertOutcome.Confirmed(1 + i % 2));
        }
      }
    } finally {
      server.destroy();
      server.waitFor(5, TimeUnit.SECONDS);
    }
  }

  private Path compiled() throws IOException, InterruptedException {
    Path source = folder.resolve("gate-server.c");
    try (InputStream in = Objects.requireNonNull(OtherModbusTest.class.getResourceAsStream("gate-server.c"))) {
      Files.copy(in, source);
    }
    Path program = folder.resolve("gate-server");
    Process gcc = new ProcessBuilder("gcc", "-I/usr/include/modbus", "-o", program.toString(), source.toString(), "-lmodbus")
        .inheritIO()
        .start();
    assertThat(gcc.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(gcc.exitValue()).isZero();
    return program;
  }

  @Test
  void mbpollReadsTheVirtualGate() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mbpoll")), "no mbpoll on this machine (package mbpoll)");
    try (VirtualGate gate = VirtualGate.alone(0, InstantSource.system(), event -> {})) {
      gate.fault(LineFault.GATE_STUCK);
      String port = gate.address().substring(gate.address().lastIndexOf(':') + 1);
      assertThat(mbpoll(port, "-r", "17", "-c", "3")).contains("[18]: \t1", "[19]: \t26");
      assertThat(mbpoll(port, "-r", "1", "77")).contains("Written 1 references");
      assertThat(mbpoll(port, "-r", "1", "-c", "1")).contains("[1]: \t77");
      assertThat(mbpoll(port, "-r", "55", "-c", "1")).contains("Illegal data address");
    }
  }

  /// `-0` would count registers from 0; as most people do, it is left counting from 1. Zero-based 16 is its 17.
  private static String mbpoll(String port, String... more) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of("mbpoll", "-m", "tcp", "-p", port, "-t", "4", "-1"));
    boolean writes = !List.of(more).contains("-c");
    command.addAll(List.of(more).subList(0, writes ? more.length - 1 : more.length));
    command.add("127.0.0.1");
    if (writes) {
      command.add(more[more.length - 1]);
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return said;
  }
}
