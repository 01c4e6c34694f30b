package org.packdesk.persistence.sqlite;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a file to today's tables, in one transaction; additive only, so that the version before can still open it.
final class Migrations {
  private static final String LOCATION = "classpath:org/packdesk/persistence/sqlite/migrations";

  private Migrations() {}

  static void apply(String url) {
    try {
      Flyway.configure().dataSource(url, null, null).group(true).outOfOrder(true).locations(LOCATION).load().migrate();
    } catch (FlywayException e) {
      throw new StorageException("the data file cannot be brought to this version", e);
    }
  }
}
