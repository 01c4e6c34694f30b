package org.packdesk.persistence.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.central.FactsAnswer.FactOutcome;
import org.packdesk.persistence.journal.Chain.Link;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.Marks;

/// The journal's tables in SQL.
public final class Rows {
  private Rows() {}

  record Head(long seq, byte[] hash, byte @Nullable [] bytes) {
    Link link() {
      return new Link(seq, hash);
    }
  }

  /// A stored fact. @param bytes exactly as stored
  public record FactRow(long seq, byte[] bytes, byte[] hash) {}

  static Head head(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT seq, hash, bytes FROM facts ORDER BY seq DESC LIMIT 1")) {
      return row.next() ? new Head(row.getLong(1), row.getBytes(2), row.getBytes(3)) : new Head(0, Link.BEGINNING.hash(), null);
    }
  }

  /// Facts of each type after `seq`.
  static Map<String, Long> counts(Connection connection, long seq) throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    try (PreparedStatement statement = connection
        .prepareStatement("SELECT type, count(*) FROM facts WHERE seq > ? GROUP BY type")) {
      Database.bind(statement, seq);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counts.put(row.getString(1), row.getLong(2));
        }
      }
    }
    return counts;
  }

  static Optional<byte[]> hash(Connection connection, long seq) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT hash FROM facts WHERE seq = ?")) {
      Database.bind(statement, seq);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
      }
    }
  }

  static long acknowledged(Connection connection) throws SQLException {
    return Marks.get(connection, Marks.ACKED).map(Long::parseLong).orElse(0L);
  }

  /// How far central holds them, and what it kept otherwise than accepted.
  static void acknowledge(Connection connection, Commit commit, long acked) throws SQLException {
    if (commit.acknowledged() > 0) {
      Marks.put(connection, Marks.ACKED, Long.toString(acked));
    }
    for (FactOutcome outcome : commit.notAccepted()) {
      Database.run(connection, "INSERT OR REPLACE INTO outcomes (seq, outcome, code) VALUES (?, ?, ?)", outcome.seq(),
          outcome.outcome(), outcome.code());
    }
  }

  /// Facts after `seq`, in order.
  public static List<FactRow> after(Connection connection, long seq, int max) throws SQLException {
    List<FactRow> rows = new ArrayList<>();
    try (PreparedStatement statement = connection
        .prepareStatement("SELECT seq, bytes, hash FROM facts WHERE seq > ? ORDER BY seq LIMIT ?")) {
      Database.bind(statement, seq, max);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(new FactRow(row.getLong(1), row.getBytes(2), row.getBytes(3)));
        }
      }
    }
    return rows;
  }

  /// Every fact of a file, in order. @return how many were read
  static int each(Connection connection, Shelf.RowReader reader) throws SQLException {
    int read = 0;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT seq, bytes, hash FROM facts ORDER BY seq")) {
      while (row.next() && reader.read(new FactRow(row.getLong(1), row.getBytes(2), row.getBytes(3)))) {
        read++;
      }
    }
    return read;
  }

  /// Takes a fact away. @return its type
  static String take(Connection connection, long seq) throws SQLException {
    String type;
    try (PreparedStatement statement = connection.prepareStatement("SELECT type FROM facts WHERE seq = ?")) {
      Database.bind(statement, seq);
      try (ResultSet row = statement.executeQuery()) {
        type = row.next() ? row.getString(1) : "";
      }
    }
    Database.run(connection, "DELETE FROM facts WHERE seq = ?", seq);
    return type;
  }
}
