package org.packdesk.persistence.journal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.central.FactToSend;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.sqlite.StationClock;
import org.sqlite.SQLiteConfig;

/// Durable commits of one fact each, in turn with a bare insert loop on the same disk: same driver, settings, table and bytes.
public final class JournalBench {
  private static final int ROUNDS = 60;
  private static final int WARM_UP_ROUNDS = 120;
  private static final int COMMITS = 200;

  private JournalBench() {}

  /// @param args the folder to measure in; without one, the build's `target`
  public static void main(String[] args) throws IOException, SQLException {
    Path folder = Files.createTempDirectory(Path.of(args.length > 0 ? args[0] : "target"), "journal-bench");
    try {
      run(folder, System.out);
    } finally {
      delete(folder);
    }
  }

  private static void run(Path folder, PrintStream out) throws SQLException {
    try (StationStore store = StationStore.open(new StoreSettings(folder.resolve("ours.db"), "pack-07"), StationClock.system(),
        new SecureRandom()); Connection connection = bare(folder.resolve("bare.db"))) {
      Journal journal = store.journal();
      int[] unit = {0};
      Runnable ours = () -> journal.commit(Commit.of("op-7", new ItemScanned("4711", 1, 1, ++unit[0], "4006381333931")));
      ours.run();
      Bare bare = new Bare(connection, store.after(0, 1, 1).getFirst());
      Times journalTimes = new Times();
      Times bareTimes = new Times();
      for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
        Times[] order = {journalTimes, bareTimes};
        for (int i = 0; i < order.length; i++) {
          Times times = order[(round + i) % order.length];
          times.round(times == journalTimes ? ours : bare, round - WARM_UP_ROUNDS);
        }
      }
      print(out, journalTimes, bareTimes);
    }
  }

  private static Connection bare(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    try (Statement statement = connection.createStatement()) {
      for (String setting : new String[]{"trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0"}) {
        statement.execute("PRAGMA " + setting);
      }
      statement.execute(
          "CREATE TABLE facts (seq INTEGER PRIMARY KEY, type TEXT NOT NULL, bytes BLOB NOT NULL, hash BLOB NOT NULL) STRICT");
    }
    return connection;
  }

  private static final class Bare implements Runnable {
    private final PreparedStatement insert;
    private final byte[] bytes;
    private final byte[] hash;
    private long seq;

    Bare(Connection connection, FactToSend fact) throws SQLException {
      this.insert = connection.prepareStatement("INSERT INTO facts (seq, type, bytes, hash) VALUES (?, ?, ?, ?)");
      this.bytes = fact.bytes();
      this.hash = HexFormat.of().parseHex(fact.hash());
    }

    @Override
    public void run() {
      try {
        insert.setLong(1, ++seq);
        insert.setString(2, "item-scanned");
        insert.setBytes(3, bytes);
        insert.setBytes(4, hash);
        insert.executeUpdate();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class Times {
    private final long[] nanos = new long[ROUNDS * COMMITS];

    /// @param round below 0 to warm up
    void round(Runnable commit, int round) {
      for (int i = 0; i < COMMITS; i++) {
        long begin = System.nanoTime();
        commit.run();
        if (round >= 0) {
          nanos[round * COMMITS + i] = System.nanoTime() - begin;
        }
      }
    }

    double perSecond() {
      return nanos.length * 1e9 / Arrays.stream(nanos).sum();
    }

    double millis(double share) {
      long[] sorted = nanos.clone();
      Arrays.sort(sorted);
      return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
  }

  private static void print(PrintStream out, Times journal, Times bare) {
    out.printf(Locale.ROOT, "%d durable commits of one fact each, WAL, synchronous=FULL, %s%n%n", journal.nanos.length,
        "in turn in rounds of " + COMMITS);
    out.println("|                | commits/s | p50 ms | p99 ms |");
    out.println("|----------------|-----------|--------|--------|");
    row(out, "Journal.commit", journal);
    row(out, "bare insert", bare);
    out.printf(Locale.ROOT, "%njournal / bare: %.2f%n", journal.perSecond() / bare.perSecond());
  }

  private static void row(PrintStream out, String name, Times times) {
    out.printf(Locale.ROOT, "| %-14s | %9.0f | %6.3f | %6.3f |%n", name, times.perSecond(), times.millis(0.5),
        times.millis(0.99));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
