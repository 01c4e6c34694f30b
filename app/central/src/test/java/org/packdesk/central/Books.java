package org.packdesk.central;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.packdesk.central.generator.FloorPlan;
import org.packdesk.central.generator.OrderGenerator;
import org.packdesk.central.orders.ChangeLog;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.sqlite.Database;

/// A real database with a small floor in it, for tests of one part.
public record Books(Database database, ChangeLog log, OrderBook orders) implements AutoCloseable {
  public static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z"));

  /// With the seed below, the one of three orders that the carrier refuses.
  public static final String NOT_SERVED = "o-10003";
  private static final long SEED = 1;

  public static Books inMemory() {
    return of(Database.inMemory());
  }

  public static Books on(Path file) {
    return of(Database.open(file));
  }

  private static Books of(Database database) {
    ChangeLog log = new ChangeLog(database, ChangeLog.KEEP_ALL, NOON);
    OrderBook orders = new OrderBook(database, log, NOON);
    if (orders.isEmpty()) {
      orders.fill(new OrderGenerator(new FloorPlan(3, SEED, 0, 1), NOON.instant()).generate());
    }
    return new Books(database, log, orders);
  }

  @Override
  public void close() {
    log.close();
    database.close();
  }
}
