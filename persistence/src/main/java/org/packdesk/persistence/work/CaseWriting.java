package org.packdesk.persistence.work;

import java.sql.SQLException;
import org.packdesk.persistence.facts.Keys;
import org.packdesk.persistence.sqlite.Database;
import tools.jackson.databind.json.JsonMapper;

/// Writes parcels and cases that central told of, inside one commit's transaction. What is oldest goes when there are too many.
final class CaseWriting {
  /// Twenty days of the busiest site.
  static final int PARCELS_MOST = 100_000;
  static final int CASES_MOST = 1_000;

  private final Database database;
  private final JsonMapper json;

  CaseWriting(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  void put(FloorParcel parcel) throws SQLException {
    database.write("INSERT INTO floor_parcels (barcode, order_id, parcel_no, attempt, body) VALUES (?, ?, ?, ?, ?) "
        + "ON CONFLICT (barcode) DO UPDATE SET order_id = excluded.order_id, parcel_no = excluded.parcel_no, "
        + "attempt = excluded.attempt, body = excluded.body", parcel.barcode(), parcel.orderId(), parcel.parcelNo(),
        Keys.attemptOfLabel(parcel.labelKey()), json.writeValueAsString(parcel));
    database.write("DELETE FROM floor_parcels WHERE arrived <= (SELECT max(arrived) FROM floor_parcels) - " + PARCELS_MOST);
  }

  void put(ProblemCase problem) throws SQLException {
    if (problem.state() == ProblemCase.State.CLOSED) {
      database.write("DELETE FROM problem_cases WHERE case_id = ?", problem.caseId());
      return;
    }
    database.write(
        "INSERT INTO problem_cases (case_id, body) VALUES (?, ?) ON CONFLICT (case_id) DO UPDATE SET body = excluded.body",
        problem.caseId(), json.writeValueAsString(problem));
    database.write("DELETE FROM problem_cases WHERE arrived <= (SELECT max(arrived) FROM problem_cases) - " + CASES_MOST);
  }
}
