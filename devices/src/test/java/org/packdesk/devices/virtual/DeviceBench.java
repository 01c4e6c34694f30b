package org.packdesk.devices.virtual;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.DeviceStatus;
import org.packdesk.devices.Devices;
import org.packdesk.devices.GateCommand;
import org.packdesk.devices.InMotionWeight;
import org.packdesk.devices.Induct;
import org.packdesk.devices.Mass;
import org.packdesk.devices.runner.DeviceSupervisor;

/// Measures the way through this module, without a station: a scan from the terminal's other end to the listener, and a 33 kB job from `print`
/// to its outcome at a printer that takes no time for paper, and a checkweigher's telegram to the command's arrival in the gate's control, 20 a second.
final class DeviceBench {

  private static final Logger LOG = System.getLogger(DeviceBench.class.getName());
  private static final int WARM_UP = 500;
  private static final int SCANS = 5000;
  private static final int JOBS = 300;
  private static final int PARCELS = 400;
  private static final byte[] JOB = ("^XA^FDbench^FS^FO0,0^GFA,8,8,8," + "0".repeat(33_000) + "^FS^XZ")
      .getBytes(StandardCharsets.US_ASCII);

  private DeviceBench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    BlockingQueue<DeviceEvent> events = new LinkedBlockingQueue<>(100_000);
    Path tray = Files.createTempDirectory("packdesk-bench");
    try (VirtualScanner scanner = VirtualScanner.onPty(null, event -> {});
        VirtualPrinter printer = VirtualPrinter.onTcp(0, tray, event -> {})) {
      printer.timePerLabel(Duration.ZERO);
      try (Devices devices = DeviceSupervisor
          .start(List.of(DeviceSettings.scanner("scanner", scanner.address()), DeviceSettings.printer(
              "printer", printer.address())), events::offer, InstantSource.system())) {
        awaitOnline(events, 2);
        report("scan, terminal to listener", scans(scanner, events));
        report("33 kB job, print to outcome", jobs(devices, events));
      }
    } finally {
      clear(tray);
    }
    line();
  }

  /// The listener commands the good lane as soon as it has the weight.
  private static void line() throws InterruptedException {
    DeviceId id = new DeviceId("gate");
    BlockingQueue<DeviceEvent> events = new LinkedBlockingQueue<>(100_000);
    BlockingQueue<VirtualEvent> commands = new LinkedBlockingQueue<>(100_000);
    AtomicReference<@Nullable Devices> running = new AtomicReference<>();
    try (VirtualCheckweigher weigher = VirtualCheckweigher.onTcp(0, event -> {});
        VirtualGate gate = VirtualGate.alone(0, InstantSource.system(), event -> {
          if (event instanceof VirtualEvent.GateCommanded) {
            commands.add(event);
          }
        });
        Devices devices = DeviceSupervisor.start(
            List.of(DeviceSettings.checkweigher("weigher", weigher.address()), DeviceSettings.gate("gate", gate.address())),
            event -> {
              if (event instanceof DeviceEvent.ReadingReceived received
                  && received.reading() instanceof InMotionWeight.Measured weighed) {
                Objects.requireNonNull(running.get(), "begun").divert(id,
                    new GateCommand(weighed.trackId(), 1, weighed.trackId(), Duration.ofSeconds(1)));
              }
              return events.offer(event);
            }, InstantSource.system())) {
      running.set(devices);
      devices.induct(id, Induct.RUNS);
      awaitOnline(events, 2);
      long[] nanos = new long[PARCELS];
      CountDownLatch nobody = new CountDownLatch(1);
      for (int i = -20; i < PARCELS; i++) {
        long sent = System.nanoTime();
        weigher.send(100 + i, new Mass(1_250_000), "OK");
        commands.take();
        nanos[Math.max(0, i)] = System.nanoTime() - sent;
        nobody.await(50, TimeUnit.MILLISECONDS);
      }
      report("telegram to gate command at the control", nanos);
    }
  }

  private static void clear(Path tray) throws IOException {
    try (Stream<Path> labels = Files.list(tray)) {
      for (Path label : labels.toList()) {
        Files.delete(label);
      }
    }
    Files.delete(tray);
  }

  private static void awaitOnline(BlockingQueue<DeviceEvent> events, int devices) throws InterruptedException {
    int online = 0;
    while (online < devices) {
      online += events.take() instanceof DeviceEvent.StatusChanged changed && changed.status() instanceof DeviceStatus.Online
          ? 1
          : 0;
    }
  }

  private static long[] scans(VirtualScanner scanner, BlockingQueue<DeviceEvent> events) throws InterruptedException {
    long[] nanos = new long[SCANS];
    for (int i = -WARM_UP; i < SCANS; i++) {
      long sent = System.nanoTime();
      scanner.send("4006381333931");
      while (!(events.take() instanceof DeviceEvent.ReadingReceived received && received.device().value().equals("scanner"))) {
        // the printer's statuses come on the same queue
      }
      nanos[Math.max(0, i)] = System.nanoTime() - sent;
    }
    return nanos;
  }

  private static long[] jobs(Devices devices, BlockingQueue<DeviceEvent> events) throws InterruptedException {
    long[] nanos = new long[JOBS];
    for (int i = -50; i < JOBS; i++) {
      long asked = System.nanoTime();
      devices.print(new DeviceId("printer"), "job", JOB);
      while (!(events.take() instanceof DeviceEvent.PrintReported)) {
        // statuses on the way
      }
      nanos[Math.max(0, i)] = System.nanoTime() - asked;
    }
    return nanos;
  }

  private static void report(String what, long[] nanos) {
    Arrays.sort(nanos);
    LOG.log(Level.INFO, "{0}: p50 {1} us, p99 {2} us, of {3}", what, nanos[nanos.length / 2] / 1000,
        nanos[nanos.length * 99 / 100] / 1000,
        nanos.length);
  }
}
