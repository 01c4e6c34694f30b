package org.packdesk.central.labels;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.packdesk.central.labels.LabelStore.Entry;
import org.packdesk.central.orders.Order;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.sqlite.Database;
import org.packdesk.central.sqlite.StorageException;
import org.packdesk.central.sqlite.Tx;

/// Buys labels before anybody packs, for a share of the open orders, so that a desk without a line to central has them. What a desk has used
/// or voided is the desk's; what central voids itself is bought again as the next attempt. Thread-safe.
public final class PreBuyer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(PreBuyer.class.getName());
  private static final String STATION = "central";
  private static final int ORDERS_AT_ONCE = 16;
  private static final int PAGE = 200;

  private final Database database;
  private final OrderBook orders;
  private final LabelDesk desk;
  private final Plan plan;
  private final LabelStore store = new LabelStore();
  private final Semaphore places = new Semaphore(ORDERS_AT_ONCE);
  private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("buy-ahead-", 0).factory());

  /// For which orders.
  ///
  /// @param share of the orders, 0 to 1
  /// @param seed  the same seed chooses the same orders
  public record Plan(double share, long seed) {
    public Plan {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
      }
    }

    public boolean chooses(String orderId) {
      return new SplittableRandom(seed * 1_000_003 + orderId.hashCode()).nextDouble() < share;
    }
  }

  public PreBuyer(Database database, OrderBook orders, LabelDesk desk, Plan plan) {
    this.database = database;
    this.orders = orders;
    this.desk = desk;
    this.plan = plan;
  }

  /// Goes through all open orders in the background. Call once, after the desk has recovered.
  public void start() {
    if (plan.share() > 0) {
      threads.execute(this::goThrough);
    }
  }

  private void goThrough() {
    try {
      List<String> page = database.read(tx -> orders.open(tx, "", PAGE));
      while (!page.isEmpty()) {
        for (String order : page) {
          buy(order);
        }
        String last = page.getLast();
        page = database.read(tx -> orders.open(tx, last, PAGE));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (StorageException | RejectedExecutionException e) {
      LOG.log(ERROR, "Labels are not bought ahead any more", e);
    }
  }

  private void buy(String orderId) throws InterruptedException {
    if (plan.chooses(orderId)) {
      places.acquire();
      threads.execute(() -> {
        try {
          buyMissing(orderId);
        } finally {
          places.release();
        }
      });
    }
  }

  /// The order has changed. Returns at once. While central stops, nothing is begun: the next start goes through all open orders.
  public void lookAgain(String orderId) {
    if (plan.chooses(orderId)) {
      try {
        threads.execute(() -> lookAgainNow(orderId));
      } catch (RejectedExecutionException closing) {
        LOG.log(DEBUG, "Central is stopping: {0} is looked at after the next start", orderId);
      }
    }
  }

  private void lookAgainNow(String orderId) {
    try {
      buy(orderId);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RejectedExecutionException closing) {
      LOG.log(DEBUG, "Central is stopping: {0} is looked at after the next start", orderId);
    }
  }

  private void buyMissing(String orderId) {
    try {
      for (LabelWish wish : database.read(tx -> missing(tx, orderId))) {
        desk.buyAhead(wish);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (StorageException e) {
      LOG.log(ERROR, "No label was bought ahead for " + orderId, e);
    }
  }

  private List<LabelWish> missing(Tx tx, String orderId) throws SQLException {
    List<LabelWish> wishes = new ArrayList<>();
    Optional<Order> order = orders.order(tx, orderId).filter(known -> known.state().equals(Order.OPEN));
    if (order.isPresent()) {
      List<Entry> labels = store.ofOrder(tx, orderId);
      for (Order.Parcel parcel : order.get().parcels()) {
        Optional<Entry> newest = labels.stream().filter(label -> label.parcelNo() == parcel.parcelNo())
            .max(Comparator.comparingInt(Entry::attempt));
        if (newest.isEmpty() || mayReplace(newest.get(), order.get())) {
          int attempt = newest.map(label -> label.attempt() + 1).orElse(1);
          wishes.add(new LabelWish(orderId, parcel.parcelNo(), attempt, parcel.cartonType(), STATION, null));
        }
      }
    }
    return wishes;
  }

  /// What the carrier refused may be tried again for another address only.
  private static boolean mayReplace(Entry label, Order order) {
    boolean voided = label.state().equals("voided") || label.voidWanted() != null;
    boolean refusedBefore = label.state().equals("rejected") && label.shipVersion() < order.shipVersion();
    return label.ours() && (voided || refusedBefore);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
