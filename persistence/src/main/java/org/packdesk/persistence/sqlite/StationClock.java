package org.packdesk.persistence.sqlite;

import java.time.Clock;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Both times of a station: what the wall says, and nanoseconds since the program started, which never go back.
public record StationClock(InstantSource wall, LongSupplier nanos) {
  public static StationClock system() {
    long start = System.nanoTime();
    return new StationClock(Clock.systemUTC(), () -> System.nanoTime() - start);
  }
}
