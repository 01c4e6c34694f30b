package org.packdesk.persistence.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after failures in a row: anything from nothing up to a bound that begins at `base`, doubles with each failure and
/// ends at `cap` (full jitter), so that a fleet does not come back at one moment. Thread-safe.
///
/// @param base more than zero
/// @param cap at least `base`, at most a day
public record RetryPolicy(Duration base, Duration cap, RandomGenerator random) {

  private static final Duration LONGEST_CAP = Duration.ofDays(1);

  public RetryPolicy {
    if (!base.isPositive() || cap.compareTo(base) < 0 || cap.compareTo(LONGEST_CAP) > 0) {
      throw new IllegalArgumentException("no retry policy: base " + base + ", cap " + cap);
    }
  }

  /// From 0.5 s up to 60 s.
  public static RetryPolicy standard(RandomGenerator random) {
    return new RetryPolicy(Duration.ofMillis(500), Duration.ofSeconds(60), random);
  }

  /// @param failures in a row, 1 or more
  public Duration delay(int failures) {
    if (failures < 1) {
      throw new IllegalArgumentException("no failure, no delay: " + failures);
    }
    long bound = bound(failures - 1);
    synchronized (random) {
      return Duration.ofNanos(random.nextLong(bound + 1));
    }
  }

  private long bound(int doublings) {
    long most = cap.toNanos();
    boolean reached = doublings >= Long.SIZE - 1 || base.toNanos() > most >> doublings;
    return reached ? most : base.toNanos() << doublings;
  }
}
