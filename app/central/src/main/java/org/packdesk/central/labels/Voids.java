package org.packdesk.central.labels;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.packdesk.central.carrier.Carrier;
import org.packdesk.central.labels.LabelStore.Entry;
import org.packdesk.central.orders.ChangeOutcome;
import org.packdesk.central.orders.Order;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.parcels.FloorParcels;
import org.packdesk.central.sqlite.Database;
import org.packdesk.central.sqlite.Tx;

/// Cancels labels. Phases: (1) that it is to be void is committed, with what decided it, and told; (2) the carrier cancels it; (3) that is
/// committed. A crash between leaves it at (1), and (2) comes again: cancelling twice is cancelling.
final class Voids {
  private final Database database;
  private final OrderBook orders;
  private final FloorParcels parcels;
  private final Carrier carrier;
  private final LabelStore store;

  Voids(Database database, OrderBook orders, FloorParcels parcels, Carrier carrier, LabelStore store) {
    this.database = database;
    this.orders = orders;
    this.parcels = parcels;
    this.carrier = carrier;
    this.store = store;
  }

  /// Phase 1 for all labels that a change of their order makes wrong. A desk voids by itself what it asked for while the order is not packed.
  void follow(Tx tx, ChangeOutcome.Done change) throws SQLException {
    Order order = change.after();
    if (order.state().equals(Order.CANCELLED) && !change.before().state().equals(Order.CANCELLED)) {
      want(tx, order.id(), label -> true, "The order is cancelled");
    } else if (change.shipsElsewhere() && orders.isPacked(tx, order.id())) {
      want(tx, order.id(), label -> true, "The order goes elsewhere now");
    } else if (change.shipsElsewhere()) {
      want(tx, order.id(), Entry::ours, "The order goes elsewhere now");
    } else {
      Set<String> planned = order.parcels().stream().map(parcel -> parcel.parcelNo() + " " + parcel.cartonType())
          .collect(Collectors.toSet());
      want(tx, order.id(), label -> label.ours() && !planned.contains(label.parcelNo() + " " + label.cartonType()),
          "The order is packed otherwise now");
    }
  }

  private void want(Tx tx, String orderId, Predicate<Entry> which, String reason) throws SQLException {
    for (Entry label : store.ofOrder(tx, orderId)) {
      if (label.lives() && which.test(label)) {
        want(tx, label, reason);
      }
    }
  }

  /// Phase 1 for one label.
  void want(Tx tx, Entry label, String reason) throws SQLException {
    store.wantVoid(tx, label.number(), reason);
    parcels.tell(tx, label.orderId());
    if (label.published()) {
      Label voided = store.byNumber(tx, label.number()).orElseThrow();
      orders.tell(tx, BoughtLabel.KIND,
          new BoughtLabel(label.orderId(), label.parcelNo(), label.attempt(), label.shipVersion(), voided));
    }
  }

  /// Phases 2 and 3, blocking as long as the carrier thinks; nothing for a label that is not wanted void.
  void carryOut(long number) {
    Optional<String> tracking = database.read(tx -> store.trackingToVoid(tx, number));
    tracking.ifPresent(known -> {
      carrier.cancel(known);
      database.write(tx -> {
        store.markVoided(tx, number);
        return number;
      });
    });
  }

  /// As [#carryOut], for all labels of an order.
  void carryOut(String orderId) {
    List<Long> wanted = database.read(tx -> store.ofOrder(tx, orderId).stream().filter(label -> label.voidWanted() != null)
        .map(Entry::number).toList());
    wanted.forEach(this::carryOut);
  }
}
