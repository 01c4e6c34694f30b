package org.packdesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./packdesk` as a process of its own.
final class Program implements AutoCloseable {
  static final Path HOME = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
  private static final Duration PREPARING = Duration.ofMinutes(20);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static boolean prepared;

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<String> complaints = new ArrayList<>();

  private Program(Process process) {
    this.process = process;
    Thread.ofVirtual().start(() -> read(process.inputReader(StandardCharsets.UTF_8), lines::add));
    Thread.ofVirtual().start(() -> read(process.errorReader(StandardCharsets.UTF_8), this::complained));
  }

  /// Starts it in a folder, with no display.
  static Program start(Path folder, String... words) throws IOException {
    prepare();
    return launch(folder, words);
  }

  /// The launcher builds what is out of date and makes a cache for a fast start, both once and both minutes of work on a busy
  /// machine; no test's deadline has room for that.
  private static synchronized void prepare() throws IOException {
    if (!prepared) {
      try (Program help = launch(HOME, "--help")) {
        assertThat(help.await(PREPARING)).as(help.complaints()).isZero();
        prepared = true;
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
    }
  }

  private static Program launch(Path folder, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("packdesk").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("DISPLAY");
    return new Program(builder.start());
  }

  private static void read(BufferedReader reader, java.util.function.Consumer<String> to) {
    try (reader) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        to.accept(line);
      }
    } catch (IOException | UncheckedIOException e) {
      to.accept("(the stream ended: " + e.getMessage() + ")");
    }
  }

  private void complained(String line) {
    synchronized (complaints) {
      complaints.add(line);
    }
  }

  /// What it said on standard error.
  String complaints() {
    synchronized (complaints) {
      return String.join("\n", complaints);
    }
  }

  /// The next line of JSON on standard output.
  JsonNode nextLine(Duration atMost) throws InterruptedException {
    String line = lines.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    if (line == null) {
      throw new AssertionError("it said nothing; standard error: " + complaints());
    }
    return JSON.readTree(line);
  }

  /// @return the exit status
  int await(Duration atMost) throws InterruptedException {
    if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("it does not end; standard error: " + complaints());
    }
    return process.exitValue();
  }

  boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// `kill -9`: the launcher replaced itself by the program, so this is the program.
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
