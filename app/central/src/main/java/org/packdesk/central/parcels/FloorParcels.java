package org.packdesk.central.parcels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.json.Json;
import org.packdesk.central.orders.Order;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.orders.Product;
import org.packdesk.central.sqlite.Tx;

/// Tells all stations of parcels: once such a parcel is packed and its label bought, and again with all that is new about it. Holds nothing
/// itself. Thread-safe; call [OrderBook#announce] after the commit.
public final class FloorParcels {
  /// In the log of changes.
  public static final String KIND = "parcel";
  /// How a label's id begins.
  public static final String LABEL_ID = "label-";
  /// So long after the last news of it a parcel is told in snapshots.
  public static final Duration SHOWN = Duration.ofDays(10);
  private static final String LABELS = "SELECT label.number, label.label_key, label.order_id, label.parcel_no, label.tracking,"
      + " label.carrier, label.carton_type, label.state = 'voided' OR label.void_wanted IS NOT NULL,"
      + " (SELECT count(*) FROM applied_label AS applied WHERE applied.label_key = label.label_key),"
      + " packed.expected_mass_mg, packed.expected_sigma_mg, packed.carton_type, packed.station, packed.packed_at"
      + " FROM label LEFT JOIN packed_parcel AS packed ON packed.order_id = label.order_id AND packed.parcel_no = label.parcel_no ";

  private final OrderBook orders;
  private final InstantSource instants;

  public FloorParcels(OrderBook orders, InstantSource instants) {
    this.orders = orders;
    this.instants = instants;
  }

  /// A label with what its desk said of the parcel.
  ///
  /// @param applied how many desks put it on a parcel
  /// @param massMg  null until it is packed
  private record Labelled(long number, String key, String orderId, int parcelNo, String tracking, @Nullable String carrier,
      String cartonType, boolean voided, int applied, @Nullable Long massMg, @Nullable Long sigmaMg, @Nullable String packedInto,
      @Nullable String station, @Nullable Long packedAt) {
    static Labelled of(ResultSet row) throws SQLException {
      return new Labelled(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5), row.getString(6),
          row.getString(7), row.getBoolean(8), row.getInt(9), whole(row, 10), whole(row, 11), row.getString(12),
          row.getString(13), whole(row, 14));
    }

    private static @Nullable Long whole(ResultSet row, int column) throws SQLException {
      long number = row.getLong(column);
      return row.wasNull() ? null : number;
    }

    String state() {
      return voided ? "voided" : applied > 1 ? "doubled" : "ready";
    }
  }

  /// The last word counts.
  public void packed(Tx tx, Packed parcel) throws SQLException {
    tx.update(
        "INSERT OR REPLACE INTO packed_parcel (order_id, parcel_no, expected_mass_mg, expected_sigma_mg, carton_type, station,"
            + " packed_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        parcel.orderId(), parcel.parcelNo(), parcel.massMg(), parcel.sigmaMg(),
        parcel.cartonType(), parcel.station(), parcel.at().toEpochMilli());
    tell(tx, parcel.orderId());
  }

  /// A problem desk expects something else of it from now on. Nothing happens when nobody has packed it.
  ///
  /// @param cartonType null when it is still the same
  public void expected(Tx tx, String orderId, int parcelNo, long massMg, @Nullable Long sigmaMg, @Nullable String cartonType)
      throws SQLException {
    tx.update("UPDATE packed_parcel SET expected_mass_mg = ?, expected_sigma_mg = ?, carton_type = coalesce(?, carton_type)"
        + " WHERE order_id = ? AND parcel_no = ?", massMg, sigmaMg, cartonType, orderId, parcelNo);
    tell(tx, orderId);
  }

  /// Tells what is new about the order's parcels that are packed and labelled.
  public void tell(Tx tx, String orderId) throws SQLException {
    Optional<Order> order = orders.order(tx, orderId);
    if (order.isEmpty()) {
      return;
    }
    for (Labelled label : tx
        .all(LABELS + "WHERE label.order_id = ? AND label.tracking IS NOT NULL AND packed.order_id IS NOT NULL"
            + " ORDER BY label.number", Labelled::of, orderId)) {
      tell(tx, parcel(tx, order.get(), label));
    }
  }

  private void tell(Tx tx, FloorParcel parcel) throws SQLException {
    String body = Json.text(parcel);
    Instant now = instants.instant();
    int news = tx.update("INSERT INTO told_parcel (barcode, since, body) VALUES (?, ?, ?) ON CONFLICT (barcode)"
        + " DO UPDATE SET since = excluded.since, body = excluded.body WHERE body <> excluded.body", parcel.barcode(),
        now.toEpochMilli(), body);
    if (news > 0) {
      tx.update("DELETE FROM told_parcel WHERE since < ?", now.minus(SHOWN).toEpochMilli());
      orders.tell(tx, KIND, parcel);
    }
  }

  /// As far as anybody has said, packed or not. Empty when no label has this tracking number.
  public Optional<FloorParcel> byBarcode(Tx tx, String tracking) throws SQLException {
    Optional<Labelled> label = tx.first(LABELS + "WHERE label.tracking = ?", Labelled::of, tracking);
    return label.isPresent()
        ? Optional.of(parcel(tx, orders.order(tx, label.get().orderId()).orElseThrow(), label.get()))
        : Optional.empty();
  }

  private FloorParcel parcel(Tx tx, Order order, Labelled label) throws SQLException {
    String packedInto = label.packedInto();
    Long packedAt = label.packedAt();
    return new FloorParcel(label.tracking(), label.key(), LABEL_ID + label.number(), order.id(), order.reference(),
        label.parcelNo(), order.client(), label.carrier(), label.massMg(), label.sigmaMg(),
        packedInto == null ? label.cartonType() : packedInto, contents(tx, order, label.parcelNo()), label.state(), order.state(),
        order.reason(), label.station(), packedAt == null ? null : Instant.ofEpochMilli(packedAt), order.cutOff(),
        order.value());
  }

  /// By the plan.
  private List<FloorParcel.Content> contents(Tx tx, Order order, int parcelNo) throws SQLException {
    List<FloorParcel.Content> contents = new ArrayList<>();
    for (Order.Parcel parcel : order.parcels()) {
      for (Order.Content part : parcel.parcelNo() == parcelNo ? parcel.contents() : List.<Order.Content>of()) {
        for (Order.Line line : order.lines().stream().filter(any -> any.lineNo() == part.lineNo()).toList()) {
          String name = orders.product(tx, line.sku()).map(Product::name).orElse(line.sku());
          contents.add(new FloorParcel.Content(line.lineNo(), line.sku(), name, part.units()));
        }
      }
    }
    return contents;
  }
}
