package org.packdesk.persistence.journal;

import java.time.Instant;
import java.util.Locale;

/// A hybrid logical clock: wall time that never goes back, with a counter. For display across stations only.
final class HybridClock {
  private long millis;
  private int counter;

  /// @param last the newest stored reading, empty before the first
  HybridClock(String last) {
    if (!last.isEmpty()) {
      millis = Long.parseLong(last.substring(0, last.indexOf('.')));
      counter = Integer.parseInt(last.substring(last.indexOf('.') + 1));
    }
  }

  String tick(Instant wall) {
    long now = wall.toEpochMilli();
    counter = now > millis ? 0 : counter + 1;
    millis = Math.max(now, millis);
    return String.format(Locale.ROOT, "%013d.%06d", millis, counter);
  }
}
