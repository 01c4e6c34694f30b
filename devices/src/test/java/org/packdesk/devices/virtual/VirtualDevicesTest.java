package org.packdesk.devices.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.Mass;

class VirtualDevicesTest {

  private final BlockingQueue<VirtualEvent> events = new LinkedBlockingQueue<>(1000);
  @TempDir
  private Path folder;

  @Test
  void aPrinterTellsWhoComesWhatItIsAskedAndWhatItPrints() throws Exception {
    try (VirtualPrinter printer = VirtualPrinter.onTcp(0, folder, events::add)) {
      printer.timePerLabel(Duration.ofMillis(1));
      try (Socket client = connect(printer.port())) {
        client.getOutputStream().write("~HS^XA^FDone^FS^XZ".getBytes(StandardCharsets.US_ASCII));
        assertThat(next()).isEqualTo(new VirtualEvent.Connected());
        assertThat(next()).isEqualTo(new VirtualEvent.CommandReceived("~HS"));
        assertThat(next()).isEqualTo(new VirtualEvent.LabelPrinted(1, folder.resolve("0001.zpl")));
      }
      assertThat(next()).isEqualTo(new VirtualEvent.Disconnected());
      assertThat(printer.labelsPrinted()).isEqualTo(1);
    }
  }

  @Test
  void numberingGoesOnBehindWhatLiesInTheTray() throws Exception {
    Files.writeString(folder.resolve("0041.zpl"), "^XA^XZ");
    Files.writeString(folder.resolve("notes.txt"), "");
    try (VirtualPrinter printer = VirtualPrinter.onTcp(0, folder, events::add); Socket client = connect(printer.port())) {
      printer.timePerLabel(Duration.ofMillis(1));
      client.getOutputStream().write("^XA^FDone^FS^PQ2^XZ".getBytes(StandardCharsets.US_ASCII));
      assertThat(next()).isEqualTo(new VirtualEvent.Connected());
      assertThat(next()).isEqualTo(new VirtualEvent.LabelPrinted(42, folder.resolve("0042.zpl")));
      assertThat(next()).isEqualTo(new VirtualEvent.LabelPrinted(43, folder.resolve("0043.zpl")));
    }
  }

  @Test
  void aFormatOfABrokenConnectionIsNotJoinedToTheNextClientsBytes() throws Exception {
    try (VirtualPrinter printer = VirtualPrinter.onTcp(0, folder, events::add)) {
      printer.timePerLabel(Duration.ofMillis(1));
      try (Socket client = connect(printer.port())) {
        client.getOutputStream().write("^XA^FDhalf".getBytes(StandardCharsets.US_ASCII));
      }
      try (Socket client = connect(printer.port())) {
        client.getOutputStream().write("^FS^XZ^XA^FDwhole^FS^XZ".getBytes(StandardCharsets.US_ASCII));
        VirtualEvent event = next();
        while (!(event instanceof VirtualEvent.LabelPrinted)) {
          event = next();
        }
      }
    }
    assertThat(Files.readString(folder.resolve("0001.zpl"))).isEqualTo("^XA^FDwhole^FS^XZ");
    assertThat(folder.resolve("0002.zpl")).doesNotExist();
  }

  @Test
  void aPrinterThatIsSwitchedOffForgetsWhatItHad() throws Exception {
    try (VirtualPrinter printer = VirtualPrinter.onTcp(0, folder, events::add)) {
      try (Socket client = connect(printer.port())) {
        printer.fault(PrinterFault.PAUSED);
        client.getOutputStream().write("^XA^FDlost^FS^XZ~HS".getBytes(StandardCharsets.US_ASCII));
        next();
        assertThat(next()).isEqualTo(new VirtualEvent.CommandReceived("~HS"));
      }
      printer.fault(PrinterFault.OFF);
      untilNobodyAnswers(printer.port());
      printer.timePerLabel(Duration.ofMillis(1));
      printer.repair(PrinterFault.PAUSED);
      printer.repair(PrinterFault.OFF);
      try (Socket client = connect(printer.port())) {
        client.getOutputStream().write("^XA^FDkept^FS^XZ".getBytes(StandardCharsets.US_ASCII));
        VirtualEvent event = next();
        while (!(event instanceof VirtualEvent.LabelPrinted)) {
          event = next();
        }
      }
    }
    assertThat(Files.readString(folder.resolve("0001.zpl"))).contains("kept");
  }

  /// The system may take a moment to close the port for newcomers.
  private void untilNobodyAnswers(int port) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    boolean answered = true;
    while (answered) {
      assertThat(System.nanoTime()).as("nobody answers on port %d any more", port).isLessThan(deadline);
      try {
        connect(port).close();
      } catch (IOException refused) {
        answered = false;
      }
    }
  }

  @Test
  void aScannerOnTcpSendsToWhoIsThere() throws Exception {
    try (VirtualScanner scanner = VirtualScanner.onTcp(0, events::add)) {
      assertThat(scanner.send("nobody")).isFalse();
      int port = Integer.parseInt(scanner.address().substring("tcp://127.0.0.1:".length()));
      try (Socket client = connect(port)) {
        assertThat(next()).isEqualTo(new VirtualEvent.Connected());
        assertThat(scanner.send("4006381333931")).isTrue();
        assertThat(line(client)).isEqualTo("4006381333931");
        assertThat(next()).isEqualTo(new VirtualEvent.ScanSent("4006381333931"));
      }
    }
  }

  @Test
  void aScaleOnTcpKnowsItsCommandsAndNoOthers() throws Exception {
    InstantSource still = InstantSource.fixed(InstantSource.system().instant());
    try (VirtualScale scale = VirtualScale.onTcp(0, still, events::add)) {
      int port = Integer.parseInt(scale.address().substring("tcp://127.0.0.1:".length()));
      try (Socket client = connect(port)) {
        assertThat(ask(client, "SI\r\n")).isEqualTo("S S      0.000 kg");
        assertThat(ask(client, "@\r\n")).isEqualTo("I4 A \"0000000001\"");
        assertThat(ask(client, "ZERO PLEASE\r\n")).isEqualTo("ES");
        scale.setLoad(new Mass(1_250_000));
        assertThat(ask(client, "SI\r\n")).isEqualTo("S D      0.000 kg");
        assertThat(ask(client, "S\r\n")).isEqualTo("S I");
      }
    }
  }

  @Test
  void aFileThatIsNoSymlinkIsNotReplacedByADevice() throws Exception {
    assumeTrue(Pty.available(), "this system has no pseudo-terminals");
    Path file = Files.writeString(folder.resolve("scanner"), "precious");
    assertThatThrownBy(() -> VirtualScanner.onPty(file, events::add)).isInstanceOf(UncheckedIOException.class);
    assertThat(Files.readString(file)).isEqualTo("precious");
  }

  @Test
  void theSymlinkGoesWithTheDevice() {
    assumeTrue(Pty.available(), "this system has no pseudo-terminals");
    Path link = folder.resolve("scanner");
    try (VirtualScanner scanner = VirtualScanner.onPty(link, events::add)) {
      assertThat(link).isSymbolicLink();
      scanner.unplug();
      assertThat(Files.isSymbolicLink(link)).isFalse();
    }
  }

  private VirtualEvent next() throws InterruptedException {
    VirtualEvent event = events.poll(30, TimeUnit.SECONDS);
    if (event == null) {
      throw new AssertionError("nothing happened for 30 s");
    }
    return event;
  }

  private static String ask(Socket client, String command) throws IOException {
    client.getOutputStream().write(command.getBytes(StandardCharsets.US_ASCII));
    return line(client);
  }

  private static String line(Socket client) throws IOException {
    return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII), 1).readLine();
  }

  private static Socket connect(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(30_000);
    return socket;
  }
}
