package org.packdesk.persistence.journal;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/// A hybrid logical clock: wall time that never goes back, with a counter. For display across stations only.
final class HybridClock {
  private static final Pattern READING = Pattern.compile("\\d{13}\\.\\d{6,9}");

  private long millis;
  private int counter;

  /// @param last the newest stored reading, empty before the first
  HybridClock(String last) {
    if (!last.isEmpty()) {
      millis = Long.parseLong(last.substring(0, last.indexOf('.')));
      counter = Integer.parseInt(last.substring(last.indexOf('.') + 1));
    }
  }

  static boolean isReading(String hlc) {
    return READING.matcher(hlc).matches();
  }

  String tick(Instant wall) {
    long now = wall.toEpochMilli();
    counter = now > millis ? 0 : counter + 1;
    millis = Math.max(now, millis);
    return String.format(Locale.ROOT, "%013d.%06d", millis, counter);
  }
}
