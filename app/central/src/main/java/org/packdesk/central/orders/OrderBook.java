package org.packdesk.central.orders;

import java.sql.SQLException;
import java.util.Optional;
import org.packdesk.central.json.Json;
import org.packdesk.central.sqlite.Database;
import org.packdesk.central.sqlite.Tx;

/// The orders and what they are made of. Thread-safe.
public final class OrderBook {
  private final Database database;
  private final ChangeLog log;

  public OrderBook(Database database, ChangeLog log) {
    this.database = database;
    this.log = log;
  }

  public boolean isEmpty() {
    return database.read(tx -> tx.count("SELECT count(*) FROM change_log")) == 0;
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
        log.append(tx, "operator", operator);
      }
      for (Order order : stock.orders()) {
        tx.update("INSERT INTO pack_order (id, state, body) VALUES (?, ?, ?)", order.id(), order.state(), Json.text(order));
        log.append(tx, "order", order);
      }
      return stock.orders().size();
    });
    log.wake();
  }

  public Optional<Order> order(Tx tx, String id) throws SQLException {
    return tx.first("SELECT body FROM pack_order WHERE id = ?", row -> Json.read(row.getString(1), Order.class), id);
  }

  public Optional<Product> product(Tx tx, String sku) throws SQLException {
    return tx.first("SELECT body FROM product WHERE sku = ?", row -> Json.read(row.getString(1), Product.class), sku);
  }

  public Optional<Carton> carton(Tx tx, String type) throws SQLException {
    return tx.first("SELECT body FROM carton WHERE type = ?", row -> Json.read(row.getString(1), Carton.class), type);
  }

  /// Marks an order packed and tells everyone; call [#announce] after the commit.
  public Packed markPacked(Tx tx, String id) throws SQLException {
    Optional<Order> known = order(tx, id);
    if (known.isEmpty()) {
      return Packed.NO_SUCH_ORDER;
    }
    Order order = known.get();
    if (order.state().equals(Order.PACKED)) {
      return Packed.ALREADY;
    }
    tx.update("UPDATE pack_order SET state = ?, body = ? WHERE id = ?", Order.PACKED, Json.text(order.packed()), id);
    log.append(tx, "order", order.packed());
    return Packed.NOW;
  }

  public void announce() {
    log.wake();
  }

  public enum Packed {
    NOW,
    ALREADY,
    NO_SUCH_ORDER
  }
}
