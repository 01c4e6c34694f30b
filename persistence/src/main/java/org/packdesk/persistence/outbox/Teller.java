package org.packdesk.persistence.outbox;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;

/// Tells the station, in order, and keeps what it had no room for. A direction makes no further round while something is kept, and a
/// round tells a few events: that bounds it. Thread-safe.
final class Teller {

  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<SyncEvent> kept = new ArrayDeque<>();
  private final SyncListener listener;

  Teller(SyncListener listener) {
    this.listener = listener;
  }

  void tell(SyncEvent event) {
    lock.lock();
    try {
      kept.add(event);
      offer();
    } finally {
      lock.unlock();
    }
  }

  /// Offers again what was not taken. @return whether all is told
  boolean allTaken() {
    lock.lock();
    try {
      offer();
      return kept.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  private void offer() {
    while (!kept.isEmpty() && listener.offer(kept.element())) {
      kept.remove();
    }
  }
}
