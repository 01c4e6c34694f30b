package org.packdesk.persistence.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.outbox.CentralLight.Direction;

/// One direction's failures in a row: tells the light and says how long to wait before the next call. One thread.
final class Retries {

  private static final Logger LOG = System.getLogger(Retries.class.getName());
  private static final Duration ASKED_MAX = Duration.ofMinutes(5);

  private final Direction direction;
  private final RetryPolicy policy;
  private final CentralLight light;
  private final Closing closing;
  private int failures;

  Retries(Direction direction, RetryPolicy policy, CentralLight light, Closing closing) {
    this.direction = direction;
    this.policy = policy;
    this.light = light;
    this.closing = closing;
  }

  boolean failing() {
    return failures > 0;
  }

  void succeeded() {
    failures = 0;
    if (light.answered(direction)) {
      closing.wake();
    }
  }

  /// @param asked how long central asked us to stay away, or null; up to five minutes of it are kept, and the jitter comes on top, or
  ///   all who were sent away would come back together
  Pause failed(String words, @Nullable Duration asked) {
    if (closing.begun()) {
      return Pause.NONE;
    }
    failures = Math.min(failures, Integer.MAX_VALUE - 1) + 1;
    light.failed(direction, words);
    return new Pause.Retry(away(asked), policy.delay(failures), light.returns());
  }

  /// Not central's doing: the store cannot be read, or this program is wrong.
  Pause broke(RuntimeException fault) {
    if (failures == 0 && !closing.begun()) {
      LOG.log(Level.ERROR, "the sync has a fault and tries again", fault);
    }
    return failed("this station's own sync has a fault, see its log", null);
  }

  /// Nothing more can be done in this direction until the station does something.
  void stopped(String words) {
    LOG.log(Level.ERROR, "{0}", words);
    light.stopped(direction, words);
  }

  private static Duration away(@Nullable Duration asked) {
    if (asked == null) {
      return Duration.ZERO;
    }
    return asked.compareTo(ASKED_MAX) < 0 ? asked : ASKED_MAX;
  }
}
