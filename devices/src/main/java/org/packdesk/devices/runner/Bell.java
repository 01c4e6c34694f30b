package org.packdesk.devices.runner;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes a waiting device thread: once for each ring, for ever after `stop`. Thread-safe.
final class Bell {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean rung;
  private volatile boolean stopped;
  private volatile boolean resting;

  void ring() {
    lock.lock();
    try {
      rung = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void stop() {
    stopped = true;
    ring();
  }

  /// The device's link is not wanted until `wake`.
  void rest() {
    resting = true;
    ring();
  }

  void wake() {
    resting = false;
    ring();
  }

  /// The link is to be used now.
  boolean wanted() {
    return !stopped && !resting;
  }

  boolean stopped() {
    return stopped;
  }

  /// Returns early when it was rung since the last time.
  void await(Duration timeout) {
    lock.lock();
    try {
      long left = timeout.toNanos();
      while (!rung && !stopped && left > 0) {
        left = changed.awaitNanos(left);
      }
      rung = false;
    } catch (InterruptedException wanted) {
      stopped = true;
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
