package org.packdesk.persistence.sqlite;

import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/// Brings a file to today's tables, in one transaction; additive only, so that the version before can still open it.
final class Migrations {
  private static final String LOCATION = "classpath:org/packdesk/persistence/sqlite/migrations";

  private Migrations() {}

  /// @param beforeExisting is run before a file that has tables already is changed
  static Optional<Migrated> apply(String url, Runnable beforeExisting) {
    try {
      Flyway flyway = Flyway.configure().dataSource(url, null, null).group(true).outOfOrder(true).locations(LOCATION).load();
      MigrationInfoService before = flyway.info();
      MigrationInfo current = before.current();
      if (before.pending().length == 0) {
        return Optional.empty();
      }
      if (current != null) {
        beforeExisting.run();
      }
      flyway.migrate();
      MigrationInfo now = flyway.info().current();
      return current == null || now == null
          ? Optional.empty()
          : Optional.of(new Migrated(current.getVersion().toString(), now.getVersion().toString()));
    } catch (FlywayException e) {
      throw new StorageException("the data file cannot be brought to this version", e);
    }
  }
}
