package org.packdesk.central.cases;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.cases.ProblemCase.Ended;
import org.packdesk.central.json.Json;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.sqlite.Tx;

/// The open cases, and for a while those that only a line has closed. A parcel has one at most: a newer one takes the place of the older. Thread-safe; call [OrderBook#announce] after the commit.
public final class CaseBook {
  /// In the log of changes.
  public static final String KIND = "case";
  /// Of a line's passes, so many have their barcode remembered until its verdict comes.
  private static final int PASSES_KEPT = 1000;
  /// Newer cases than one that a line's word closed, until nobody waits any more for what a desk says of it.
  private static final int ENDS_KEPT = 10_000;

  private final OrderBook orders;

  public CaseBook(OrderBook orders) {
    this.orders = orders;
  }

  /// Opens a case, or tells anew of one that is open since earlier.
  public void open(Tx tx, ProblemCase opened) throws SQLException {
    closeOthers(tx, opened.caseId(), opened.orderId(), opened.parcelNo(), opened.barcode());
    ProblemCase told = find(tx, opened.caseId()).map(opened::after).orElse(opened);
    put(tx, told);
    orders.tell(tx, KIND, told);
  }

  /// A closed one is found by its id only.
  private static void put(Tx tx, ProblemCase told) throws SQLException {
    boolean open = told.isOpen();
    tx.update("INSERT OR REPLACE INTO problem_case (case_id, order_id, parcel_no, barcode, body) VALUES (?, ?, ?, ?, ?)",
        told.caseId(), open ? told.orderId() : null, open ? told.parcelNo() : null, open ? told.barcode() : null,
        Json.text(told));
  }

  /// A problem desk weighed its parcel. The first time counts, because later ones may be after a repair; told with the next news of it.
  public void weighed(Tx tx, String caseId, ProblemCase.Weighed weighed) throws SQLException {
    Optional<ProblemCase> known = find(tx, caseId).filter(each -> each.weighed() == null);
    if (known.isPresent()) {
      put(tx, known.get().weighed(weighed));
    }
  }

  /// A line's word ends it; how a desk did may still come. Nothing happens when it is not open.
  public void close(Tx tx, String caseId) throws SQLException {
    Optional<ProblemCase> open = find(tx, caseId).filter(ProblemCase::isOpen);
    if (open.isPresent()) {
      ProblemCase closed = open.get().closed(null);
      put(tx, closed);
      tx.update("DELETE FROM problem_case WHERE rowid <= (SELECT max(rowid) FROM problem_case) - ?"
          + " AND order_id IS NULL AND barcode IS NULL", ENDS_KEPT);
      orders.tell(tx, KIND, closed);
    }
  }

  /// A problem desk ended it. Nothing happens when one has done so before.
  public void close(Tx tx, String caseId, String outcome, String rootCause) throws SQLException {
    Optional<ProblemCase> known = find(tx, caseId);
    if (known.isPresent()) {
      tx.update("DELETE FROM problem_case WHERE case_id = ?", caseId);
      orders.tell(tx, KIND, known.get().closed(new Ended(outcome, rootCause, isVoid(tx, known.get().barcode()))));
    }
  }

  private static boolean isVoid(Tx tx, @Nullable String barcode) throws SQLException {
    return tx.first("SELECT 1 FROM label WHERE tracking = ? AND (state = 'voided' OR void_wanted IS NOT NULL)",
        row -> row.getInt(1), barcode).isPresent();
  }

  /// The parcel may go on: whatever case it had is over.
  public void closeOf(Tx tx, ProblemCase.Subject parcel) throws SQLException {
    closeOthers(tx, "", parcel.orderId(), parcel.parcelNo(), parcel.barcode());
  }

  private void closeOthers(Tx tx, String caseId, @Nullable String orderId, @Nullable Integer parcelNo, @Nullable String barcode)
      throws SQLException {
    List<String> others = tx.all("SELECT case_id FROM problem_case WHERE case_id <> ?1 AND order_id = ?2 AND parcel_no = ?3"
        + " UNION SELECT case_id FROM problem_case WHERE case_id <> ?1 AND barcode = ?4", row -> row.getString(1), caseId,
        orderId, parcelNo, barcode);
    for (String other : others) {
      close(tx, other);
    }
  }

  private static Optional<ProblemCase> find(Tx tx, String caseId) throws SQLException {
    return tx.first("SELECT body FROM problem_case WHERE case_id = ?", row -> Json.read(row.getString(1), ProblemCase.class),
        caseId);
  }

  /// A line has read this barcode on the parcel of this pass.
  public void read(Tx tx, String line, long pass, String barcode) throws SQLException {
    tx.update("INSERT OR REPLACE INTO line_pass (station, pass, barcode) VALUES (?, ?, ?)", line, pass, barcode);
    tx.update("DELETE FROM line_pass WHERE station = ? AND pass <= ?", line, pass - PASSES_KEPT);
  }

  /// Null when none was read.
  public @Nullable String barcode(Tx tx, String line, long pass) throws SQLException {
    return tx.first("SELECT barcode FROM line_pass WHERE station = ? AND pass = ?", row -> row.getString(1), line, pass)
        .orElse(null);
  }
}
