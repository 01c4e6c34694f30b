package org.packdesk.devices.runner;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// All time that a runner knows, so that tests can drive it.
interface Time {

  /// The wall clock, for events.
  Instant now();

  /// A clock that never jumps, for timeouts.
  long nanos();

  /// Waits, but no longer than until the bell rings.
  void pause(Duration length, Bell bell);

  static Time system(InstantSource wall) {
    return new Time() {
      @Override
      public Instant now() {
        return wall.instant();
      }

      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void pause(Duration length, Bell bell) {
        bell.await(length);
      }
    };
  }

  /// When something is due, on the clock that never jumps.
  default long in(Duration length) {
    return nanos() + length.toNanos();
  }

  default boolean isDue(long due) {
    return nanos() - due >= 0;
  }

  /// Not below zero.
  default Duration until(long due) {
    return Duration.ofNanos(Math.max(0, due - nanos()));
  }
}
