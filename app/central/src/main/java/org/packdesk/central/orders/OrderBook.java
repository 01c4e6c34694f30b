package org.packdesk.central.orders;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.json.Json;
import org.packdesk.central.sqlite.Database;
import org.packdesk.central.sqlite.Tx;

/// The orders and what they are made of. Thread-safe.
public final class OrderBook {
  private final Database database;
  private final ChangeLog log;
  private final InstantSource instants;

  public OrderBook(Database database, ChangeLog log, InstantSource instants) {
    this.database = database;
    this.log = log;
    this.instants = instants;
  }

  public boolean isEmpty() {
    return database.read(tx -> tx.count("SELECT count(*) FROM product")) == 0;
  }

  /// Takes everything in at once; in the log, what orders refer to comes before them.
  public void fill(Stock stock) {
    database.write(tx -> {
      for (Product product : stock.products()) {
        tx.update("INSERT INTO product (sku, body) VALUES (?, ?)", product.sku(), Json.text(product));
        log.append(tx, "product", product);
      }
      for (Carton carton : stock.cartons()) {
        tx.update("INSERT INTO carton (type, body) VALUES (?, ?)", carton.type(), Json.text(carton));
        log.append(tx, "carton", carton);
      }
      for (Operator operator : stock.operators()) {
        tx.update("INSERT INTO operator (id, body) VALUES (?, ?)", operator.id(), Json.text(operator));
        log.append(tx, "operator", operator);
      }
      for (Order order : stock.orders()) {
        tx.update("INSERT INTO pack_order (id, state, body, changed_at) VALUES (?, ?, ?, ?)", order.id(), order.state(),
            Json.text(order), instants.millis());
        log.append(tx, "order", order);
      }
      return stock.orders().size();
    });
    log.wake();
  }

  public Optional<Order> order(Tx tx, String id) throws SQLException {
    return tx.first("SELECT body FROM pack_order WHERE id = ?", row -> Json.read(row.getString(1), Order.class), id);
  }

  /// Ids of open orders, in their order.
  public List<String> open(Tx tx, String afterId, int limit) throws SQLException {
    return tx.all("SELECT id FROM pack_order WHERE state = ? AND id > ? ORDER BY id LIMIT ?", row -> row.getString(1), Order.OPEN,
        afterId, limit);
  }

  private Optional<ChangeRules.Kept> kept(Tx tx, String id) throws SQLException {
    return tx.first("SELECT body, packed, service FROM pack_order WHERE id = ?",
        row -> new ChangeRules.Kept(Json.read(row.getString(1), Order.class), row.getBoolean(2), row.getString(3)), id);
  }

  /// All its parcels carry their labels, whatever happened to it since.
  public boolean isPacked(Tx tx, String id) throws SQLException {
    return tx.count("SELECT packed FROM pack_order WHERE id = ?", id) > 0;
  }

  /// The carrier's service that the system upstream wants; empty for the carrier's choice.
  public Optional<String> service(Tx tx, String id) throws SQLException {
    return tx.first("SELECT service FROM pack_order WHERE id = ? AND service IS NOT NULL", row -> row.getString(1), id);
  }

  public Optional<Product> product(Tx tx, String sku) throws SQLException {
    return tx.first("SELECT body FROM product WHERE sku = ?", row -> Json.read(row.getString(1), Product.class), sku);
  }

  public Optional<Carton> carton(Tx tx, String type) throws SQLException {
    return tx.first("SELECT body FROM carton WHERE type = ?", row -> Json.read(row.getString(1), Carton.class), type);
  }

  /// Marks an order packed and tells everyone; call [#announce] after the commit. An order that is cancelled or held stays so.
  public Packed markPacked(Tx tx, String id) throws SQLException {
    Optional<ChangeRules.Kept> known = kept(tx, id);
    if (known.isEmpty()) {
      return Packed.NO_SUCH_ORDER;
    }
    if (known.get().packed()) {
      return Packed.ALREADY;
    }
    tx.update("UPDATE pack_order SET packed = 1, changed_at = ? WHERE id = ?", instants.millis(), id);
    Order order = known.get().order();
    return switch (order.state()) {
      case Order.CANCELLED -> Packed.WHILE_CANCELLED;
      case Order.HELD -> Packed.WHILE_HELD;
      default -> {
        keep(tx, order.packed());
        yield Packed.NOW;
      }
    };
  }

  /// Changes an order and tells everyone; call [#announce] after the commit. What it means for labels is the caller's business.
  public ChangeOutcome change(Tx tx, String id, OrderChange change) throws SQLException {
    Optional<ChangeRules.Kept> known = kept(tx, id);
    if (known.isEmpty()) {
      return new ChangeOutcome.NoSuchOrder();
    }
    ChangeOutcome outcome = ChangeRules.change(known.get(), change);
    if (outcome instanceof ChangeOutcome.Done done && !done.after().equals(done.before())) {
      String unknown = unknown(tx, done);
      if (unknown != null) {
        return new ChangeOutcome.DoesNotFit(unknown);
      }
      keep(tx, done.after());
      if (change instanceof OrderChange.Change other && other.service() != null) {
        tx.update("UPDATE pack_order SET service = ? WHERE id = ?", other.service(), id);
      }
    }
    return outcome;
  }

  /// @return which carton or product of a new plan nobody knows, in words
  private @Nullable String unknown(Tx tx, ChangeOutcome.Done done) throws SQLException {
    for (Order.Parcel parcel : done.after().parcels()) {
      if (!done.before().parcels().contains(parcel) && carton(tx, parcel.cartonType()).isEmpty()) {
        return "There is no carton type " + parcel.cartonType();
      }
    }
    for (Order.Line line : done.after().lines()) {
      if (!done.before().lines().contains(line) && product(tx, line.sku()).isEmpty()) {
        return "No product has the SKU " + line.sku();
      }
    }
    return null;
  }

  private void keep(Tx tx, Order order) throws SQLException {
    tx.update("UPDATE pack_order SET state = ?, body = ?, changed_at = ? WHERE id = ?", order.state(), Json.text(order),
        instants.millis(), order.id());
    log.append(tx, "order", order);
  }

  /// Tells everyone who follows the log; call [#announce] after the commit.
  public void tell(Tx tx, String kind, Object body) throws SQLException {
    log.append(tx, kind, body);
  }

  public void announce() {
    log.wake();
  }

  public enum Packed {
    NOW,
    ALREADY,
    WHILE_CANCELLED,
    WHILE_HELD,
    NO_SUCH_ORDER
  }
}
