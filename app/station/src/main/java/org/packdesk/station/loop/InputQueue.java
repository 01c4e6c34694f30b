package org.packdesk.station.loop;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A station's bounded queue: what people and devices do goes before what central sends. Any thread may offer; one takes.
final class InputQueue {
  private final int urgentMax;
  private final int fromCentralMax;
  private final Queue<StationInput> urgent = new ArrayDeque<>();
  private final Queue<StationInput> fromCentral = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition some = lock.newCondition();

  InputQueue(int urgentMax, int fromCentralMax) {
    this.urgentMax = urgentMax;
    this.fromCentralMax = fromCentralMax;
  }

  /// @return false when there is no room; nothing was taken then
  boolean offer(StationInput input) {
    boolean central = input instanceof StationInput.FromCentral;
    Queue<StationInput> queue = central ? fromCentral : urgent;
    lock.lock();
    try {
      if (queue.size() >= (central ? fromCentralMax : urgentMax)) {
        return false;
      }
      queue.add(input);
      some.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  boolean isEmpty() {
    lock.lock();
    try {
      return urgent.isEmpty() && fromCentral.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /// Waits at most `wait` for an input, then takes what is there: up to `max` urgent ones, else one from central.
  List<StationInput> take(int max, Duration wait) throws InterruptedException {
    lock.lock();
    try {
      long nanos = wait.toNanos();
      while (urgent.isEmpty() && fromCentral.isEmpty() && nanos > 0) {
        nanos = some.awaitNanos(nanos);
      }
      List<StationInput> taken = new ArrayList<>();
      while (!urgent.isEmpty() && taken.size() < max) {
        taken.add(urgent.remove());
      }
      if (taken.isEmpty() && !fromCentral.isEmpty()) {
        taken.add(fromCentral.remove());
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }
}
