package org.packdesk.station.floor;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.packdesk.central.Central;
import org.packdesk.central.CentralSettings;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.station.DeskProgram;
import org.packdesk.station.Station;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.loop.StationParts.Outlets;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.setup.StationConfig.LabelPaper;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.setup.StationConfig.Screen;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.setup.StationConfig.Tolerances;
import org.packdesk.station.shell.View;

/// A whole station without devices against a real central on loopback: scans while a snapshot of 31,000 orders comes in, and how fast
/// a backlog is gone.
public final class MemoryBench {
  private static final int ORDERS = Integer.getInteger("packdesk.bench.orders", 31_000);
  private static final int BACKLOG = Integer.getInteger("packdesk.bench.backlog", 60_000);
  private static final Duration BETWEEN_SCANS = Duration.ofMillis(15);
  private static final int AT_ONCE = 60;

  private MemoryBench() {}

  /// @param args the folder to measure in; without one, the build's `target`
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory(Path.of(args.length > 0 ? args[0] : "target"), "memory-bench");
    CentralSettings settings = CentralSettings.standard().withFile(folder.resolve("central.db")).withPort(0).withOrders(ORDERS)
        .withSeed(7);
    try (Central central = Central.start(settings, Clock.systemUTC())) {
      snapshot(folder.resolve("snapshot"), central.url(), System.out);
      backlog(folder.resolve("backlog"), central.url(), System.out);
    } finally {
      delete(folder);
    }
  }

  private static StationConfig config(Path data, String name, String central) {
    return new StationConfig(name, name, CentralSettings.STANDARD_SITE, List.of(Role.PACK), data, URI.create(central),
        PrintPolicy.AT_READY, LabelPaper.DEFAULT,
        new Screen(Theme.LIGHT, Locale.ENGLISH, ZoneOffset.UTC), Tolerances.DEFAULT, List.of());
  }

  private static final StationDisplay NOBODY = new StationDisplay() {
    @Override
    public void show(View view) {}

    @Override
    public void turn(Class<? extends View> page) {}

    @Override
    public void home() {}
  };

  /// Scans of unknown codes, each stored, one after another until the last page of the snapshot is stored too.
  private static void snapshot(Path data, String central, PrintStream out) {
    Map<String, Long> sent = new ConcurrentHashMap<>();
    Map<String, Long> took = new ConcurrentHashMap<>();
    long begin = System.nanoTime();
    long walMost = 0;
    try (Station station = DeskProgram.station(config(data, "bench-1", central), new Outlets(NOBODY, _ -> {},
        (code, _, nanos) -> took.put(code, nanos - sent.getOrDefault(code, nanos))))) {
      for (int scan = 0; station.store().cursor().isEmpty(); scan++) {
        String code = "UNKNOWN-" + scan;
        sent.put(code, System.nanoTime());
        station.command(code);
        LockSupport.parkNanos(BETWEEN_SCANS.toNanos());
        walMost = Math.max(walMost, station.store().health().walBytes());
      }
      long[] sorted = took.values().stream().mapToLong(Long::longValue).sorted().toArray();
      out.printf(Locale.ROOT,
          "| snapshot of %d orders | %.1f s | %d scans meanwhile, handed over to stored: p50 %.1f ms, p99 %.1f ms, slowest %.1f ms | log at most %.1f MB, file %.0f MB |%n",
          station.store().work().waiting(Integer.MAX_VALUE).size(), (System.nanoTime() - begin) / 1e9, sorted.length,
          at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1), walMost / 1e6, station.store().health().fileBytes() / 1e6);
    }
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  private static void backlog(Path data, String central, PrintStream out) throws IOException {
    Files.createDirectories(data);
    StoreSettings settings = new StoreSettings(data.resolve("bench-2.db"), "bench-2");
    try (StationStore store = StationStore.open(settings, StationClock.system(), new SecureRandom())) {
      for (int unit = 0; unit < BACKLOG; unit += AT_ONCE) {
        Commit.Builder commit = new Commit.Builder();
        for (int i = 1; i <= AT_ONCE; i++) {
          commit.add("op-7", new ItemScanned("o-" + unit / 1000, 1, 1, unit + i, "4006381333931"));
        }
        store.journal().commit(commit.build());
      }
    }
    try (Station station = DeskProgram.station(config(data, "bench-2", central), new Outlets(NOBODY, _ -> {}, (_, _, _) -> {}))) {
      long begin = System.nanoTime();
      while (station.store().journal().state().ackedThrough() < BACKLOG) {
        LockSupport.parkNanos(1_000_000);
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      out.printf(Locale.ROOT,
          "| backlog of %d facts acknowledged | %.1f s | %.0f facts a second, while the station fetches its snapshot | |%n",
          BACKLOG, seconds, BACKLOG / seconds);
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
