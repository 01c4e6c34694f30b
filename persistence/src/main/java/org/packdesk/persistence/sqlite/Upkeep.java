package org.packdesk.persistence.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConnection;

/// A connection of its own that writes no data: it carries the log into the file, checks the file and copies it. One thread, except
/// [#interrupt].
public final class Upkeep implements AutoCloseable {
  private static final int BUSY_MS = 50;

  private final Connection connection;

  /// How far to carry the log: as far as nobody is disturbed, so that it begins anew, or so that it is empty.
  public enum Checkpoint {
    PASSIVE, RESTART, TRUNCATE
  }

  Upkeep(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout=" + BUSY_MS);
    }
  }

  /// How much is in the log, and how much of that is in the file as well. The log's file may be larger: it is written anew from its
  /// beginning.
  public record Log(long pages, long carried) {
    public boolean isCarried() {
      return pages <= carried;
    }
  }

  public Log log() {
    return walCheckpoint("NOOP");
  }

  /// @return what is in the log afterwards
  public Log checkpoint(Checkpoint how) {
    return walCheckpoint(how.name());
  }

  private Log walCheckpoint(String how) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(" + how + ")")) {
      return row.next() ? new Log(row.getLong(2), row.getLong(3)) : new Log(0, 0);
    } catch (SQLException e) {
      throw new StorageException("the log cannot be carried into the data file", e);
    }
  }

  /// Reads the whole file. @return `ok`, or what is wrong with it
  public String quickCheck() {
    try {
      return quickCheck(connection);
    } catch (SQLException e) {
      if (Damage.isTold(e)) {
        return String.valueOf(e.getMessage());
      }
      throw new StorageException("the data file cannot be checked", e);
    }
  }

  static String quickCheck(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
      return row.next() ? row.getString(1) : "no answer";
    }
  }

  /// Writes a whole copy, first beside its place, and then into it.
  public void copyTo(Path target) {
    copy(connection, target);
  }

  static void copy(Connection connection, Path target) {
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    try {
      Files.createDirectories(target.resolveSibling("."));
      Files.deleteIfExists(fresh);
      try (Statement statement = connection.createStatement()) {
        statement.execute("VACUUM INTO '" + fresh.toString().replace("'", "''") + "'");
      }
      StoreFiles.putInPlace(fresh, target);
    } catch (IOException | SQLException e) {
      remove(fresh, e);
      throw new StorageException("the data file cannot be copied to " + target, e);
    }
  }

  private static void remove(Path fresh, Exception cause) {
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /// From any thread: what is under way ends with a [StorageException].
  public void interrupt() {
    try {
      connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
    } catch (SQLException e) {
      throw new StorageException("the data file's upkeep cannot be interrupted", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StorageException("the data file cannot be closed", e);
    }
  }
}
