package org.packdesk.central.labels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.carrier.Sale;
import org.packdesk.central.sqlite.Tx;

/// The label rows. Each method is one step inside a transaction of the caller.
final class LabelStore {
  private static final String ASKED = "asked";
  private static final String WISH = "SELECT order_id, parcel_no, attempt, carton_type, station, token FROM label ";
  private static final String ENTRY = "SELECT number, label_key, order_id, parcel_no, attempt, carton_type, state, ship_version, ours,"
      + " published, void_wanted FROM label ";

  /// What is known of a label beside the label itself.
  ///
  /// @param ours       central asked for it by itself, and no desk has used it
  /// @param voidWanted why it is to be voided; null when it is not
  record Entry(long number, String key, String orderId, int parcelNo, int attempt, String cartonType, String state,
      int shipVersion, boolean ours, boolean published, @Nullable String voidWanted) {
    /// It is bought or being bought, and nobody wants it voided.
    boolean lives() {
      return voidWanted == null && (state.equals(ASKED) || state.equals("ready"));
    }
  }

  Optional<LabelWish> wish(Tx tx, String key) throws SQLException {
    return tx.first(WISH + "WHERE label_key = ?", LabelStore::wish, key);
  }

  Optional<Entry> entry(Tx tx, String key) throws SQLException {
    return tx.first(ENTRY + "WHERE label_key = ?", LabelStore::entry, key);
  }

  Optional<Entry> entry(Tx tx, long number) throws SQLException {
    return tx.first(ENTRY + "WHERE number = ? AND tracking IS NOT NULL", LabelStore::entry, number);
  }

  List<Entry> ofOrder(Tx tx, String orderId) throws SQLException {
    return tx.all(ENTRY + "WHERE order_id = ? ORDER BY number", LabelStore::entry, orderId);
  }

  /// From here on the key exists, whatever happens to the process.
  void commitKey(Tx tx, LabelWish wish, int shipVersion, String at) throws SQLException {
    tx.update(
        "INSERT INTO label (label_key, order_id, parcel_no, attempt, carton_type, station, token, state, ship_version, asked_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        wish.key(), wish.orderId(), wish.parcelNo(), wish.attempt(),
        wish.cartonType(), wish.station(), wish.token(), ASKED, shipVersion, at);
  }

  void markOurs(Tx tx, String key) throws SQLException {
    tx.update("UPDATE label SET ours = 1 WHERE label_key = ?", key);
  }

  /// The label is this asker's from now on.
  void handOver(Tx tx, LabelWish wish) throws SQLException {
    tx.update("UPDATE label SET earlier_station = CASE WHEN ours = 0 AND station <> ? THEN station ELSE earlier_station END,"
        + " station = ?, token = ?, ours = 0 WHERE label_key = ?", wish.station(), wish.station(), wish.token(), wish.key());
  }

  /// A desk has decided about it; central buys no other in its place.
  void markUsed(Tx tx, long number) throws SQLException {
    tx.update("UPDATE label SET ours = 0 WHERE number = ?", number);
  }

  boolean isAsked(Tx tx, String key) throws SQLException {
    return tx.count("SELECT count(*) FROM label WHERE label_key = ? AND state = ?", key, ASKED) > 0;
  }

  List<LabelWish> asked(Tx tx, int limit) throws SQLException {
    return tx.all(WISH + "WHERE state = '" + ASKED + "' ORDER BY number LIMIT ?", LabelStore::wish, limit);
  }

  void settle(Tx tx, String key, Sale sale) throws SQLException {
    switch (sale) {
      case Sale.Sold sold -> tx.update(
          "UPDATE label SET state = 'ready', tracking = ?, carrier = ?, service = ?, format = ?, document = ?"
              + " WHERE label_key = ? AND state = ?",
          sold.tracking(), sold.carrier(), sold.service(), sold.format(), sold.document(), key, ASKED);
      case Sale.Refused refused -> tx.update("UPDATE label SET state = 'rejected', reason = ? WHERE label_key = ? AND state = ?",
          refused.reason(), key, ASKED);
    }
  }

  void markPublished(Tx tx, long number) throws SQLException {
    tx.update("UPDATE label SET published = 1 WHERE number = ?", number);
  }

  void wantVoid(Tx tx, long number, String reason) throws SQLException {
    tx.update("UPDATE label SET void_wanted = ? WHERE number = ? AND void_wanted IS NULL", reason, number);
  }

  /// Bought labels that the carrier has not been told to cancel yet, or perhaps.
  List<Long> toVoid(Tx tx, int limit) throws SQLException {
    return tx.all("SELECT number FROM label WHERE void_wanted IS NOT NULL AND state = 'ready' ORDER BY number LIMIT ?",
        row -> row.getLong(1), limit);
  }

  Optional<String> trackingToVoid(Tx tx, long number) throws SQLException {
    return tx.first("SELECT tracking FROM label WHERE number = ? AND void_wanted IS NOT NULL AND state = 'ready'",
        row -> row.getString(1), number);
  }

  void markVoided(Tx tx, long number) throws SQLException {
    tx.update("UPDATE label SET state = 'voided', void_reason = void_wanted, document = NULL WHERE number = ?"
        + " AND void_wanted IS NOT NULL AND state IN ('" + ASKED + "', 'ready')", number);
  }

  Optional<Label> byKey(Tx tx, String key) throws SQLException {
    return tx.first("SELECT * FROM label WHERE label_key = ?", LabelStore::label, key);
  }

  /// Only labels that were bought have a number outside.
  Optional<Label> byNumber(Tx tx, long number) throws SQLException {
    return tx.first("SELECT * FROM label WHERE number = ? AND tracking IS NOT NULL", LabelStore::label, number);
  }

  private static LabelWish wish(ResultSet row) throws SQLException {
    long token = row.getLong(6);
    return new LabelWish(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4), row.getString(5),
        token == 0 ? null : token);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5), row.getString(6),
        row.getString(7), row.getInt(8), row.getBoolean(9), row.getBoolean(10), row.getString(11));
  }

  static BoughtLabel bought(ResultSet row) throws SQLException {
    return new BoughtLabel(row.getString("order_id"), row.getInt("parcel_no"), row.getInt("attempt"), row.getInt("ship_version"),
        label(row));
  }

  /// A bought label that is to be voided is void for everybody outside, whether the carrier knows it yet or not.
  private static Label label(ResultSet row) throws SQLException {
    String state = row.getString("state");
    boolean unwanted = state.equals("ready") && row.getString("void_wanted") != null;
    Label.State shown = state.equals(ASKED)
        ? Label.State.PENDING
        : unwanted ? Label.State.VOIDED : Label.State.valueOf(state.toUpperCase(Locale.ROOT));
    @Nullable
    String tracking = row.getString("tracking");
    byte @Nullable [] document = unwanted ? null : row.getBytes("document");
    return new Label(row.getString("label_key"), shown, tracking == null ? null : LabelDesk.ID_START + row.getLong("number"),
        tracking, row.getString("carrier"), row.getString("service"), row.getString("format"),
        document == null ? null : Base64.getEncoder().encodeToString(document), row.getString("reason"),
        row.getString("earlier_station"));
  }
}
