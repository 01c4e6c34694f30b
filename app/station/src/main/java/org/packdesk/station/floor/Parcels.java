package org.packdesk.station.floor;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Where the floor's parcels are, as things: in front of the belt, in the problem lane, or gone. Thread-safe.
final class Parcels {
  private static final int ROOM = 100_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final BlockingQueue<Box> atInduct = new LinkedBlockingQueue<>(ROOM);
  private final BlockingQueue<Box> inProblemLane = new LinkedBlockingQueue<>(ROOM);
  private final AtomicLong packed = new AtomicLong();
  private final AtomicLong gone = new AtomicLong();
  private volatile boolean packingOver;
  private volatile long movedNanos = System.nanoTime();

  /// A pack desk is done with it.
  void packed(Box box) {
    packed.incrementAndGet();
    toInduct(box);
  }

  void toInduct(Box box) {
    movedNanos = System.nanoTime();
    atInduct.add(box);
  }

  void toProblemLane(Box box) {
    inProblemLane.add(box);
  }

  /// It left the floor: with a carrier, or written off.
  void gone() {
    movedNanos = System.nanoTime();
    gone.incrementAndGet();
  }

  /// No more come from the pack desks.
  void packingIsOver() {
    packingOver = true;
  }

  /// Every parcel of the floor is gone, and no more come; or nothing has moved for so long that people go home.
  boolean areGone() {
    boolean standStill = System.nanoTime() - movedNanos > PATIENCE.toNanos();
    return packingOver && (gone.get() >= packed.get() || standStill);
  }

  /// Parcels that are still on the floor.
  long left() {
    return packed.get() - gone.get();
  }

  /// @return the next one in front of the belt, or null when none came in that time
  @Nullable
  Box nextAtInduct(Duration atMost) throws InterruptedException {
    return atInduct.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  /// @return the next one of the problem lane, or null when none came in that time
  @Nullable
  Box nextProblem(Duration atMost) throws InterruptedException {
    return inProblemLane.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }
}
