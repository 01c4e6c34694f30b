package org.packdesk.devices.ipp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The distribution's virtual office printer `ippeveprinter` (cups-ipp-utils), a process. What it prints is a file in `tray`. Paper jams in it
/// while a file `hold` is there, and it gives a job up when a file `spoil` is.
public final class EvePrinter implements AutoCloseable {

  private static final String PRINT = """
      #!/bin/sh
      cd FOLDER || exit 1
      if [ -e spoil ]; then exit 1; fi
      if [ -e hold ]; then
        echo 'STATE: +media-jam' >&2
        while [ -e hold ]; do sleep 0.05; done
        echo 'STATE: -media-jam' >&2
      fi
      cp "$1" tray/part && mv tray/part tray/"$(ls tray | wc -l)".pdf
      """;

  private final Path folder;
  private final int port;
  private final Process process;

  private EvePrinter(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /// Why it cannot run on this machine; empty when it can.
  public static String missing() {
    for (String program : List.of("ippeveprinter", "gcc")) {
      if (Stream.of("/usr/sbin/", "/usr/bin/").noneMatch(at -> Files.isExecutable(Path.of(at + program)))) {
        return "no " + program + " on this machine (packages cups-ipp-utils and gcc): the virtual office printer cannot run";
      }
    }
    return "";
  }

  /// It is there a moment later; who asks it asks again.
  public static EvePrinter start(Path folder) throws IOException, InterruptedException {
    Path stub = folder.resolve("no-avahi.so");
    Path source = folder.resolve("no-avahi.c");
    try (InputStream in = Objects.requireNonNull(EvePrinter.class.getResourceAsStream("no-avahi.c"))) {
      Files.copy(in, source);
    }
    run("gcc", "-shared", "-fPIC", "-o", stub.toString(), source.toString());
    Files.createDirectories(folder.resolve("tray"));
    Files.createDirectories(folder.resolve("spool"));
    Path print = Files.writeString(folder.resolve("print.sh"), PRINT.replace("FOLDER", "'" + folder + "'"));
    run("chmod", "+x", print.toString());
    int port = freePort();
    ProcessBuilder program = new ProcessBuilder("ippeveprinter", "-d", folder.resolve("spool").toString(), "-c", print.toString(),
        "-f", "application/pdf", "-n", "localhost", "-p", Integer.toString(port), "Office");
    program.environment().put("LD_PRELOAD", stub.toString());
    program.environment().merge("PATH", "/usr/sbin", (path, sbin) -> path + ":" + sbin);
    program.environment().put("HOME", folder.toString());
    Process process = program.redirectErrorStream(true).redirectOutput(folder.resolve("printer.log").toFile()).start();
    return new EvePrinter(folder, port, process);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public String address(String scheme) {
    return scheme + "://localhost:" + port + "/ipp/print";
  }

  /// What came out of it, in order.
  public List<byte[]> papers() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("tray"))) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().map(EvePrinter::bytes).toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void jam() throws IOException {
    Files.createFile(folder.resolve("hold"));
  }

  public void clear() throws IOException {
    Files.delete(folder.resolve("hold"));
  }

  public void spoil() throws IOException {
    Files.createFile(folder.resolve("spoil"));
  }

  /// By its own web page: how many sheets lie in each tray.
  public void load(int sheets) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port
          + "/media?size1=na_letter_8.5x11in&type1=stationery&level1=" + sheets
          + "&size3=na_number-10_4.125x9.5in&type3=envelope&level3=" + sheets)).build(),
          BodyHandlers.discarding());
    }
  }

  /// Like a plug that is pulled.
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }
}
