package org.packdesk.central.cases;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.cases.ProblemCase.Because;
import org.packdesk.central.cases.ProblemCase.Ended;
import org.packdesk.central.cases.ProblemCase.Subject;
import org.packdesk.central.json.Json;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.sqlite.Tx;

/// The open cases, and for a while those that only a line has closed. A parcel has one at most: a newer one takes the place of the older. Of too many open ones the oldest is over. Thread-safe; call [OrderBook#announce] after the commit.
public final class CaseBook {
  /// In the log of changes.
  public static final String KIND = "case";
  /// Of a line's passes, so many have their barcode remembered until its verdict comes.
  private static final int PASSES_KEPT = 1000;
  /// Newer cases than one that a line's word closed, until nobody waits any more for what a desk says of it.
  private static final int ENDS_KEPT = 10_000;

  /// More than a site's problem desks could ever clear.
  private static final int OPEN_MOST = 10_000;

  private final OrderBook orders;
  private final int openMost;

  public CaseBook(OrderBook orders) {
    this(orders, OPEN_MOST);
  }

  /// @param openMost open cases at one time
  CaseBook(OrderBook orders, int openMost) {
    this.orders = orders;
    this.openMost = openMost;
  }

  /// Opens a case, or tells anew of one that is open since earlier.
  public void open(Tx tx, ProblemCase opened) throws SQLException {
    for (String older : othersOf(tx, opened.caseId(), new Subject(opened.orderId(), opened.parcelNo(), opened.barcode()))) {
      close(tx, older, Because.NEWER);
    }
    ProblemCase told = find(tx, opened.caseId()).map(opened::after).orElse(opened);
    put(tx, told);
    orders.tell(tx, KIND, told);
    closeTooMany(tx);
  }

  /// Only where there are many rows is it worth looking which of them are open.
  private void closeTooMany(Tx tx) throws SQLException {
    long rows = tx.first("SELECT count(*) FROM problem_case", row -> row.getLong(1)).orElse(0L);
    if (rows <= openMost) {
      return;
    }
    List<String> open = tx.all("SELECT case_id FROM problem_case WHERE body ->> '$.state' = 'open' ORDER BY body ->> '$.since', rowid",
        row -> row.getString(1));
    for (String oldest : open.subList(0, Math.max(0, open.size() - openMost))) {
      close(tx, oldest, Because.TOO_MANY);
    }
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

  /// No desk ends it; how one did may still come. Nothing happens when it is not open.
  private void close(Tx tx, String caseId, Because because) throws SQLException {
    Optional<ProblemCase> open = find(tx, caseId).filter(ProblemCase::isOpen);
    if (open.isPresent()) {
      ProblemCase closed = open.get().closed(because);
      put(tx, closed);
      tx.update("DELETE FROM problem_case WHERE rowid <= (SELECT max(rowid) FROM problem_case) - ?"
          + " AND order_id IS NULL AND barcode IS NULL AND body ->> '$.state' = 'closed'", ENDS_KEPT);
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

  /// A line has let the parcel pass: whatever case it had is over.
  public void passed(Tx tx, String caseId, Subject parcel) throws SQLException {
    close(tx, caseId, Because.PASSED);
    for (String other : othersOf(tx, caseId, parcel)) {
      close(tx, other, Because.PASSED);
    }
  }

  /// A line has let the parcel go and looked at nothing. A case of an earlier pass stays open and says so: where the parcel went, a
  /// person has to find out.
  public void passedUnchecked(Tx tx, String caseId, Subject parcel, Instant at) throws SQLException {
    close(tx, caseId, Because.PASSED);
    for (String other : othersOf(tx, caseId, parcel)) {
      Optional<ProblemCase> open = find(tx, other).filter(ProblemCase::isOpen);
      if (open.isPresent()) {
        ProblemCase told = open.get().passedUnchecked(at);
        put(tx, told);
        orders.tell(tx, KIND, told);
      }
    }
  }

  private static List<String> othersOf(Tx tx, String caseId, Subject parcel) throws SQLException {
    return tx.all("SELECT case_id FROM problem_case WHERE case_id <> ?1 AND order_id = ?2 AND parcel_no = ?3"
        + " UNION SELECT case_id FROM problem_case WHERE case_id <> ?1 AND barcode = ?4", row -> row.getString(1), caseId,
        parcel.orderId(), parcel.parcelNo(), parcel.barcode());
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
