package org.packdesk.persistence.personal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.personal.StillNeeded.Need;
import org.packdesk.persistence.sqlite.Database;

/// Deletes the keys of days that are over, and with each key what it sealed. What is still needed is sealed again first, under
/// today's key. One step at a time, on the thread that commits.
final class Purge {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration KEPT_AT_MOST = Duration.ofDays(7);
  private static final int ROWS_A_STEP = 200;

  private final PersonalStore store;
  private final Database database;
  private final KeyRing keys;

  private record Row(String id, LocalDate since) {}

  Purge(PersonalStore store, Database database, KeyRing keys) {
    this.store = store;
    this.database = database;
    this.keys = keys;
  }

  PersonalStore.Purged step(Instant now, @Nullable Instant oldestUnacknowledged, StillNeeded needed) {
    for (String key : keys.names()) {
      LocalDate day = dayOf(key);
      if (now.isBefore(endOf(day).plus(KEPT))) {
        continue;
      }
      if (oldestUnacknowledged != null && oldestUnacknowledged.isBefore(endOf(day))) {
        return new PersonalStore.Purged(PersonalStore.More.NOT_NOW, alarm(now, day));
      }
      if (!step(key, day, now, needed)) {
        keys.destroy(key);
      }
      return new PersonalStore.Purged(PersonalStore.More.AT_ONCE, Optional.empty());
    }
    return new PersonalStore.Purged(PersonalStore.More.NOT_NOW, Optional.empty());
  }

  private static Optional<String> alarm(Instant now, LocalDate day) {
    return now.isBefore(endOf(day).plus(KEPT_AT_MOST))
        ? Optional.empty()
        : Optional.of("personal data of " + day + " waits for central's acknowledgement");
  }

  /// @return whether the key had sealed anything
  private boolean step(String key, LocalDate day, Instant now, StillNeeded needed) {
    List<Row> rows = database.read(connection -> rows(connection, key, day));
    if (!rows.isEmpty()) {
      database.transaction(connection -> {
        for (Row row : rows) {
          if (isKept(row, now, needed)) {
            store.sealAgain(connection, row.id(), row.since());
          } else {
            store.delete(row.id());
          }
        }
        return rows.size();
      });
    }
    return !rows.isEmpty();
  }

  private static boolean isKept(Row row, Instant now, StillNeeded needed) {
    Need need = needed.of(row.id());
    return need == Need.AS_LONG_AS_KNOWN
        || (need == Need.A_WEEK_AT_MOST && now.isBefore(endOf(row.since()).plus(KEPT_AT_MOST)));
  }

  private static List<Row> rows(Connection connection, String key, LocalDate day) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement("SELECT personal.id, coalesce(personal_since.day, ?) "
        + "FROM personal LEFT JOIN personal_since USING (id) WHERE personal.day = ? LIMIT ?")) {
      Database.bind(statement, day.toString(), key, ROWS_A_STEP);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(new Row(row.getString(1), LocalDate.parse(row.getString(2))));
        }
      }
    }
    return rows;
  }

  private static LocalDate dayOf(String key) {
    return LocalDate.parse(key.substring(0, "2026-03-02".length()));
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
