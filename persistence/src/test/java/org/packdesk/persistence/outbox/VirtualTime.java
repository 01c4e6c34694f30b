package org.packdesk.persistence.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/// One scheduler: what is due first happens first, and time jumps to it. What is due at one moment happens in the order it was planned.
final class VirtualTime implements InstantSource {

  private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");

  private final PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::number));
  private long now;
  private long planned;

  private record Due(long at, long number, Runnable what) {}

  void at(long nanos, Runnable what) {
    planned++;
    queue.add(new Due(Math.max(now, nanos), planned, what));
  }

  void runUntil(Duration end) {
    while (!queue.isEmpty() && queue.element().at() <= end.toNanos()) {
      Due due = queue.remove();
      now = due.at();
      due.what().run();
    }
    now = end.toNanos();
  }

  /// Since the beginning.
  long nanos() {
    return now;
  }

  @Override
  public Instant instant() {
    return START.plusNanos(now);
  }
}
