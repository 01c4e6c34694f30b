package org.packdesk.central.labels;

import static java.lang.System.Logger.Level.INFO;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.packdesk.central.carrier.Carrier;
import org.packdesk.central.labels.LabelAnswer.Mismatch;
import org.packdesk.central.labels.LabelStore.Entry;
import org.packdesk.central.orders.ChangeOutcome;
import org.packdesk.central.orders.Claims;
import org.packdesk.central.orders.Order;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.parcels.FloorParcels;
import org.packdesk.central.sqlite.Database;
import org.packdesk.central.sqlite.Tx;

/// Buys labels, each once. Phases: (1) the key is committed; (2) the carrier is asked by reference what it sold before, and asked to sell if
/// nothing; (3) its answer is committed. A crash between leaves the key at (1), and (2) comes again. Thread-safe.
public final class LabelDesk implements AutoCloseable {
  static final String ID_START = FloorParcels.LABEL_ID;
  private static final System.Logger LOG = System.getLogger(LabelDesk.class.getName());
  private static final int UNDER_WAY_MAX = 2000;
  private static final Duration LONG = Duration.ofDays(1);

  private final Database database;
  private final OrderBook orders;
  private final Claims claims;
  private final Pace pace;
  private final InstantSource instants;
  private final LabelStore store = new LabelStore();
  private final Voids voids;
  private final Purchases purchases;

  public LabelDesk(Database database, OrderBook orders, Claims claims, Carrier carrier, Pace pace, InstantSource instants) {
    this.database = database;
    this.orders = orders;
    this.claims = claims;
    this.pace = pace;
    this.instants = instants;
    FloorParcels parcels = new FloorParcels(orders, instants);
    this.voids = new Voids(database, orders, parcels, carrier, store);
    this.purchases = new Purchases(new Purchases.Books(database, orders, parcels), carrier, pace, store, voids);
  }

  /// Takes up what the process before left undone. Call once. Returns at once.
  public void recover() {
    List<CompletableFuture<Void>> taken = database.read(tx -> store.asked(tx, UNDER_WAY_MAX)).stream().map(purchases::start)
        .toList();
    List<Long> toVoid = database.read(tx -> store.toVoid(tx, UNDER_WAY_MAX));
    toVoid.forEach(purchases::startVoid);
    if (!taken.isEmpty() || !toVoid.isEmpty()) {
      LOG.log(INFO, taken.size() + " open purchases and " + toVoid.size() + " open voids are taken up");
    }
  }

  /// Blocks up to the patience.
  public LabelAnswer purchase(LabelWish wish) throws InterruptedException {
    return purchases.count() >= UNDER_WAY_MAX
        ? new LabelAnswer.Busy()
        : await(wish, database.write(tx -> begin(tx, wish)), pace.patience());
  }

  /// As [#purchase], for a label that no desk has asked for; it is told to all stations, once it is bought. Blocks until the carrier has answered.
  LabelAnswer buyAhead(LabelWish wish) throws InterruptedException {
    return await(wish, database.write(tx -> beginAhead(tx, wish)), LONG);
  }

  private LabelAnswer await(LabelWish wish, LabelAnswer begun, Duration patience) throws InterruptedException {
    if (!(begun instanceof LabelAnswer.Known known && known.label().state() == Label.State.PENDING)) {
      return begun;
    }
    LabelWish first = database.read(tx -> store.wish(tx, wish.key())).orElseThrow();
    try {
      purchases.start(first).get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException slow) {
      // The purchase goes on without this caller.
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return new LabelAnswer.Known(byKey(wish.key()).orElseThrow(), known.mismatch());
  }

  private LabelAnswer begin(Tx tx, LabelWish wish) throws SQLException {
    Optional<LabelWish> first = store.wish(tx, wish.key());
    return first.isPresent() ? again(tx, wish, first.get()) : beginNew(tx, wish);
  }

  private LabelAnswer beginAhead(Tx tx, LabelWish wish) throws SQLException {
    if (store.entry(tx, wish.key()).isPresent()) {
      return known(tx, wish.key(), Mismatch.NO);
    }
    LabelAnswer begun = beginNew(tx, wish);
    if (begun instanceof LabelAnswer.Known) {
      store.markOurs(tx, wish.key());
    }
    return begun;
  }

  /// The desk with the newest claim may take over what another asked for, and any desk what central bought ahead.
  private LabelAnswer again(Tx tx, LabelWish wish, LabelWish first) throws SQLException {
    boolean sameBox = first.cartonType().equals(wish.cartonType());
    boolean mayTake = hasNewestClaim(tx, wish) || store.entry(tx, wish.key()).filter(Entry::ours).isPresent();
    if (sameBox && mayTake) {
      store.handOver(tx, wish);
    }
    boolean sameBody = sameBox && (mayTake || first.station().equals(wish.station()));
    return known(tx, wish.key(), sameBody ? Mismatch.NO : Mismatch.YES);
  }

  private boolean hasNewestClaim(Tx tx, LabelWish wish) throws SQLException {
    Long token = wish.token();
    return token != null && claims.newest(tx, wish.orderId())
        .filter(claim -> claim.token() == token && claim.station().equals(wish.station())).isPresent();
  }

  private LabelAnswer beginNew(Tx tx, LabelWish wish) throws SQLException {
    Optional<Order> order = orders.order(tx, wish.orderId());
    if (order.isEmpty()) {
      return new LabelAnswer.NoSuchOrder(wish.orderId());
    }
    String state = order.get().state();
    if (state.equals(Order.CANCELLED) || state.equals(Order.HELD)) {
      return new LabelAnswer.OrderStopped(wish.orderId(), state);
    }
    if (orders.carton(tx, wish.cartonType()).isEmpty()) {
      return new LabelAnswer.NoSuchCarton(wish.cartonType());
    }
    Optional<Claims.Claim> another = claims.ofAnother(tx, wish.orderId(), wish.station());
    if (another.isPresent()) {
      return new LabelAnswer.ClaimedByAnother(another.get().station());
    }
    if (wish.attempt() > 1) {
      String earlier = wish.keyOf(wish.attempt() - 1);
      Optional<Label.State> before = store.byKey(tx, earlier).map(Label::state);
      if (before.filter(s -> s == Label.State.VOIDED || s == Label.State.REJECTED).isEmpty()) {
        return new LabelAnswer.EarlierAttemptLives(earlier);
      }
    }
    store.commitKey(tx, wish, order.get().shipVersion(), instants.instant().toString());
    return known(tx, wish.key(), Mismatch.NO);
  }

  private LabelAnswer known(Tx tx, String key, Mismatch mismatch) throws SQLException {
    return new LabelAnswer.Known(store.byKey(tx, key).orElseThrow(), mismatch);
  }

  public Optional<Label> byKey(String key) {
    return database.read(tx -> store.byKey(tx, key));
  }

  /// Voids a bought label for a desk; one that is voided stays so. Empty when no label has this id.
  public Optional<Label> voidLabel(String labelId, String reason) {
    long number = number(labelId);
    database.write(tx -> {
      Optional<Entry> label = store.entry(tx, number);
      if (label.isPresent() && label.get().lives()) {
        voids.want(tx, label.get(), reason);
        store.markUsed(tx, number);
      }
      return label.isPresent();
    });
    orders.announce();
    voids.carryOut(number);
    return database.read(tx -> store.byNumber(tx, number));
  }

  /// Decides which labels a change of their order makes void; call [#carryOutVoids] after the commit.
  public void follow(Tx tx, ChangeOutcome.Done change) throws SQLException {
    voids.follow(tx, change);
  }

  /// Blocks as long as the carrier thinks. What a crash leaves undone is taken up by [#recover].
  public void carryOutVoids(String orderId) {
    voids.carryOut(orderId);
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
    purchases.close();
  }
}
