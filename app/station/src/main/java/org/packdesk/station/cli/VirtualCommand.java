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
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.virtual.PrinterFault;
import org.packdesk.devices.virtual.Pty;
import org.packdesk.devices.virtual.ScaleFault;
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
    SCANNER, SCALE, PRINTER
  }

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "KIND", description = "scanner, scale or printer")
  private Kind kind = Kind.SCANNER;

  @Option(names = "--protocol", paramLabel = "NAME", description = "suffix (scanner), mt-sics (scale), zpl (printer): the one each speaks")
  private @Nullable String protocol;

  @Option(names = "--port", paramLabel = "P", description = "a TCP port of this computer, 0 for any; without it a pseudo-terminal (printer: any TCP port)")
  private @Nullable Integer port;

  @Option(names = "--tray", paramLabel = "DIR", defaultValue = "tray", description = "printer: where paper comes out (default: ${DEFAULT-VALUE})")
  private Path tray = Path.of("tray");

  @Option(names = "--fault", paramLabel = "NAME", split = ",", description = "what is wrong with it, e.g. babble (scale), paper-out (printer)")
  private List<String> faults = new ArrayList<>();

  @Option(names = "--script", paramLabel = "FILE", description = "scanner: codes to send, one a line, instead of standard input")
  private @Nullable Path script;

  @Override
  public Integer call() throws IOException, InterruptedException {
    String spoken = switch (kind) {
      case SCANNER -> "suffix";
      case SCALE -> "mt-sics";
      case PRINTER -> "zpl";
    };
    if (protocol != null && !protocol.equals(spoken)) {
      throw usage("a virtual " + name(kind) + " speaks " + spoken + ", not " + protocol);
    }
    switch (kind) {
      case SCANNER -> scanner();
      case SCALE -> scale();
      case PRINTER -> printer();
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
