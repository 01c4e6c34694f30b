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

  Optional<LabelWish> wish(Tx tx, String key) throws SQLException {
    return tx.first("SELECT order_id, parcel_no, attempt, carton_type, station FROM label WHERE label_key = ?", LabelStore::wish,
        key);
  }

  /// From here on the key exists, whatever happens to the process.
  void commitKey(Tx tx, LabelWish wish, String at) throws SQLException {
    tx.update("INSERT INTO label (label_key, order_id, parcel_no, attempt, carton_type, station, state, asked_at)"
        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)", wish.key(), wish.orderId(), wish.parcelNo(), wish.attempt(), wish.cartonType(),
        wish.station(), ASKED, at);
  }

  boolean isAsked(Tx tx, String key) throws SQLException {
    return tx.count("SELECT count(*) FROM label WHERE label_key = ? AND state = ?", key, ASKED) > 0;
  }

  List<LabelWish> asked(Tx tx, int limit) throws SQLException {
    return tx.all("SELECT order_id, parcel_no, attempt, carton_type, station FROM label WHERE state = '" + ASKED
        + "' ORDER BY number LIMIT ?", LabelStore::wish, limit);
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

  void markVoided(Tx tx, long number, String reason) throws SQLException {
    tx.update("UPDATE label SET state = 'voided', void_reason = ?, document = NULL WHERE number = ? AND state = 'ready'", reason,
        number);
  }

  Optional<Label> byKey(Tx tx, String key) throws SQLException {
    return tx.first("SELECT * FROM label WHERE label_key = ?", LabelStore::label, key);
  }

  /// Only labels that were bought have a number outside.
  Optional<Label> byNumber(Tx tx, long number) throws SQLException {
    return tx.first("SELECT * FROM label WHERE number = ? AND tracking IS NOT NULL", LabelStore::label, number);
  }

  private static LabelWish wish(ResultSet row) throws SQLException {
    return new LabelWish(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4), row.getString(5));
  }

  private static Label label(ResultSet row) throws SQLException {
    String state = row.getString("state");
    Label.State shown = state.equals(ASKED) ? Label.State.PENDING : Label.State.valueOf(state.toUpperCase(Locale.ROOT));
    @Nullable
    String tracking = row.getString("tracking");
    byte @Nullable [] document = row.getBytes("document");
    return new Label(row.getString("label_key"), shown, tracking == null ? null : LabelDesk.ID_START + row.getLong("number"),
        tracking,
        row.getString("carrier"), row.getString("service"), row.getString("format"),
        document == null ? null : Base64.getEncoder().encodeToString(document), row.getString("reason"));
  }
}
