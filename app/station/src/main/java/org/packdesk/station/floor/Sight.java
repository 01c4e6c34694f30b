package org.packdesk.station.floor;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One thing that a person looks at: its newest value, and waiting until it is as wanted. Any thread.
final class Sight<V> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable V value;

  void show(V shown) {
    lock.lock();
    try {
      value = shown;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Nullable
  V now() {
    lock.lock();
    try {
      return value;
    } finally {
      lock.unlock();
    }
  }

  /// Waits until what is wanted is shown. @return the value then, or null when the time is up
  @Nullable
  V await(Predicate<V> wanted, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      while (value == null || !wanted.test(value)) {
        if (nanos <= 0) {
          return null;
        }
        nanos = changed.awaitNanos(nanos);
      }
      return value;
    } finally {
      lock.unlock();
    }
  }

  /// Looks on for a while, whatever happens.
  void pause(Duration time) throws InterruptedException {
    lock.lock();
    try {
      long nanos = time.toNanos();
      while (nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }
}
