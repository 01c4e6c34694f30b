package org.packdesk.central;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.packdesk.central.carrier.TestCarrier;
import org.packdesk.central.labels.LabelDesk;
import org.packdesk.central.sqlite.Database;

/// Counts what is in the database, for people and tests. Reads every fact's type: not for a busy floor.
final class Census {
  private static final String PARCEL_PACKED = "parcel-packed";

  private final Database database;
  private final TestCarrier carrier;
  private final LabelDesk labels;

  Census(Database database, TestCarrier carrier, LabelDesk labels) {
    this.database = database;
    this.carrier = carrier;
    this.labels = labels;
  }

  Counts take() {
    Counts.Labels bought = new Counts.Labels(carrier.sold(), labels.voided());
    return database.read(tx -> {
      Map<String, Long> facts = tx
          .all("SELECT type, count(*) FROM fact WHERE outcome <> 'quarantined' GROUP BY type ORDER BY type",
              Census::entry)
          .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      long quarantined = tx.count("SELECT count(*) FROM fact WHERE outcome = 'quarantined'")
          + tx.count("SELECT count(*) FROM forked_fact");
      return new Counts(tx.count("SELECT count(*) FROM pack_order"), facts.getOrDefault(PARCEL_PACKED, 0L), bought, facts,
          tx.count("SELECT count(*) FROM fact WHERE outcome = 'exception'"), quarantined);
    });
  }

  private static Map.Entry<String, Long> entry(ResultSet row) throws SQLException {
    return Map.entry(row.getString(1), row.getLong(2));
  }
}
