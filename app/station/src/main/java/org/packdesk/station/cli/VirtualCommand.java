package org.packdesk.station.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.virtual.BeltLayout;
import org.packdesk.devices.virtual.BeltModel;
import org.packdesk.devices.virtual.Carton;
import org.packdesk.devices.virtual.LineFault;
import org.packdesk.devices.virtual.PrinterFault;
import org.packdesk.devices.virtual.Pty;
import org.packdesk.devices.virtual.ScaleFault;
import org.packdesk.devices.virtual.VirtualCheckweigher;
import org.packdesk.devices.virtual.VirtualGate;
import org.packdesk.devices.virtual.VirtualLine;
import org.packdesk.devices.virtual.VirtualPrinter;
import org.packdesk.devices.virtual.VirtualScale;
import org.packdesk.devices.virtual.VirtualScanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `packdesk virtual`: one virtual device, until it is ended. Says its address first, then one line an event.
@Command(name = "virtual", mixinStandardHelpOptions = true, description = "One virtual device, on a pseudo-terminal or a TCP port. Prints its address, then each event as a line of JSON.")
final class VirtualCommand implements Callable<Integer> {
  private static final int CODE_MAX = 4000;
  private static final long OPENING_MS = 300;
  private static final CountDownLatch NOBODY = new CountDownLatch(1);

  /// The devices there are.
  enum Kind {
    SCANNER, SCALE, PRINTER, CHECKWEIGHER, GATE, LINE
  }

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "KIND", description = "scanner, scale, printer, checkweigher, gate or line (induct scanner, checkweigher and gate of one belt)")
  private Kind kind = Kind.SCANNER;

  @Option(names = "--protocol", paramLabel = "NAME", description = "suffix (scanner), mt-sics (scale), zpl (printer), checkweigher, gate: the one each speaks")
  private @Nullable String protocol;

  @Option(names = "--port", paramLabel = "P", description = "a TCP port of this computer, 0 for any; without it a pseudo-terminal (printer, gate: any TCP port); line: the gate's, and the two behind it for induct and checkweigher")
  private @Nullable Integer port;

  @Option(names = "--tray", paramLabel = "DIR", defaultValue = "tray", description = "printer: where paper comes out (default: ${DEFAULT-VALUE})")
  private Path tray = Path.of("tray");

  @Option(names = "--fault", paramLabel = "NAME", split = ",", description = "what is wrong with it, e.g. babble (scale), paper-out (printer), lane-eye-silent (line)")
  private List<String> faults = new ArrayList<>();

  @Option(names = "--script", paramLabel = "FILE", description = "lines instead of standard input; scanner: a code; checkweigher: track id, grams and perhaps a status; line: a parcel's barcode, grams and perhaps its length in mm")
  private @Nullable Path script;

  @Option(names = "--speed", paramLabel = "MM_PER_S", defaultValue = "800", description = "line: how fast the belt runs (default: ${DEFAULT-VALUE})")
  private int speed = 800;

  @Option(names = "--spacing", paramLabel = "MM", defaultValue = "1200", description = "line: from one parcel's front to the next one's (default: ${DEFAULT-VALUE})")
  private int spacing = 1200;

  @Override
  public Integer call() throws IOException, InterruptedException {
    String spoken = switch (kind) {
      case SCANNER -> "suffix";
      case SCALE -> "mt-sics";
      case PRINTER -> "zpl";
      case CHECKWEIGHER -> "checkweigher";
      case GATE, LINE -> "gate";
    };
    if (protocol != null && !protocol.equals(spoken)) {
      throw usage("a virtual " + name(kind) + " speaks " + spoken + ", not " + protocol);
    }
    switch (kind) {
      case SCANNER -> scanner();
      case SCALE -> scale();
      case PRINTER -> printer();
      case CHECKWEIGHER -> checkweigher();
      case GATE -> gate();
      case LINE -> line();
    }
    return ExitStatus.DONE;
  }

  private void scanner() throws IOException, InterruptedException {
    if (!faults.isEmpty()) {
      throw usage("a virtual scanner has no faults");
    }
    try (VirtualScanner scanner = port == null && Pty.available()
        ? VirtualScanner.onPty(null, Events::print)
        : VirtualScanner.onTcp(port == null ? 0 : port, Events::print)) {
      Events.address(scanner.address());
      try (BufferedReader codes = codes()) {
        for (String code = codes.readLine(); code != null; code = codes.readLine()) {
          send(scanner, code);
        }
      }
      forever();
    }
  }

  /// Waits for somebody to open the other end, as a person waits for the lamp on the scanner.
  private static void send(VirtualScanner scanner, String code) throws InterruptedException {
    if (code.isBlank()) {
      return;
    }
    if (code.length() > CODE_MAX) {
      Events.complain("this line is too long for a barcode and was not sent");
      return;
    }
    while (!scanner.send(code)) {
      NOBODY.await(OPENING_MS, TimeUnit.MILLISECONDS);
    }
  }

  private BufferedReader codes() throws IOException {
    return script == null
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(script);
  }

  private void scale() throws InterruptedException {
    try (VirtualScale scale = port == null && Pty.available()
        ? VirtualScale.onPty(null, Clock.systemUTC(), Events::print)
        : VirtualScale.onTcp(port == null ? 0 : port, Clock.systemUTC(), Events::print)) {
      faults.forEach(fault -> scale.fault(named(ScaleFault.class, fault)));
      Events.address(scale.address());
      forever();
    }
  }

  private void printer() throws InterruptedException {
    try (VirtualPrinter printer = VirtualPrinter.onTcp(port == null ? 0 : port, tray, Events::print)) {
      faults.forEach(fault -> printer.fault(named(PrinterFault.class, fault)));
      Events.address(printer.address());
      forever();
    }
  }

  private void checkweigher() throws IOException, InterruptedException {
    if (!faults.isEmpty()) {
      throw usage("a virtual checkweigher has no faults of its own; a line has");
    }
    try (VirtualCheckweigher weigher = port == null && Pty.available()
        ? VirtualCheckweigher.onPty(null, Events::print)
        : VirtualCheckweigher.onTcp(port == null ? 0 : port, Events::print); BufferedReader lines = codes()) {
      Events.address(weigher.address());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        WeighedLine.parse(line).ifPresentOrElse(parcel -> weigher.send(parcel.track(), parcel.mass(), parcel.status()),
            () -> Events.complain("a line is a track id, grams and perhaps a status: 4711 1250 OK"));
      }
      forever();
    }
  }

  private void gate() throws InterruptedException {
    try (VirtualGate gate = VirtualGate.alone(port == null ? 0 : port, Clock.systemUTC(), Events::print)) {
      faults.forEach(fault -> gate.fault(named(LineFault.class, fault)));
      Events.address(gate.address());
      forever();
    }
  }

  private void line() throws IOException, InterruptedException {
    if (speed < 50 || speed > 5000 || spacing < 50 || spacing > 100_000) {
      throw usage("a belt runs at 50 to 5000 mm/s, and parcels are 50 to 100000 mm apart");
    }
    int first = port == null ? 0 : port;
    VirtualLine.Ports ports = first == 0 ? VirtualLine.Ports.ANY : new VirtualLine.Ports(first + 1, first + 2, first);
    Clock clock = Clock.systemUTC();
    BeltModel belt = new BeltModel(BeltLayout.STANDARD.atSpeed(speed), clock.instant(), milligrams -> milligrams);
    try (VirtualLine line = VirtualLine.start(ports, belt, clock, Events::print); BufferedReader lines = codes()) {
      faults.forEach(fault -> line.fault(named(LineFault.class, fault)));
      VirtualLine.Addresses at = line.addresses();
      Events.line(Map.of("address", at.gate(), "gate", at.gate(), "induct", at.induct(), "checkweigher", at.weigher()));
      for (String words = lines.readLine(); words != null; words = lines.readLine()) {
        Optional<Carton> carton = WeighedLine.carton(words);
        if (carton.isEmpty()) {
          Events.complain("a line is a barcode, grams and perhaps a length in mm: 1Z0FH3446831744085 1250 300");
        } else {
          putOn(line, carton.get());
        }
      }
      forever();
    }
  }

  /// As the conveyor before it does: waits while the induct stops, and keeps the parcels apart.
  private void putOn(VirtualLine line, Carton carton) throws InterruptedException {
    while (line.place(carton).isEmpty()) {
      NOBODY.await(OPENING_MS, TimeUnit.MILLISECONDS);
    }
    NOBODY.await(spacing * 1000L / speed, TimeUnit.MILLISECONDS);
  }

  private <E extends Enum<E>> E named(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (name(constant).equals(word)) {
        return constant;
      }
    }
    List<String> known = java.util.Arrays.stream(type.getEnumConstants()).map(VirtualCommand::name).toList();
    throw usage("there is no fault '" + word + "'; there are " + String.join(", ", known));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private ParameterException usage(String words) {
    return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), words);
  }

  private static void forever() throws InterruptedException {
    NOBODY.await();
  }
}
