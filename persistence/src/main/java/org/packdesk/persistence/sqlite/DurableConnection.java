package org.packdesk.persistence.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/// A connection with every setting that durability rests on. The log is carried into the file by housekeeping, never by a commit.
final class DurableConnection {
  static final int BUSY_MS = 5000;
  /// More than the log usually grows to: a log that need not grow is forced to the disk faster.
  private static final long WAL_KEPT_BYTES = 16L << 20;
  private static final String OLDEST_SQLITE = "3.51.3";
  private static final Map<String, String> WANTED = Map.of("journal_mode", "wal", "synchronous", "2", "foreign_keys", "1",
      "trusted_schema", "0", "cell_size_check", "1", "mmap_size", "0");

  private DurableConnection() {}

  enum Access {
    READ, WRITE
  }

  static Connection open(String url, Access access, List<Connection> opened) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MS);
    Connection connection = DriverManager.getConnection(url, config.toProperties());
    opened.add(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema=OFF");
      statement.execute("PRAGMA cell_size_check=ON");
      statement.execute("PRAGMA mmap_size=0");
      statement.execute("PRAGMA wal_autocheckpoint=0");
      statement.execute("PRAGMA journal_size_limit=" + WAL_KEPT_BYTES);
      if (access == Access.READ) {
        statement.execute("PRAGMA query_only=ON");
      }
    }
    return connection;
  }

  /// SQLite 3.7.0 to 3.51.2 can corrupt a file when its write-ahead log is reset.
  static void refuseOldSqlite(Connection connection) throws SQLException {
    String version = connection.getMetaData().getDatabaseProductVersion();
    if (Runtime.Version.parse(version).compareTo(Runtime.Version.parse(OLDEST_SQLITE)) < 0) {
      throw new StorageException("SQLite " + version + " can damage its file; " + OLDEST_SQLITE + " or newer is needed");
    }
  }

  static void readBack(Connection connection) throws SQLException {
    for (Map.Entry<String, String> wanted : WANTED.entrySet()) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("PRAGMA " + wanted.getKey())) {
        String is = row.next() ? row.getString(1) : "nothing";
        if (!wanted.getValue().equals(is)) {
          throw new StorageException("this file system does not keep data safe: " + wanted.getKey() + " is " + is + ", not "
              + wanted.getValue());
        }
      }
    }
  }
}
