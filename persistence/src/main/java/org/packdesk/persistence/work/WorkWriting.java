package org.packdesk.persistence.work;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.personal.PersonalStore;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.Marks;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.persistence.work.WorkOrder.Standing;
import tools.jackson.databind.json.JsonMapper;

/// Writes what central sent, inside one commit's transaction.
final class WorkWriting {
  private static final String ORDER = "order";
  private static final String LABEL = "label";
  private static final String PARCEL = "parcel";
  private static final String PRODUCT = "product";
  private static final String UNREADABLE = "the system changed this order in a way this desk cannot read";

  private final Database database;
  private final Connection connection;
  private final PersonalStore sealed;
  private final JsonMapper json;
  private final DeadLetters letters;
  private final CaseWriting cases;

  WorkWriting(Database database, Connection connection, PersonalStore sealed, JsonMapper json) {
    this.database = database;
    this.connection = connection;
    this.sealed = sealed;
    this.json = json;
    this.letters = new DeadLetters(database);
    this.cases = new CaseWriting(database, json);
  }

  void apply(ChangePage page) throws SQLException {
    ChangePage.Snapshot snapshot = page.snapshot();
    if (snapshot != null && snapshot.place().begins()) {
      run("DELETE FROM snapshot_seen");
    }
    for (Change change : page.changes()) {
      put(change);
      Subject subject = subject(change);
      if (!(change instanceof Change.Unreadable)) {
        letters.read(subject.kind(), subject.id());
      }
      if (snapshot != null) {
        run("INSERT OR IGNORE INTO snapshot_seen (kind, id) VALUES (?, ?)", subject.kind(), subject.id());
      }
    }
    goOn(page, snapshot);
  }

  private void goOn(ChangePage page, ChangePage.@Nullable Snapshot snapshot) throws SQLException {
    if (snapshot == null) {
      if (!page.next().isEmpty()) {
        Marks.put(connection, Marks.CURSOR, page.next());
        Marks.remove(connection, Marks.SNAPSHOT_PAGE);
      }
    } else if (snapshot.place().ends()) {
      forgetUnseen();
      Marks.put(connection, Marks.CURSOR, snapshot.cursor());
      Marks.remove(connection, Marks.SNAPSHOT_PAGE);
    } else {
      Marks.put(connection, Marks.SNAPSHOT_PAGE, page.next());
    }
  }

  private void put(Change change) throws SQLException {
    switch (change) {
      case Change.OfProduct(Product product) -> put(product);
      case Change.OfCarton(Carton carton) -> run("INSERT INTO cartons (type, barcode, body) VALUES (?, ?, ?) "
          + "ON CONFLICT (type) DO UPDATE SET barcode = excluded.barcode, body = excluded.body", carton.type(), carton.barcode(),
          json.writeValueAsString(carton));
      case Change.OfOperator(Operator operator) -> put(operator);
      case Change.OfOrder ofOrder -> put(ofOrder);
      case Change.OfLabel ofLabel -> put(ofLabel);
      case Change.OfVoidedLabel(String key) -> forgetLabel(key);
      case Change.OfParcel(FloorParcel parcel) -> cases.put(parcel);
      case Change.OfCase(ProblemCase problem) -> cases.put(problem);
      case Change.Unreadable letter -> put(letter);
    }
  }

  private void put(Operator operator) throws SQLException {
    run("INSERT OR REPLACE INTO operators (id, badge, lead) VALUES (?, ?, ?)", operator.id(), operator.badge(),
        operator.lead() ? 1 : 0);
    sealed.write(connection, WorkStore.OPERATOR + operator.id(), operator.name().getBytes(StandardCharsets.UTF_8));
    String pin = WorkStore.PIN + operator.id();
    if (operator.pin() == null) {
      sealed.delete(pin);
    } else {
      sealed.write(connection, pin, json.writeValueAsBytes(operator.pin()));
    }
  }

  private void put(Product product) throws SQLException {
    run("INSERT INTO products (sku, body) VALUES (?, ?) ON CONFLICT (sku) DO UPDATE SET body = excluded.body", product.sku(),
        json.writeValueAsString(product));
    run("DELETE FROM product_barcodes WHERE sku = ?", product.sku());
    for (String code : product.barcodes()) {
      run("INSERT OR REPLACE INTO product_barcodes (code, sku) VALUES (?, ?)", Barcodes.key(code), product.sku());
    }
  }

  /// What this station has done with an order stands, unless central says that it is packed. An older version of this program, which
  /// knows no cancelled orders, sees them as packed. News older than what is known change nothing.
  private void put(Change.OfOrder change) throws SQLException {
    WorkOrder order = change.order();
    Hold hold = order.standing().hold();
    String told = order.packed() || hold == Hold.CANCELLED ? "PACKED" : order.state().name();
    int written = run("INSERT INTO orders (id, tote, state, body, hold, version) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) "
        + "DO UPDATE SET tote = excluded.tote, body = excluded.body, hold = excluded.hold, version = excluded.version, "
        + "state = CASE WHEN excluded.state = 'PACKED' THEN 'PACKED' "
        + "WHEN hold = 'CANCELLED' AND excluded.hold <> 'CANCELLED' THEN 'WAITING' ELSE state END "
        + "WHERE excluded.version >= version", order.id(), order.tote(), told, json.writeValueAsString(order), hold.name(),
        order.version());
    if (written > 0 && change.recipient() != null) {
      sealed.write(connection, WorkStore.RECIPIENT + order.id(), json.writeValueAsBytes(change.recipient()));
    }
  }

  private void put(Change.OfLabel change) throws SQLException {
    BoughtLabel label = change.label();
    sealed.write(connection, label.documentId(), change.document());
    run("INSERT OR REPLACE INTO bought_labels (label_key, order_id, parcel_no, attempt, body) VALUES (?, ?, ?, ?, ?)",
        label.key(),
        label.orderId(), label.parcelNo(), label.attempt(), json.writeValueAsString(label));
  }

  private void forgetLabel(String key) throws SQLException {
    run("DELETE FROM bought_labels WHERE label_key = ?", key);
  }

  /// Nobody knows what central wants of it now: an order waits for news that can be read, a label or a parcel is
  /// asked for again.
  private void put(Change.Unreadable letter) throws SQLException {
    letters.keep(letter);
    switch (letter.kind()) {
      case ORDER -> stop(letter.id());
      case LABEL -> forgetLabel(letter.id());
      case PARCEL -> run("DELETE FROM floor_parcels WHERE barcode = ?", letter.id());
      default -> {
      }
    }
  }

  private void stop(String orderId) throws SQLException {
    Optional<WorkOrder> known = order(orderId);
    if (known.isPresent() && known.get().standing().hold() != Hold.CANCELLED) {
      WorkOrder stopped = known.get().standing(new Standing(Hold.STOPPED, UNREADABLE));
      run("UPDATE orders SET hold = ?, body = ? WHERE id = ?", Hold.STOPPED.name(), json.writeValueAsString(stopped), orderId);
    }
  }

  private Optional<WorkOrder> order(String id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT body FROM orders WHERE id = ?")) {
      Database.bind(statement, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(json.readValue(row.getString(1), WorkOrder.class)) : Optional.empty();
      }
    }
  }

  private record Subject(String kind, String id) {}

  /// What a change is about, by the words of the contract.
  private static Subject subject(Change change) {
    return switch (change) {
      case Change.OfProduct(Product product) -> new Subject(PRODUCT, product.sku());
      case Change.OfCarton(Carton carton) -> new Subject("carton", carton.type());
      case Change.OfOperator(Operator operator) -> new Subject("operator", operator.id());
      case Change.OfOrder ofOrder -> new Subject(ORDER, ofOrder.order().id());
      case Change.OfLabel ofLabel -> new Subject(LABEL, ofLabel.label().key());
      case Change.OfVoidedLabel(String key) -> new Subject(LABEL, key);
      case Change.OfParcel(FloorParcel parcel) -> new Subject(PARCEL, parcel.barcode());
      case Change.OfCase(ProblemCase problem) -> new Subject("case", problem.caseId());
      case Change.Unreadable(String kind, String id, String _) -> new Subject(kind, id);
    };
  }

  /// What central did not tell of is gone there. An order that this desk has begun is not forgotten.
  /// Few are: they are found by the indexes alone, so that a scan need not wait until every order was read.
  private void forgetUnseen() throws SQLException {
    forgetUnseen("orders", "id", ORDER, " AND state = 'WAITING'");
    forgetUnseen("bought_labels", "label_key", LABEL, "");
    forgetUnseen("product_barcodes", "sku", PRODUCT, "");
    forgetUnseen("products", "sku", PRODUCT, "");
    forgetUnseen("cartons", "type", "carton", "");
    forgetUnseen("operators", "id", "operator", "");
    forgetUnseen("floor_parcels", "barcode", PARCEL, "");
    forgetUnseen("problem_cases", "case_id", "case", "");
    run("DELETE FROM snapshot_seen");
  }

  private void forgetUnseen(String table, String key, String kind, String only) throws SQLException {
    run("DELETE FROM " + table + " WHERE " + key + " IN (SELECT " + key + " FROM " + table
        + " EXCEPT SELECT id FROM snapshot_seen WHERE kind = '" + kind + "')" + only);
  }

  private int run(String sql, Object... values) throws SQLException {
    return database.write(sql, values);
  }
}
