package org.packdesk.persistence.journal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes whoever waits for the next commit. Thread-safe.
public final class CommitSignal {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition committed = lock.newCondition();
  private long commits;

  void committed() {
    lock.lock();
    try {
      commits++;
      committed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  public long commits() {
    lock.lock();
    try {
      return commits;
    } finally {
      lock.unlock();
    }
  }

  /// Waits until there were more commits than `seen`, or the time is up.
  public void await(long seen, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      while (commits <= seen && nanos > 0) {
        nanos = committed.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }
}
