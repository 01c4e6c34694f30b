package org.packdesk.persistence;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.packdesk.persistence.journal.SessionParts;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.sqlite.StorageFaults;

/// A station's data folder under a clock that stands still until it is told to move. Real files, real SQLite.
public final class StationOnDisk {
  public static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

  private static final long RESERVE_BYTES = 100_000;

  private final AtomicReference<Instant> wall = new AtomicReference<>(MORNING);
  private final AtomicLong nanos = new AtomicLong();
  private final Path folder;

  public StationOnDisk(Path folder) {
    this.folder = folder;
  }

  public Path file() {
    return folder.resolve("station.db");
  }

  public Path keys() {
    return folder.resolve("keys");
  }

  /// As `pack-07`, the station whose folder this is.
  public StationStore open() {
    return openAs("pack-07");
  }

  public StationStore openAs(String station) {
    return open(new StoreSettings(file(), station, RESERVE_BYTES, StorageFaults.NONE));
  }

  public StationStore openWith(StorageFaults faults) {
    return open(new StoreSettings(file(), "pack-07", RESERVE_BYTES, faults));
  }

  private StationStore open(StoreSettings settings) {
    return StationStore.open(settings, new StationClock(wall::get, () -> nanos.addAndGet(1000)), new SecureRandom());
  }

  /// A pack desk's session, which has one part and is in the version before's form, too.
  public static SessionParts session(byte[] bytes) {
    return new SessionParts(Map.of("pack", bytes), bytes);
  }

  /// Lets everything be done at once that is due, a backup among it.
  public static void keepHouse(StationStore store) {
    store.keepHouse();
  }

  /// Moves the wall clock; also back, which the time since the program started never does.
  public void move(Duration by) {
    wall.updateAndGet(now -> now.plus(by));
    nanos.addAndGet(Math.max(0, by.toNanos()));
  }

  /// Moves the wall clock alone: nothing was idle meanwhile.
  public void setForward(Duration by) {
    wall.updateAndGet(now -> now.plus(by));
  }

  /// @return the first value of the answer
  public String query(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  /// Does to the file what no part of the program would.
  public void tamper(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
