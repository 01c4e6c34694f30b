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
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.packdesk.persistence.sqlite.StationClock;

/// A station's data folder under a clock that stands still until it is told to move. Real files, real SQLite.
public final class StationOnDisk {
  public static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

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
    StationClock clock = new StationClock(wall::get, () -> nanos.addAndGet(1000));
    return StationStore.open(new StoreSettings(file(), station), clock, new SecureRandom());
  }

  /// Moves the wall clock; also back.
  public void move(Duration by) {
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
