package org.packdesk.central.labels;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.packdesk.central.carrier.Carrier;
import org.packdesk.central.carrier.NoAnswerException;
import org.packdesk.central.carrier.Sale;
import org.packdesk.central.carrier.Shipment;
import org.packdesk.central.labels.LabelStore.Entry;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.parcels.FloorParcels;
import org.packdesk.central.sqlite.Database;
import org.packdesk.central.sqlite.StorageException;
import org.packdesk.central.sqlite.Tx;

/// The purchases under way, one per key. Each asks the carrier by reference before it asks it to sell, and again so after every answer that was
/// lost. Thread-safe.
final class Purchases implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Purchases.class.getName());
  private static final Duration BACK_OFF_FIRST = Duration.ofMillis(250);
  private static final Duration BACK_OFF_MAX = Duration.ofSeconds(30);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);

  private final Database database;
  private final OrderBook orders;
  private final FloorParcels parcels;
  private final Carrier carrier;
  private final Pace pace;
  private final LabelStore store;
  private final Voids voids;
  private final ConcurrentHashMap<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("purchase-", 0).factory());

  /// What is written down, and who tells of it.
  record Books(Database database, OrderBook orders, FloorParcels parcels) {}

  Purchases(Books books, Carrier carrier, Pace pace, LabelStore store, Voids voids) {
    this.database = books.database();
    this.orders = books.orders();
    this.parcels = books.parcels();
    this.carrier = carrier;
    this.pace = pace;
    this.store = store;
    this.voids = voids;
  }

  int count() {
    return underWay.size();
  }

  /// @return done when the purchase has its answer, or was given up by [#close]
  CompletableFuture<Void> start(LabelWish wish) {
    return underWay.computeIfAbsent(wish.key(), key -> {
      CompletableFuture<Void> done = new CompletableFuture<>();
      Runnable purchase = () -> {
        try {
          settle(wish);
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        } catch (StorageException e) {
          // The key stays asked; the next call or the next start takes it up.
          LOG.log(ERROR, "The purchase " + key + " stays open", e);
        } finally {
          underWay.remove(key);
          done.complete(null);
        }
      };
      if (!begun(purchase)) {
        done.complete(null);
      }
      return done;
    });
  }

  /// @return false when this is closing: the key stays asked, and the next start takes it up
  private boolean begun(Runnable work) {
    try {
      threads.execute(work);
      return true;
    } catch (RejectedExecutionException closing) {
      return false;
    }
  }

  /// Carries out a void that was decided before, on a thread of its own.
  void startVoid(long number) {
    boolean begun = begun(() -> {
      try {
        voids.carryOut(number);
      } catch (StorageException e) {
        LOG.log(ERROR, "The label " + number + " stays to be voided", e);
      }
    });
    if (!begun) {
      LOG.log(WARNING, "Central is stopping: the label " + number + " is voided after the next start");
    }
  }

  private void settle(LabelWish wish) throws InterruptedException {
    Duration backOff = BACK_OFF_FIRST;
    boolean asked = database.read(tx -> store.isAsked(tx, wish.key()));
    while (asked) {
      try {
        settle(wish, ask(() -> carrier.find(wish.key())));
        asked = false;
      } catch (NoAnswerException lost) {
        LOG.log(WARNING, "The carrier did not answer for " + wish.key() + ": " + lost.getMessage() + "; it is asked again");
        pace.backOff().of(backOff);
        backOff = backOff.multipliedBy(2).compareTo(BACK_OFF_MAX) < 0 ? backOff.multipliedBy(2) : BACK_OFF_MAX;
      }
    }
  }

  private void settle(LabelWish wish, Optional<Sale.Sold> before) throws InterruptedException, NoAnswerException {
    if (before.isEmpty() && database.write(tx -> givenUp(tx, wish.key()))) {
      return;
    }
    Sale sale;
    if (before.isPresent()) {
      sale = before.get();
    } else {
      Shipment shipment = database.read(tx -> Shipments.of(tx, orders, wish));
      sale = ask(() -> carrier.buy(shipment));
    }
    Entry label = database.write(tx -> commit(tx, wish.key(), sale));
    orders.announce();
    voids.carryOut(label.number());
  }

  /// Nothing is bought that is not wanted any more.
  private boolean givenUp(Tx tx, String key) throws SQLException {
    Entry label = store.entry(tx, key).orElseThrow();
    if (label.voidWanted() != null) {
      store.markVoided(tx, label.number());
    }
    return label.voidWanted() != null;
  }

  private Entry commit(Tx tx, String key, Sale sale) throws SQLException {
    store.settle(tx, key, sale);
    Entry label = store.entry(tx, key).orElseThrow();
    if (label.ours() && label.lives() && sale instanceof Sale.Sold) {
      store.markPublished(tx, label.number());
      orders.tell(tx, BoughtLabel.KIND, new BoughtLabel(label.orderId(), label.parcelNo(), label.attempt(), label.shipVersion(),
          store.byKey(tx, key).orElseThrow()));
    }
    parcels.tell(tx, label.orderId());
    return label;
  }

  /// One call to the carrier, on a thread that can be left behind.
  private <T> T ask(Callable<T> call) throws InterruptedException, NoAnswerException {
    Future<T> answer = begin(call);
    try {
      return answer.get(pace.carrierLimit().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException slow) {
      throw new NoAnswerException("nothing came within " + pace.carrierLimit().toSeconds() + " s");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case NoAnswerException lost -> throw lost;
        case InterruptedException stopped -> throw stopped;
        case RuntimeException failed -> throw failed;
        case null, default -> throw new IllegalStateException(e);
      }
    } finally {
      answer.cancel(true);
    }
  }

  private <T> Future<T> begin(Callable<T> call) throws InterruptedException {
    try {
      return threads.submit(call);
    } catch (RejectedExecutionException closing) {
      throw new InterruptedException("central is stopping");
    }
  }

  /// Stops waiting for the carrier; what it has not answered stays open for the next start.
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(CLOSE_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        LOG.log(ERROR, "A purchase did not stop");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
