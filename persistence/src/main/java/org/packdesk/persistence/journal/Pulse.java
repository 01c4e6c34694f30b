package org.packdesk.persistence.journal;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/// How long commits take, and since when there was none. Thread-safe.
public final class Pulse {
  private static final int MINUTES = 5;
  private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

  private final LongSupplier nanos;
  private final long[] slowest = new long[MINUTES];
  private final long[] minute = new long[MINUTES];
  private long lastEnd;
  private long lastTook;

  Pulse(LongSupplier nanos) {
    this.nanos = nanos;
    this.lastEnd = nanos.getAsLong();
    Arrays.fill(minute, -MINUTES);
  }

  synchronized Duration beat(long begin) {
    lastEnd = nanos.getAsLong();
    lastTook = lastEnd - begin;
    long now = lastEnd / MINUTE_NANOS;
    int slot = Math.floorMod(now, MINUTES);
    slowest[slot] = minute[slot] == now ? Math.max(slowest[slot], lastTook) : lastTook;
    minute[slot] = now;
    return Duration.ofNanos(lastTook);
  }

  public synchronized Duration lastTook() {
    return Duration.ofNanos(lastTook);
  }

  /// Of the last five minutes.
  public synchronized Duration slowestLately() {
    long now = nanos.getAsLong() / MINUTE_NANOS;
    long most = 0;
    for (int i = 0; i < MINUTES; i++) {
      most = minute[i] > now - MINUTES ? Math.max(most, slowest[i]) : most;
    }
    return Duration.ofNanos(most);
  }

  /// Since the last commit.
  public synchronized Duration idle() {
    return Duration.ofNanos(nanos.getAsLong() - lastEnd);
  }
}
