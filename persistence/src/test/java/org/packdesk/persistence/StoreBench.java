package org.packdesk.persistence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.journal.Snapshot;
import org.packdesk.persistence.sqlite.StationClock;

/// How long a start takes with a million facts after a clean stop, and what the program then weighs: in a JVM of its own.
public final class StoreBench {
  private static final int FACTS = 1_000_000;
  private static final int FACTS_A_COMMIT = 1000;
  private static final int STARTS = 5;
  private static final String OPEN = "open";

  private StoreBench() {}

  /// @param args the folder to measure in; without one, the build's `target`
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 2 && args[0].equals(OPEN)) {
      open(Path.of(args[1]), System.out);
      return;
    }
    Path folder = Files.createTempDirectory(Path.of(args.length > 0 ? args[0] : "target"), "store-bench");
    try {
      Path file = folder.resolve("station.db");
      fill(file);
      System.out.printf(Locale.ROOT, "%,d facts, %,d MB; the last 100 behind the snapshot; -Xmx512m -XX:+UseSerialGC%n%n", FACTS,
          Files.size(file) >> 20);
      System.out.println("| start | open ms | replay of the tail ms | RSS MB |\n|---|---|---|---|");
      for (int start = 1; start <= STARTS; start++) {
        System.out.printf("| %d ", start);
        System.out.flush();
        inAJvmOfItsOwn(file);
      }
    } finally {
      delete(folder);
    }
  }

  private static void fill(Path file) {
    try (StationStore store = open(file)) {
      for (int done = 0; done < FACTS; done += FACTS_A_COMMIT) {
        Commit.Builder commit = new Commit.Builder();
        for (int i = 0; i < FACTS_A_COMMIT; i++) {
          commit.add("op-7", new ItemScanned(Integer.toString(done), 1, 1, i, "4006381333931"));
          if (done + i == FACTS - 100) {
            store.journal().commit(commit.snapshot(StationOnDisk.session(new byte[50_000])).build());
            commit = new Commit.Builder();
          }
        }
        store.journal().commit(commit.build());
      }
    }
  }

  private static StationStore open(Path file) {
    return StationStore.open(new StoreSettings(file, "pack-07"), StationClock.system(), new SecureRandom());
  }

  private static void inAJvmOfItsOwn(Path file) throws IOException, InterruptedException {
    new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m", "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), StoreBench.class.getName(), OPEN,
        file.toString()).redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.DISCARD).start()
        .waitFor();
  }

  private static void open(Path file, PrintStream out) throws IOException {
    long begin = System.nanoTime();
    try (StationStore store = open(file)) {
      long opened = System.nanoTime();
      int[] facts = {0};
      store.journal().replayAfter(store.journal().snapshot().map(Snapshot::seq).orElse(0L), fact -> facts[0]++);
      long ready = System.nanoTime();
      store.journal().commit(Commit.of("op-7", new ItemScanned("4711", 1, 1, facts[0], "4006381333931")));
      out.printf(Locale.ROOT, "| %d | %d | %d |%n", (opened - begin) / 1_000_000, (ready - opened) / 1_000_000, residentMb());
    }
  }

  private static long residentMb() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines.filter(line -> line.startsWith("VmRSS")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
          .findFirst().orElse(0);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
