package org.packdesk.central.labels;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.packdesk.central.carrier.Carrier;
import org.packdesk.central.carrier.Sale;
import org.packdesk.central.carrier.Shipment;
import org.packdesk.central.labels.LabelAnswer.Mismatch;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.sqlite.Database;
import org.packdesk.central.sqlite.StorageException;
import org.packdesk.central.sqlite.Tx;

/// Buys labels, each once. Phases: (1) the key is committed; (2) the carrier is asked by reference what it sold before, and asked to sell if
/// nothing; (3) its answer is committed. A crash between leaves the key at (1), and (2) comes again. Thread-safe.
public final class LabelDesk implements AutoCloseable {
  static final String ID_START = "label-";
  private static final System.Logger LOG = System.getLogger(LabelDesk.class.getName());
  private static final int UNDER_WAY_MAX = 2000;
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);

  private final Database database;
  private final OrderBook orders;
  private final Carrier carrier;
  private final Duration patience;
  private final InstantSource instants;
  private final LabelStore store = new LabelStore();
  private final ConcurrentHashMap<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
  private final ExecutorService purchases = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("purchase-", 0).factory());

  /// @param patience how long a caller waits for the carrier before it is told *pending*
  public LabelDesk(Database database, OrderBook orders, Carrier carrier, Duration patience, InstantSource instants) {
    this.database = database;
    this.orders = orders;
    this.carrier = carrier;
    this.patience = patience;
    this.instants = instants;
  }

  /// Takes up what the process before left unanswered. Call once. Returns at once.
  public void recover() {
    List<CompletableFuture<Void>> taken = database.read(tx -> store.asked(tx, UNDER_WAY_MAX)).stream().map(this::underWay)
        .toList();
    if (!taken.isEmpty()) {
      LOG.log(INFO, taken.size() + " open purchases are taken up");
    }
  }

  /// Blocks up to the patience.
  public LabelAnswer purchase(LabelWish wish) throws InterruptedException {
    if (underWay.size() >= UNDER_WAY_MAX) {
      return new LabelAnswer.Busy();
    }
    LabelAnswer begun = database.write(tx -> begin(tx, wish));
    if (begun instanceof LabelAnswer.Known known && known.label().state() == Label.State.PENDING) {
      LabelWish first = known.mismatch() == Mismatch.YES ? database.read(tx -> store.wish(tx, wish.key())).orElseThrow() : wish;
      await(underWay(first));
      return new LabelAnswer.Known(byKey(wish.key()).orElseThrow(), known.mismatch());
    }
    return begun;
  }

  private LabelAnswer begin(Tx tx, LabelWish wish) throws SQLException {
    Optional<LabelWish> first = store.wish(tx, wish.key());
    if (first.isPresent()) {
      return known(tx, wish.key(), first.get().equals(wish) ? Mismatch.NO : Mismatch.YES);
    }
    if (orders.order(tx, wish.orderId()).isEmpty()) {
      return new LabelAnswer.NoSuchOrder(wish.orderId());
    }
    if (orders.carton(tx, wish.cartonType()).isEmpty()) {
      return new LabelAnswer.NoSuchCarton(wish.cartonType());
    }
    if (wish.attempt() > 1) {
      String earlier = wish.keyOf(wish.attempt() - 1);
      Optional<Label.State> state = store.byKey(tx, earlier).map(Label::state);
      if (state.filter(s -> s == Label.State.VOIDED || s == Label.State.REJECTED).isEmpty()) {
        return new LabelAnswer.EarlierAttemptLives(earlier);
      }
    }
    store.commitKey(tx, wish, instants.instant().toString());
    return known(tx, wish.key(), Mismatch.NO);
  }

  private LabelAnswer known(Tx tx, String key, Mismatch mismatch) throws SQLException {
    return new LabelAnswer.Known(store.byKey(tx, key).orElseThrow(), mismatch);
  }

  /// One purchase per key at a time, whoever asks.
  private CompletableFuture<Void> underWay(LabelWish wish) {
    return underWay.computeIfAbsent(wish.key(), key -> {
      CompletableFuture<Void> done = new CompletableFuture<>();
      purchases.execute(() -> {
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
      });
      return done;
    });
  }

  private void settle(LabelWish wish) throws InterruptedException {
    String key = wish.key();
    if (!database.read(tx -> store.isAsked(tx, key))) {
      return;
    }
    Optional<Sale.Sold> before = carrier.find(key);
    Sale sale;
    if (before.isPresent()) {
      sale = before.get();
    } else {
      Shipment shipment = database.read(tx -> Shipments.of(tx, orders, wish));
      sale = carrier.buy(shipment);
    }
    database.write(tx -> {
      store.settle(tx, key, sale);
      return key;
    });
  }

  private void await(CompletableFuture<Void> done) throws InterruptedException {
    try {
      done.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException slow) {
      // The purchase goes on without this caller.
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  public Optional<Label> byKey(String key) {
    return database.read(tx -> store.byKey(tx, key));
  }

  /// Voids a bought label; one that is voided stays so. Empty when no label has this id.
  public Optional<Label> voidLabel(String labelId, String reason) {
    long number = number(labelId);
    Optional<Label> label = database.read(tx -> store.byNumber(tx, number));
    label.filter(known -> known.state() == Label.State.READY).ifPresent(ready -> {
      carrier.cancel(Objects.requireNonNull(ready.tracking()));
      database.write(tx -> {
        store.markVoided(tx, number, reason);
        return number;
      });
    });
    return label.flatMap(before -> database.read(tx -> store.byNumber(tx, number)));
  }

  private static long number(String labelId) {
    String digits = labelId.startsWith(ID_START) ? labelId.substring(ID_START.length()) : "";
    return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
  }

  public long voided() {
    return database.read(tx -> tx.count("SELECT count(*) FROM label WHERE state = 'voided'"));
  }

  /// Stops waiting for the carrier; what it has not answered stays open for the next start.
  @Override
  public void close() {
    purchases.shutdownNow();
    try {
      if (!purchases.awaitTermination(CLOSE_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        LOG.log(ERROR, "A purchase did not stop");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
