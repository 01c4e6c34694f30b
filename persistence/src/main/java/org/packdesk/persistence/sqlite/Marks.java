package org.packdesk.persistence.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Single values of a file: whose it is, how far things have got.
public final class Marks {
  public static final String STATION = "station";
  public static final String EPOCH = "epoch";
  /// Central holds every fact up to here.
  public static final String ACKED = "acked_through";
  /// Where the download of changes goes on.
  public static final String CURSOR = "cursor";
  /// The page with which a snapshot that was begun goes on.
  public static final String SNAPSHOT_PAGE = "snapshot_page";

  /// The fact up to which `fact_counts` counts.
  public static final String COUNTED = "counted_through";
  /// Number and hash of the newest fact when they were last written down.
  public static final String HEAD = "head";

  /// Number and hash of the newest fact that lies in an archive file and no more here.
  public static final String PRUNED = "pruned";

  /// The file was closed in order. Taken away while it is open.
  public static final String CLEAN = "clean";

  private Marks() {}

  public static Optional<String> get(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT value FROM marks WHERE name = ?")) {
      Database.bind(statement, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  public static void remove(Connection connection, String name) throws SQLException {
    Database.run(connection, "DELETE FROM marks WHERE name = ?", name);
  }

  public static void put(Connection connection, String name, String value) throws SQLException {
    Database.run(connection,
        "INSERT INTO marks (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        name, value);
  }
}
