package org.packdesk.persistence.outbox;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// The end of the sync, and the waits that it or another event cuts short. Thread-safe.
final class Closing {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile boolean begun;

  void begin() {
    lock.lock();
    try {
      begun = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean begun() {
    return begun;
  }

  /// Lets those look who wait for more than the end.
  void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Returns early when the sync closes.
  void await(Duration atMost) throws InterruptedException {
    await(atMost, () -> false);
  }

  /// Returns early when the sync closes, or after a `wake` by when it is so.
  void await(Duration atMost, BooleanSupplier enough) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = atMost.toNanos();
      while (!begun && left > 0 && !enough.getAsBoolean()) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
