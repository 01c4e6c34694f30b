package org.packdesk.central.standing;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.packdesk.central.labels.LabelDesk;
import org.packdesk.central.labels.PreBuyer;
import org.packdesk.central.orders.ChangeOutcome;
import org.packdesk.central.orders.ClaimAnswer;
import org.packdesk.central.orders.Claims;
import org.packdesk.central.orders.Order;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.orders.OrderChange;
import org.packdesk.central.sqlite.Database;
import org.packdesk.central.sqlite.Tx;

/// Changes orders from upstream and says whose they are. Thread-safe.
public final class OrderDesk {
  private final Database database;
  private final OrderBook orders;
  private final Claims claims;
  private final ParcelBook parcels;
  private final LabelDesk labels;
  private final PreBuyer ahead;

  public OrderDesk(Database database, OrderBook orders, Claims claims, ParcelBook parcels, LabelDesk labels,
      PreBuyer ahead) {
    this.database = database;
    this.orders = orders;
    this.claims = claims;
    this.parcels = parcels;
    this.labels = labels;
    this.ahead = ahead;
  }

  /// When this returns, the change is on disk, and the carrier has cancelled what the change makes void.
  public ChangeOutcome change(String orderId, OrderChange change) {
    ChangeOutcome outcome = database.write(tx -> {
      ChangeOutcome made = orders.change(tx, orderId, change);
      if (made instanceof ChangeOutcome.Done done && !done.after().equals(done.before())) {
        labels.follow(tx, done);
        parcels.changed(tx, orderId);
      }
      return made;
    });
    orders.announce();
    labels.carryOutVoids(orderId);
    ahead.lookAgain(orderId);
    return outcome;
  }

  /// @param done parcels of the order that carry their label
  public record Claimed(ClaimAnswer answer, List<Integer> done) {
    public Claimed {
      done = List.copyOf(done);
    }
  }

  public Claimed claim(String orderId, String station) {
    return database.write(tx -> {
      Optional<String> state = state(tx, orderId);
      ClaimAnswer answer = state.isPresent() && state.get().equals(Order.OPEN)
          ? claims.claim(tx, orderId, station)
          : refused(state);
      return new Claimed(answer, parcels.done(tx, orderId));
    });
  }

  /// A desk keeps an order that is held while it packs it.
  public Claimed renew(String orderId, String station, long token) {
    return database.write(tx -> {
      Optional<String> state = state(tx, orderId);
      ClaimAnswer answer = state.isPresent() && (state.get().equals(Order.OPEN) || state.get().equals(Order.HELD))
          ? claims.renew(tx, orderId, station, token)
          : refused(state);
      return new Claimed(answer, parcels.done(tx, orderId));
    });
  }

  /// @return false when there is no such order
  public boolean release(String orderId, String station, long token) {
    return database.write(tx -> {
      claims.release(tx, orderId, station, token);
      return orders.order(tx, orderId).isPresent();
    });
  }

  /// An order that was held after it was packed counts as packed.
  private Optional<String> state(Tx tx, String orderId) throws SQLException {
    Optional<String> state = orders.order(tx, orderId).map(Order::state);
    return state.filter(Order.HELD::equals).isPresent() && orders.isPacked(tx, orderId) ? Optional.of(Order.PACKED) : state;
  }

  private static ClaimAnswer refused(Optional<String> state) {
    return state.isPresent() ? new ClaimAnswer.Denied(state.get(), null, null) : new ClaimAnswer.NoSuchOrder();
  }
}
