package org.packdesk.central.cases;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.json.Json;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.sqlite.Tx;

/// The open cases. A parcel has one at most: a newer one takes the place of the older. Thread-safe; call [OrderBook#announce] after the commit.
public final class CaseBook {
  /// In the log of changes.
  public static final String KIND = "case";
  /// Of a line's passes, so many have their barcode remembered until its verdict comes.
  private static final int PASSES_KEPT = 1000;

  private final OrderBook orders;

  public CaseBook(OrderBook orders) {
    this.orders = orders;
  }

  /// Opens a case, or tells anew of one that is open since earlier.
  public void open(Tx tx, ProblemCase opened) throws SQLException {
    closeOthers(tx, opened.caseId(), opened.orderId(), opened.parcelNo(), opened.barcode());
    ProblemCase told = find(tx, opened.caseId()).map(before -> opened.openSince(before.since())).orElse(opened);
    tx.update("INSERT OR REPLACE INTO problem_case (case_id, order_id, parcel_no, barcode, body) VALUES (?, ?, ?, ?, ?)",
        told.caseId(), told.orderId(), told.parcelNo(), told.barcode(), Json.text(told));
    orders.tell(tx, KIND, told);
  }

  /// Nothing happens when it is not open.
  public void close(Tx tx, String caseId) throws SQLException {
    Optional<ProblemCase> open = find(tx, caseId);
    if (open.isPresent()) {
      tx.update("DELETE FROM problem_case WHERE case_id = ?", caseId);
      orders.tell(tx, KIND, open.get().closed());
    }
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
