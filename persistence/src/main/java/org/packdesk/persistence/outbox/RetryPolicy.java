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

  /// From 10 s up to 60 s. It begins so wide because the first retry of a fleet that lost central at one moment is the one that
  /// could make a storm.
  public static RetryPolicy standard(RandomGenerator random) {
    return new RetryPolicy(Duration.ofSeconds(10), Duration.ofSeconds(60), random);
  }

  /// @param failures in a row, 1 or more
  public Duration delay(int failures) {
    if (failures < 1) {
      throw new IllegalArgumentException("no failure, no delay: " + failures);
    }
    return anyUpTo(bound(failures - 1));
  }

  /// Where nothing failed: anything up to `most`, and never more than a first retry.
  Duration spread(Duration most) {
    return anyUpTo(Math.min(most.toNanos(), base.toNanos()));
  }

  private Duration anyUpTo(long nanos) {
    synchronized (random) {
      return Duration.ofNanos(random.nextLong(nanos + 1));
    }
  }

  private long bound(int doublings) {
    long most = cap.toNanos();
    boolean reached = doublings >= Long.SIZE - 1 || base.toNanos() > most >> doublings;
    return reached ? most : base.toNanos() << doublings;
  }
}
