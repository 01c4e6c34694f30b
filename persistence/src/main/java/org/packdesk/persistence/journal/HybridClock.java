package org.packdesk.persistence.journal;

import java.time.Instant;
import java.util.regex.Pattern;

/// A hybrid logical clock: wall time that never goes back, with a counter. For display across stations only.
final class HybridClock {
  private static final Pattern READING = Pattern.compile("\\d{13}\\.\\d{6,9}");

  private static final int MILLIS_DIGITS = 13;
  private static final int COUNTER_DIGITS = 6;

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
    return padded(millis, MILLIS_DIGITS) + "." + padded(counter, COUNTER_DIGITS);
  }

  private static String padded(long number, int digits) {
    String text = Long.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
