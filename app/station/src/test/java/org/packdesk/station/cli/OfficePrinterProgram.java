package org.packdesk.station.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The distribution's virtual office printer `ippeveprinter` (cups-ipp-utils), a process that keeps what it prints.
final class OfficePrinterProgram implements AutoCloseable {
  private static final Path NO_AVAHI = Path.of("../../devices/src/test/resources/org/packdesk/devices/ipp/no-avahi.c");
  private static final int TRIES = 1200;

  private final Path spool;
  private final int port;
  private final Process process;

  private OfficePrinterProgram(Path spool, int port, Process process) {
    this.spool = spool;
    this.port = port;
    this.process = process;
  }

  /// Why it cannot run on this machine; empty when it can.
  static String missing() {
    for (String program : List.of("ippeveprinter", "gcc")) {
      if (Stream.of("/usr/sbin/", "/usr/bin/").noneMatch(at -> Files.isExecutable(Path.of(at + program)))) {
        return "no " + program + " on this machine (packages cups-ipp-utils and gcc): the virtual office printer cannot run";
      }
    }
    return "";
  }

  static OfficePrinterProgram start(Path folder) throws IOException, InterruptedException {
    Path stub = folder.resolve("no-avahi.so");
    Process compiler = new ProcessBuilder("gcc", "-shared", "-fPIC", "-o", stub.toString(), NO_AVAHI.toString()).inheritIO()
        .start();
    if (!compiler.waitFor(120, TimeUnit.SECONDS) || compiler.exitValue() != 0) {
      throw new IOException("gcc failed");
    }
    Path spool = Files.createDirectories(folder.resolve("spool"));
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    ProcessBuilder program = new ProcessBuilder("ippeveprinter", "-k", "-d", spool.toString(), "-c", "/bin/true", "-f",
        "application/pdf", "-n", "localhost", "-p", Integer.toString(port), "Office");
    program.environment().put("LD_PRELOAD", stub.toString());
    program.environment().merge("PATH", "/usr/sbin", (path, sbin) -> path + ":" + sbin);
    program.environment().put("HOME", folder.toString());
    OfficePrinterProgram printer = new OfficePrinterProgram(spool, port,
        program.redirectErrorStream(true).redirectOutput(folder.resolve("printer.log").toFile()).start());
    printer.awaitOpen();
    return printer;
  }

  private void awaitOpen() throws IOException, InterruptedException {
    CountDownLatch nobody = new CountDownLatch(1);
    for (int tries = 0; tries < TRIES; tries++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("localhost", port), 1000);
        return;
      } catch (IOException _) {
        nobody.await(50, TimeUnit.MILLISECONDS);
      }
    }
    close();
    throw new IOException("ippeveprinter takes no connections");
  }

  String address() {
    return "ipp://localhost:" + port + "/ipp/print?media=iso_a4_210x297mm";
  }

  /// In the order of their jobs.
  List<Path> papers() throws IOException {
    try (Stream<Path> files = Files.list(spool)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }
}
