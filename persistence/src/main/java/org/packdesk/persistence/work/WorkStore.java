package org.packdesk.persistence.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.Keys;
import org.packdesk.persistence.facts.LabelApplied;
import org.packdesk.persistence.facts.OrderOpened;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.facts.OrderReopened;
import org.packdesk.persistence.facts.OrderSetAside;
import org.packdesk.persistence.facts.OrderStopped;
import org.packdesk.persistence.facts.ParcelFound;
import org.packdesk.persistence.facts.ParcelParked;
import org.packdesk.persistence.personal.PersonalStore;
import org.packdesk.persistence.personal.StillNeeded.Need;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.Database.Work;
import org.packdesk.persistence.work.WorkOrder.State;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Orders, products, cartons and operators as this station has them. Reads are short and may come from any thread; writes happen
/// only inside a journal commit. Names of people and addresses go to the encrypted table.
public final class WorkStore {
  /// Five hours of the fastest line, weeks of a usual one.
  static final int LEFT_MOST = 100_000;
  private static final int GOOD_LANE = 1;
  static final String OPERATOR = "operator/";
  static final String PIN = "pin/";
  static final String RECIPIENT = "recipient/";
  private static final String ORDER = "SELECT body, state FROM orders ";

  private final Database database;
  private final PersonalStore personal;
  private final JsonMapper json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public WorkStore(Database database, PersonalStore personal) {
    this.database = database;
    this.personal = personal;
  }

  public Optional<WorkOrder> order(String id) {
    return orders(ORDER + "WHERE id = ?", id).stream().findFirst();
  }

  /// Empty also for an order that another desk packed.
  public Optional<WorkOrder> orderPackedHere(String id) {
    return orders(ORDER + "WHERE id = ? AND packed_here = 1", id).stream().findFirst();
  }

  /// The order in a tote: one that is to be packed before one that is packed, the newest first.
  public Optional<WorkOrder> orderInTote(String tote) {
    return orders(ORDER + "WHERE tote = ? ORDER BY state = 'PACKED', arrived DESC LIMIT 1", tote).stream().findFirst();
  }

  /// Orders that may be packed and nobody here has opened, the oldest first.
  public List<WorkOrder> waiting(int limit) {
    return orders(ORDER + "WHERE state = 'WAITING' AND hold = 'FREE' ORDER BY arrived LIMIT ?", limit);
  }

  /// The newest label that central bought ahead for a parcel and has not voided.
  public Optional<BoughtLabel> boughtLabel(String orderId, int parcelNo) {
    return bodies(BoughtLabel.class,
        "SELECT body FROM bought_labels WHERE order_id = ? AND parcel_no = ? ORDER BY attempt DESC LIMIT 1", orderId, parcelNo)
        .stream().findFirst();
  }

  /// Parcels of this station with this label or plate; a plate may have been used before.
  public List<KnownParcel> parcelsWith(String code) {
    return list("SELECT order_id, parcel_no, (SELECT count(DISTINCT parcel_no) FROM parcel_codes AS other"
        + " WHERE other.order_id = parcel_codes.order_id) FROM parcel_codes WHERE code = ?",
        row -> new KnownParcel(row.getString(1), row.getInt(2), row.getInt(3)), code);
  }

  /// A parcel of the site by the barcode of one of its labels, void ones too. Empty: central has not told of it.
  public Optional<FloorParcel> parcel(String barcode) {
    return bodies(FloorParcel.class, "SELECT body FROM floor_parcels WHERE barcode = ?", barcode).stream().findFirst();
  }

  /// By its newest label.
  public Optional<FloorParcel> parcel(String orderId, int parcelNo) {
    return bodies(FloorParcel.class,
        "SELECT body FROM floor_parcels WHERE order_id = ? AND parcel_no = ? ORDER BY attempt DESC LIMIT 1", orderId, parcelNo)
        .stream().findFirst();
  }

  /// Whether a parcel with this label left over this line; the newest 100,000 labels are known.
  public Optional<LeftLabel> left(String barcode) {
    return list("SELECT pass, track_id FROM left_labels WHERE code = ?", row -> new LeftLabel(row.getLong(1), row.getInt(2)),
        barcode)
        .stream().findFirst();
  }

  /// Open as far as central has told, the first that it told of first; at most 1,000.
  public List<ProblemCase> openCases() {
    return bodies(ProblemCase.class, "SELECT body FROM problem_cases ORDER BY arrived");
  }

  /// Whether a personal row is still worked with: a recipient and a label until their order is packed, a name as long as its operator.
  public Need needOf(String id) {
    if (id.startsWith(OPERATOR)) {
      return operator(id.substring(OPERATOR.length())).isPresent() ? Need.AS_LONG_AS_KNOWN : Need.GONE;
    }
    if (id.startsWith(PIN)) {
      return operator(id.substring(PIN.length())).filter(Operator::lead).isPresent() ? Need.AS_LONG_AS_KNOWN : Need.GONE;
    }
    String orderId = id.startsWith(RECIPIENT) ? id.substring(RECIPIENT.length()) : Keys.orderOfDocument(id);
    return order(orderId).filter(order -> !order.packed()).isPresent() ? Need.A_WEEK_AT_MOST : Need.GONE;
  }

  public Optional<Recipient> recipient(String orderId) {
    return personal.read(RECIPIENT + orderId).map(bytes -> json.readValue(bytes, Recipient.class));
  }

  public Optional<Product> product(String sku) {
    return bodies(Product.class, "SELECT body FROM products WHERE sku = ?", sku).stream().findFirst();
  }

  public Optional<Product> productByBarcode(String code) {
    return bodies(Product.class, "SELECT body FROM products JOIN product_barcodes USING (sku) WHERE code = ?", Barcodes.key(code))
        .stream().findFirst();
  }

  public List<Product> products() {
    return bodies(Product.class, "SELECT body FROM products ORDER BY sku");
  }

  public Optional<Carton> carton(String type) {
    return bodies(Carton.class, "SELECT body FROM cartons WHERE type = ?", type).stream().findFirst();
  }

  public Optional<Carton> cartonByBarcode(String code) {
    return bodies(Carton.class, "SELECT body FROM cartons WHERE barcode = ?", code).stream().findFirst();
  }

  public List<Carton> cartons() {
    return bodies(Carton.class, "SELECT body FROM cartons ORDER BY type");
  }

  public Optional<Operator> operatorByBadge(String badge) {
    return operators("WHERE badge = ?", badge).stream().findFirst();
  }

  public Optional<Operator> operator(String id) {
    return operators("WHERE id = ?", id).stream().findFirst();
  }

  public List<Operator> operators() {
    return operators("ORDER BY id");
  }

  /// Changes that could not be read, the newest first; one that was told again and read then is out of it.
  public List<DeadLetter> deadLetters() {
    return list("SELECT kind, id, words FROM dead_letters ORDER BY arrived DESC",
        row -> new DeadLetter(row.getString(1), row.getString(2), row.getString(3)));
  }

  private List<WorkOrder> orders(String sql, Object... values) {
    return list(sql, row -> {
      WorkOrder order = json.readValue(row.getString(1), WorkOrder.class);
      return order.in(State.valueOf(row.getString(2)));
    }, values);
  }

  private <T> List<T> bodies(Class<T> type, String sql, Object... values) {
    return list(sql, row -> json.readValue(row.getString(1), type), values);
  }

  private List<Operator> operators(String where, Object... values) {
    return list("SELECT id, badge, lead FROM operators " + where,
        row -> new Operator(row.getString(1), row.getString(2), "", row.getBoolean(3), null), values).stream()
        .map(this::named).toList();
  }

  private Operator named(Operator known) {
    String name = personal.readText(OPERATOR + known.id()).orElse(known.id());
    Optional<Pin> pin = known.lead()
        ? personal.read(PIN + known.id()).map(bytes -> json.readValue(bytes, Pin.class))
        : Optional.empty();
    return new Operator(known.id(), known.badge(), name, known.lead(), pin.orElse(null));
  }

  private interface RowReading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String sql, RowReading<T> reading, Object... values) {
    return database.read(connection -> {
      List<T> found = new ArrayList<>();
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        Database.bind(statement, values);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            found.add(reading.read(row));
          }
        }
      }
      return found;
    });
  }

  /// Inside a commit's transaction: a page of central's changes, and the cursor behind it.
  public void apply(Connection connection, PersonalStore sealed, ChangePage page) throws SQLException {
    new WorkWriting(database, connection, sealed, json).apply(page);
  }

  /// What a fact of this station means for its orders; to be done in the transaction that stores the fact. Empty: it means nothing for
  /// them.
  public Optional<Work<Integer>> meaning(Fact fact) {
    return Optional.ofNullable(switch (fact) {
      case OrderOpened opened -> state(opened.orderId(), State.OPEN);
      case OrderReopened again -> state(again.orderId(), State.OPEN);
      case OrderSetAside set -> state(set.orderId(), State.SET_ASIDE);
      case OrderPacked packed -> change("UPDATE orders SET state = 'PACKED', packed_here = 1 WHERE id = ?", packed.orderId());
      case OrderStopped stopped -> change("UPDATE orders SET state = 'SET_ASIDE' WHERE id = ? AND state <> 'PACKED'",
          stopped.orderId());
      case LabelApplied applied -> Keys.parcelOfLabel(applied.key())
          .map(parcelNo -> code(applied.tracking(), Keys.orderOfDocument(applied.key()), parcelNo)).orElse(null);
      case ParcelParked parked -> code(parked.plate(), parked.orderId(), parked.parcelNo());
      case DivertConfirmed seen -> seen.lane() == GOOD_LANE && seen.barcode() != null ? left(seen, seen.barcode()) : null;
      case ParcelFound found -> change("DELETE FROM left_labels WHERE code = ? AND pass = ?", found.code(), found.pass());
      default -> null;
    });
  }

  private static Work<Integer> code(String code, String orderId, int parcelNo) {
    return change("INSERT OR IGNORE INTO parcel_codes (code, order_id, parcel_no) VALUES (?, ?, ?)", code, orderId, parcelNo);
  }

  private static Work<Integer> left(DivertConfirmed seen, String barcode) {
    Work<Integer> newest = change("INSERT OR REPLACE INTO left_labels (code, pass, track_id) VALUES (?, ?, ?)", barcode,
        seen.pass(),
        seen.trackId());
    Work<Integer> oldest = change(
        "DELETE FROM left_labels WHERE arrived <= (SELECT max(arrived) FROM left_labels) - " + LEFT_MOST);
    return connection -> newest.with(connection) + oldest.with(connection);
  }

  private static Work<Integer> state(String orderId, State state) {
    return change("UPDATE orders SET state = ? WHERE id = ?", state.name(), orderId);
  }

  private static Work<Integer> change(String sql, Object... values) {
    return connection -> Database.run(connection, sql, values);
  }
}
