package org.packdesk.station.floor;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.shell.StationView;

/// What the autopilot packer sees: the same values that the window shows. Shown on the station thread, looked at from the
/// packer's own.
final class PackerEyes implements StationDisplay {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable PackView view;
  private @Nullable StationView rail;

  @Override
  public void show(PackView shown) {
    lock.lock();
    try {
      view = shown;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void show(StationView shown) {
    lock.lock();
    try {
      rail = shown;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until the screen shows what is wanted. @return the view then, or null when the time is up
  @Nullable
  PackView await(Predicate<PackView> wanted, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      while (view == null || !wanted.test(view)) {
        if (nanos <= 0) {
          return null;
        }
        nanos = changed.awaitNanos(nanos);
      }
      return view;
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

  @Nullable
  StationView rail() {
    lock.lock();
    try {
      return rail;
    } finally {
      lock.unlock();
    }
  }
}
