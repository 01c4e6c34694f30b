package org.packdesk.persistence.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Whether central is there, said once at each change. It is there while neither direction fails: a desk whose facts are refused is not
/// told that all is well because it can still download. Thread-safe; what is told keeps its order.
final class CentralLight {

  enum Direction {
    UP, DOWN
  }

  private enum Told {
    NOTHING, SEEN, LOST
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Direction, Instant> failingSince = new EnumMap<>(Direction.class);
  private final Teller teller;
  private final InstantSource clock;
  private Told told = Told.NOTHING;
  private long returns;

  CentralLight(Teller teller, InstantSource clock) {
    this.teller = teller;
    this.clock = clock;
  }

  /// How often a direction that failed was answered again.
  long returns() {
    lock.lock();
    try {
      return returns;
    } finally {
      lock.unlock();
    }
  }

  /// @return whether this direction failed before
  boolean answered(Direction direction) {
    lock.lock();
    try {
      boolean back = failingSince.remove(direction) != null;
      returns += back ? 1 : 0;
      if (failingSince.isEmpty() && told != Told.SEEN) {
        told = Told.SEEN;
        teller.tell(new SyncEvent.CentralSeen(clock.instant()));
      }
      return back;
    } finally {
      lock.unlock();
    }
  }

  void failed(Direction direction, String words) {
    lock.lock();
    try {
      failingSince.putIfAbsent(direction, clock.instant());
      if (told != Told.LOST) {
        lost(words);
      }
    } finally {
      lock.unlock();
    }
  }

  /// For good; said even when central is lost already, because only these words tell what to do.
  void stopped(Direction direction, String words) {
    lock.lock();
    try {
      failingSince.putIfAbsent(direction, clock.instant());
      lost(words);
    } finally {
      lock.unlock();
    }
  }

  private void lost(String words) {
    told = Told.LOST;
    teller.tell(new SyncEvent.CentralLost(Collections.min(failingSince.values()), words));
  }
}
