package org.packdesk.central.generator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.packdesk.central.orders.Order;
import org.packdesk.central.orders.Worth;

/// Whose orders are, when their carrier drives, and what they are worth; by a chance of its own, so that the orders themselves stay as they are.
final class Trade {
  private static final List<String> CLIENTS = List.of("nordlicht", "casa-verde", "old-mill");
  /// UTC, one for each client.
  private static final List<LocalTime> CUT_OFFS = List.of(LocalTime.of(14, 0), LocalTime.of(16, 30), LocalTime.of(18, 0));
  private static final Duration TIME_TO_PACK = Duration.ofMinutes(30);
  private static final int UNIT_CENTS_LEAST = 399;
  private static final int UNIT_CENTS_SPREAD = 4600;

  private final Random chance;
  private final Instant from;

  /// @param from when work begins: an order's cut-off is the first after that
  Trade(long seed, Instant from) {
    this.chance = new Random(seed);
    this.from = from;
  }

  record Terms(String client, Instant cutOff, Worth value) {}

  Terms next(List<Order.Line> lines) {
    int client = chance.nextInt(CLIENTS.size());
    long cents = 0;
    for (Order.Line line : lines) {
      cents += (long) line.units() * (UNIT_CENTS_LEAST + chance.nextInt(UNIT_CENTS_SPREAD));
    }
    return new Terms(CLIENTS.get(client), after(CUT_OFFS.get(client)), new Worth(cents, "EUR"));
  }

  private Instant after(LocalTime cutOff) {
    OffsetDateTime earliest = from.plus(TIME_TO_PACK).atOffset(ZoneOffset.UTC);
    OffsetDateTime today = earliest.with(cutOff);
    return (today.isBefore(earliest) ? today.plusDays(1) : today).toInstant();
  }
}
