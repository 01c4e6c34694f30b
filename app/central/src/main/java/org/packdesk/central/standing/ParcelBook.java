package org.packdesk.central.standing;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.orders.Order;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.parcels.FloorParcel;
import org.packdesk.central.parcels.FloorParcels;
import org.packdesk.central.sqlite.Database;
import org.packdesk.central.sqlite.Tx;

/// What is known of parcels, by facts and by labels. Thread-safe.
public final class ParcelBook {
  private static final int DONE_MAX = 50;

  private final Database database;
  private final OrderBook orders;
  private final FloorParcels floor;

  public ParcelBook(Database database, OrderBook orders, FloorParcels floor) {
    this.database = database;
    this.orders = orders;
    this.floor = floor;
  }

  /// A desk has put this label on its parcel.
  public void applied(Tx tx, LabelKey key, String station) throws SQLException {
    tx.update("INSERT OR IGNORE INTO applied_label (label_key, station, order_id, parcel_no) VALUES (?, ?, ?, ?)", key.text(),
        station, key.orderId(), key.parcelNo());
    used(tx, key);
    floor.tell(tx, key.orderId());
  }

  /// A desk works with this label, so that central leaves it to the desk.
  public void used(Tx tx, LabelKey key) throws SQLException {
    tx.update("UPDATE label SET ours = 0 WHERE label_key = ? AND ours = 1", key.text());
  }

  /// Its order is another one now.
  void changed(Tx tx, String orderId) throws SQLException {
    floor.tell(tx, orderId);
  }

  /// Parcels that carry their label.
  public List<Integer> done(Tx tx, String orderId) throws SQLException {
    return tx.all("SELECT DISTINCT parcel_no FROM applied_label AS applied WHERE order_id = ? AND NOT EXISTS"
        + " (SELECT 1 FROM label WHERE label.label_key = applied.label_key AND (state = 'voided' OR void_wanted IS NOT NULL))"
        + " ORDER BY parcel_no LIMIT ?", row -> row.getInt(1), orderId, DONE_MAX);
  }

  /// Empty when no label has this tracking number.
  public Optional<ParcelStanding> byBarcode(String tracking) {
    return database.read(tx -> {
      Optional<Labelled> labelled = tx.first(
          "SELECT label_key, order_id, parcel_no, attempt, state = 'voided' OR void_wanted IS NOT NULL, tracking"
              + " FROM label WHERE tracking = ?",
          row -> new Labelled(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getBoolean(5),
              row.getString(6)),
          tracking);
      return labelled.isPresent() ? Optional.of(standing(tx, labelled.get())) : Optional.<ParcelStanding>empty();
    });
  }

  private record Labelled(String key, String orderId, int parcelNo, int attempt, boolean voided, String tracking) {}

  private ParcelStanding standing(Tx tx, Labelled label) throws SQLException {
    Order order = orders.order(tx, label.orderId()).orElseThrow();
    String why = why(tx, order, label);
    FloorParcel parcel = floor.byBarcode(tx, label.tracking()).orElseThrow();
    return new ParcelStanding(order.id(), label.parcelNo(), order.state(), label.voided() ? "voided" : "ready", why != null, why,
        parcel.expectedMassMg(), parcel);
  }

  private static @Nullable String why(Tx tx, Order order, Labelled label) throws SQLException {
    String words = order.reason() == null ? "" : ": " + order.reason();
    if (order.state().equals(Order.CANCELLED)) {
      return "The order " + order.reference() + " is cancelled" + words;
    }
    if (order.state().equals(Order.HELD)) {
      return "The order " + order.reference() + " is held" + words;
    }
    if (label.voided()) {
      boolean replaced = tx.count("SELECT count(*) FROM label WHERE order_id = ? AND parcel_no = ? AND attempt > ?"
          + " AND state = 'ready' AND void_wanted IS NULL", label.orderId(), label.parcelNo(), label.attempt()) > 0;
      return replaced ? "This label is void: the parcel has a newer one" : "This label is void: the parcel needs a new one";
    }
    List<String> stations = tx.all("SELECT station FROM applied_label WHERE label_key = ? ORDER BY station LIMIT 3",
        row -> row.getString(1), label.key());
    return stations.size() > 1 ? "Two parcels carry this label, from " + String.join(" and ", stations) : null;
  }
}
