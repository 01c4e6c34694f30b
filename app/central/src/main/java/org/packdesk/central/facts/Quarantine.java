package org.packdesk.central.facts;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.sqlite.Database;
import org.packdesk.central.sqlite.Tx;

/// Facts that central cannot use, and what they hold back: later facts of the same order from the same station wait until a person has
/// released it. A forked fact holds back nothing: its journal goes on in a new epoch, which tells everything again. Thread-safe.
public final class Quarantine {
  static final String HELD_BACK = "held-back";
  private static final String WAITS = "outcome = 'quarantined' AND released_at IS NULL";

  private final Database database;
  private final OrderBook orders;
  private final FactRules rules;
  private final InstantSource instants;

  public Quarantine(Database database, OrderBook orders, FactRules rules, InstantSource instants) {
    this.database = database;
    this.orders = orders;
    this.rules = rules;
    this.instants = instants;
  }

  /// @param orderId  null when nobody can tell
  /// @param heldBack later facts of the order that wait
  public record Entry(String station, String epoch, long seq, String code, @Nullable String orderId, long heldBack) {}

  /// Who released a fact, and why.
  public record Release(String by, String reason) {}

  private record Held(long arrival, String epoch, long seq, byte[] bytes) {}

  /// The oldest first, forks last.
  public List<Entry> waiting(int limit) {
    return database.read(tx -> tx.all("SELECT station, epoch, seq, code, order_id, (SELECT count(*) FROM fact AS later"
        + " WHERE later.station = fact.station AND later.order_id = fact.order_id AND later.code = '" + HELD_BACK
        + "' AND later.rowid > fact.rowid), 0 AS fork, rowid AS arrival FROM fact WHERE " + WAITS
        + " UNION ALL SELECT station, epoch, seq, 'fork', NULL, 0, 1, min(rowid) FROM forked_fact WHERE released_at IS NULL"
        + " GROUP BY station, epoch, seq ORDER BY fork, arrival LIMIT ?",
        row -> new Entry(row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5), row.getLong(6)),
        limit));
  }

  boolean holdsBack(Tx tx, String station, String orderId) throws SQLException {
    return tx.count("SELECT EXISTS (SELECT 1 FROM fact WHERE station = ? AND order_id = ? AND " + WAITS + ")", station,
        orderId) > 0;
  }

  /// Applies what the fact held back, in order, up to the next quarantined one. Empty when there is no such quarantined fact.
  /// @return how many were applied now
  public OptionalInt release(String station, String epoch, long seq, Release release) {
    OptionalInt applied = database.write(tx -> {
      Optional<String> order = tx.first(
          "SELECT coalesce(order_id, '') FROM fact WHERE station = ? AND epoch = ? AND seq = ? AND outcome = 'quarantined'",
          row -> row.getString(1), station, epoch, seq);
      int marked = markReleased(tx, "fact", station, epoch, seq, release)
          + markReleased(tx, "forked_fact", station, epoch, seq, release);
      boolean known = order.isPresent() || marked > 0
          || tx.count("SELECT count(*) FROM forked_fact WHERE station = ? AND epoch = ? AND seq = ?", station, epoch, seq) > 0;
      return known ? OptionalInt.of(applyHeldBack(tx, station, order.orElse(""))) : OptionalInt.empty();
    });
    orders.announce();
    return applied;
  }

  private int markReleased(Tx tx, String table, String station, String epoch, long seq, Release release) throws SQLException {
    String quarantined = table.equals("fact") ? " AND outcome = 'quarantined'" : "";
    return tx.update("UPDATE " + table + " SET released_at = ?, released_by = ?, release_reason = ?"
        + " WHERE station = ? AND epoch = ? AND seq = ? AND released_at IS NULL" + quarantined, instants.instant().toString(),
        release.by(), release.reason(), station, epoch, seq);
  }

  private int applyHeldBack(Tx tx, String station, String orderId) throws SQLException {
    List<Held> held = tx.all("SELECT rowid, epoch, seq, bytes FROM fact WHERE station = ?1 AND order_id = ?2 AND code = '"
        + HELD_BACK
        + "' AND rowid < (SELECT coalesce(min(rowid), 9223372036854775807) FROM fact WHERE station = ?1 AND order_id = ?2"
        + " AND " + WAITS + ") ORDER BY rowid",
        row -> new Held(row.getLong(1), row.getString(2), row.getLong(3), row.getBytes(4)), station, orderId);
    for (Held fact : held) {
      String code = rules.apply(tx, station, Envelope.read(fact.bytes(), station, fact.epoch(), fact.seq()));
      tx.update("UPDATE fact SET outcome = ?, code = ? WHERE rowid = ?", code == null ? "accepted" : "exception", code,
          fact.arrival());
    }
    return held.size();
  }
}
