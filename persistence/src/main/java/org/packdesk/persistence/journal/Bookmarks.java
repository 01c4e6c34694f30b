package org.packdesk.persistence.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.packdesk.persistence.journal.Chain.Link;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.Marks;

/// What is written down so that a start need not read every fact: the session's snapshot, the counts of types, the newest fact.
final class Bookmarks {
  private Bookmarks() {}

  /// The newer of the two, where the version before has worked on this file since.
  static Optional<Snapshot> snapshot(Connection connection) throws SQLException {
    Optional<Snapshot> parts = parts(connection);
    Optional<Snapshot> before = before(connection);
    return parts.isPresent() && parts.get().seq() >= before.map(Snapshot::seq).orElse(0L) ? parts : before;
  }

  /// Of this epoch: one that the version before began has numbered the facts anew.
  private static Optional<Snapshot> parts(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT seq, session_parts.name, session FROM session_parts "
            + "JOIN marks ON marks.name = '" + Marks.EPOCH + "' AND marks.value = session_parts.epoch")) {
      Map<String, byte[]> parts = new HashMap<>();
      long seq = 0;
      while (row.next()) {
        seq = row.getLong(1);
        parts.put(row.getString(2), row.getBytes(3));
      }
      return parts.isEmpty() ? Optional.empty() : Optional.of(new Snapshot(seq, new SessionParts(parts)));
    }
  }

  private static Optional<Snapshot> before(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT seq, session FROM snapshot")) {
      return row.next()
          ? Optional.of(new Snapshot(row.getLong(1), new SessionParts(Map.of(), row.getBytes(2))))
          : Optional.empty();
    }
  }

  /// All parts are of the same fact; a part that is not kept any more is gone.
  static void keepSession(Connection connection, long seq, SessionParts session) throws SQLException {
    Database.run(connection, "DELETE FROM session_parts");
    for (Map.Entry<String, byte[]> part : session.parts().entrySet()) {
      Database.run(connection,
          "INSERT INTO session_parts (name, epoch, seq, session) SELECT ?, value, ?, ? FROM marks WHERE name = ?", part.getKey(),
          seq, part.getValue(), Marks.EPOCH);
    }
    if (session.before() != null) {
      Database.run(connection, "INSERT INTO snapshot (one, seq, session) VALUES (1, ?, ?) "
          + "ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, session = excluded.session", seq, session.before());
    }
  }

  /// @param counts up to `head`
  static void keepCounts(Connection connection, Link head, Map<String, Long> counts) throws SQLException {
    Database.run(connection, "DELETE FROM fact_counts");
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      Database.run(connection, "INSERT INTO fact_counts (type, facts) VALUES (?, ?)", count.getKey(), count.getValue());
    }
    Marks.put(connection, Marks.COUNTED, Long.toString(head.seq()));
    if (isThere(connection, link(connection, Marks.HEAD))) {
      keepLink(connection, Marks.HEAD, head);
    }
  }

  /// When facts that were once there are gone, the mark that knew them stays.
  private static boolean isThere(Connection connection, Link known) throws SQLException {
    return known.seq() <= link(connection, Marks.PRUNED).seq()
        || Rows.hash(connection, known.seq()).filter(hash -> Arrays.equals(hash, known.hash())).isPresent();
  }

  /// Facts of each type: as counted then, and those that came since.
  static Map<String, Long> counts(Connection connection, long lastSeq) throws SQLException {
    long through = Marks.get(connection, Marks.COUNTED).map(Long::parseLong).orElse(0L);
    if (through > lastSeq) {
      return Rows.counts(connection, 0);
    }
    Map<String, Long> counts = new HashMap<>(Rows.counts(connection, through));
    try (PreparedStatement statement = connection.prepareStatement("SELECT type, facts FROM fact_counts");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        counts.merge(row.getString(1), row.getLong(2), Long::sum);
      }
    }
    return counts;
  }

  static void keepLink(Connection connection, String mark, Link link) throws SQLException {
    Marks.put(connection, mark, link.seq() + " " + HexFormat.of().formatHex(link.hash()));
  }

  static Link link(Connection connection, String mark) throws SQLException {
    return Marks.get(connection, mark).map(text -> text.split(" ", 2))
        .map(parts -> new Link(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1]))).orElse(Link.BEGINNING);
  }
}
