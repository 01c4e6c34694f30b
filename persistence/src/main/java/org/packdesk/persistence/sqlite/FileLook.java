package org.packdesk.persistence.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/// A look at a file before anything is done to it: whose it is, and whether it is sound. A file that was not closed in order is read
/// whole.
public sealed interface FileLook {
  record NothingThere() implements FileLook {}

  /// @param station whose it is, empty when it does not say
  /// @param checked how long reading it took; zero when it was closed in order
  record Sound(Optional<String> station, Duration checked) implements FileLook {}

  record Damaged(String words) implements FileLook {}

  /// @throws StorageException when it cannot be looked at
  static FileLook at(StoreFiles files, LongSupplier nanos) {
    try {
      if (!Files.exists(files.file()) || (Files.isRegularFile(files.file()) && Files.size(files.file()) == 0)) {
        return new NothingThere();
      }
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + files.file())) {
        return look(connection, nanos);
      }
    } catch (SQLException e) {
      if (Damage.isTold(e)) {
        return new Damaged(String.valueOf(e.getMessage()));
      }
      throw new StorageException("the data file cannot be opened: " + files.file(), e);
    } catch (IOException e) {
      throw new StorageException("the data file cannot be opened: " + files.file(), e);
    }
  }

  private static FileLook look(Connection connection, LongSupplier nanos) throws SQLException {
    boolean ours = isThere(connection, "SELECT 1 FROM sqlite_schema WHERE name = 'marks'");
    Optional<String> station = ours ? Marks.get(connection, Marks.STATION) : Optional.empty();
    if (ours && Marks.get(connection, Marks.CLEAN).isPresent()) {
      return new Sound(station, Duration.ZERO);
    }
    long begin = nanos.getAsLong();
    String found = Upkeep.quickCheck(connection);
    return found.equals("ok") ? new Sound(station, Duration.ofNanos(nanos.getAsLong() - begin)) : new Damaged(found);
  }

  private static boolean isThere(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
      return row.next();
    }
  }

  /// Puts a damaged file and its parts out of the way, never deletes it. @return its new place
  static Path setAside(StoreFiles files, Instant now) {
    try {
      return files.setAside(now);
    } catch (IOException e) {
      throw new StorageException("the damaged data file cannot be set aside", e);
    }
  }
}
