package org.packdesk.persistence.outbox;

import java.time.Duration;

/// What a direction waits for before its next round.
sealed interface Pause {
  Pause NONE = new Rest(Duration.ZERO);

  record Rest(Duration time) implements Pause {}

  /// After a failure: first as long as central asked for, then until the back-off is over or central was seen again by the other
  /// direction.
  ///
  /// @param returns how often central had come back when this began
  record Retry(Duration asked, Duration backOff, long returns) implements Pause {}

  /// Until something is committed. @param seen the commits before it
  record Commit(long seen, Duration atMost) implements Pause {}
}
