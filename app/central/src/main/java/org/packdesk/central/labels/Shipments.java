package org.packdesk.central.labels;

import java.sql.SQLException;
import java.util.Optional;
import org.packdesk.central.carrier.Address;
import org.packdesk.central.carrier.Shipment;
import org.packdesk.central.orders.Carton;
import org.packdesk.central.orders.Order;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.orders.Product;
import org.packdesk.central.orders.Recipient;
import org.packdesk.central.sqlite.Tx;

/// Words an order's parcel for the carrier.
final class Shipments {
  private Shipments() {}

  static Shipment of(Tx tx, OrderBook orders, LabelWish wish) throws SQLException {
    Order order = orders.order(tx, wish.orderId()).orElseThrow();
    Recipient to = order.recipient();
    return new Shipment(wish.key(), new Address(to.name(), to.street(), to.postcode(), to.city(), to.country()),
        order.reference(),
        wish.parcelNo(), order.parcels().size(), massMg(tx, orders, order, wish),
        orders.service(tx, order.id()).orElse(null));
  }

  /// Planned; 0 for a parcel outside the plan or with a product nobody knows.
  private static long massMg(Tx tx, OrderBook orders, Order order, LabelWish wish) throws SQLException {
    Optional<Order.Parcel> parcel = order.parcels().stream().filter(planned -> planned.parcelNo() == wish.parcelNo()).findFirst();
    if (parcel.isEmpty()) {
      return 0;
    }
    long mass = orders.carton(tx, wish.cartonType()).map(Carton::tareMg).orElse(0L);
    for (Order.Content content : parcel.get().contents()) {
      Optional<Order.Line> line = order.lines().stream().filter(any -> any.lineNo() == content.lineNo()).findFirst();
      Optional<Product> product = line.isEmpty() ? Optional.empty() : orders.product(tx, line.get().sku());
      if (product.isEmpty()) {
        return 0;
      }
      mass += product.get().massMg() * content.units();
    }
    return mass;
  }
}
