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

/// The open cases, and for a while those that no desk has ended. A parcel has one at most: a newer one takes the place of the older. Of too many the oldest is over. Thread-safe; call [OrderBook#announce] after the commit.
public final class CaseBook {
  /// In the log of changes.
  public static final String KIND = "case";
  /// Of a line's passes, so many have their barcode remembered until its verdict comes.
  private static final int PASSES_KEPT = 1000;
  /// Newer cases than one that no desk ended, until nobody waits any more for what a desk says of it.
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
      end(tx, older, Because.NEWER);
    }
    tell(tx, find(tx, opened.caseId()).map(opened::openAs).orElse(opened));
    long tooMany = tx.first("SELECT count(*) FROM problem_case WHERE open = 1", row -> row.getLong(1)).orElse(0L) - openMost;
    for (String oldest : tx.all("SELECT case_id FROM problem_case WHERE open = 1 ORDER BY rowid LIMIT ?",
        row -> row.getString(1), Math.max(0, tooMany))) {
      end(tx, oldest, Because.TOO_MANY);
    }
  }

  /// A problem desk weighed its parcel. The first time counts, because later ones may be after a repair; told with the next news of it.
  public void weighed(Tx tx, String caseId, ProblemCase.Weighed weighed) throws SQLException {
    Optional<ProblemCase> known = find(tx, caseId).filter(each -> each.weighed() == null);
    if (known.isPresent()) {
      put(tx, known.get().weighed(weighed));
    }
  }

  /// A problem desk ended it. Nothing happens when one has done so before.
  public void close(Tx tx, String caseId, String outcome, String rootCause) throws SQLException {
    Optional<ProblemCase> known = find(tx, caseId);
    if (known.isPresent()) {
      tx.update("DELETE FROM problem_case WHERE case_id = ?", caseId);
      orders.tell(tx, KIND, known.get().ended(new Ended(outcome, rootCause, isVoid(tx, known.get().barcode()))));
    }
  }

  private static boolean isVoid(Tx tx, @Nullable String barcode) throws SQLException {
    return tx.first("SELECT 1 FROM label WHERE tracking = ? AND (state = 'voided' OR void_wanted IS NOT NULL)",
        row -> row.getInt(1), barcode).isPresent();
  }

  /// A line has let the parcel pass: whatever case it had is over.
  public void passed(Tx tx, String caseId, Subject parcel) throws SQLException {
    end(tx, caseId, Because.PASSED);
    for (String other : othersOf(tx, caseId, parcel)) {
      end(tx, other, Because.PASSED);
    }
  }

  /// A line has let the parcel go and looked at nothing. A case of an earlier pass stays open and says so: where the parcel went, a
  /// person has to find out.
  public void passedUnchecked(Tx tx, String caseId, Subject parcel, Instant at) throws SQLException {
    end(tx, caseId, Because.PASSED);
    for (String other : othersOf(tx, caseId, parcel)) {
      Optional<ProblemCase> open = find(tx, other);
      if (open.isPresent()) {
        tell(tx, open.get().passedUnchecked(at));
      }
    }
  }

  /// Over without a desk's word; how a desk did may still come. Nothing happens when it is not open.
  private void end(Tx tx, String caseId, Because because) throws SQLException {
    Optional<ProblemCase> open = find(tx, caseId).filter(ProblemCase::isOpen);
    if (open.isPresent()) {
      tell(tx, open.get().closed(because));
      tx.update("DELETE FROM problem_case WHERE open = 0 AND rowid <= (SELECT max(rowid) FROM problem_case) - ?", ENDS_KEPT);
    }
  }

  private void tell(Tx tx, ProblemCase told) throws SQLException {
    put(tx, told);
    orders.tell(tx, KIND, told);
  }

  /// Its place among the others stays; a closed one is found by its id only.
  private static void put(Tx tx, ProblemCase told) throws SQLException {
    boolean open = told.isOpen();
    tx.update("INSERT INTO problem_case (case_id, order_id, parcel_no, barcode, open, body) VALUES (?, ?, ?, ?, ?, ?)"
        + " ON CONFLICT (case_id) DO UPDATE SET order_id = excluded.order_id, parcel_no = excluded.parcel_no,"
        + " barcode = excluded.barcode, open = excluded.open, body = excluded.body",
        told.caseId(), open ? told.orderId() : null, open ? told.parcelNo() : null, open ? told.barcode() : null, open ? 1 : 0,
        Json.text(told));
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
