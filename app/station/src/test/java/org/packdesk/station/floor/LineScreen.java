package org.packdesk.station.floor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.View;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.words.VerdictKind;

/// Sees what a line's screen shows, and lets a test wait for it or for whatever else wakes it.
final class LineScreen implements StationDisplay {
  private static final long LOOKS_AGAIN_MS = 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<VerdictKind> sounds = new CopyOnWriteArrayList<>();
  private volatile @Nullable LineView line;

  void sound(VerdictKind kind) {
    sounds.add(kind);
    wake();
  }

  List<VerdictKind> sounds() {
    return List.copyOf(sounds);
  }

  @Nullable
  LineView line() {
    return line;
  }

  void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void await(String what, Duration atMost, BooleanSupplier holds) {
    long until = System.nanoTime() + atMost.toNanos();
    lock.lock();
    try {
      while (!holds.getAsBoolean()) {
        if (System.nanoTime() > until) {
          throw new AssertionError("waited in vain: " + what + "; the screen shows " + line);
        }
        boolean _ = changed.await(LOOKS_AGAIN_MS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void show(View view) {
    switch (view) {
      case LineView newest -> {
        line = newest;
        wake();
      }
      case StationView _ -> {
        // the rail is not looked at
      }
      default -> throw new AssertionError("a line does not show " + view);
    }
  }

  @Override
  public void turn(Class<? extends View> page) {
    throw new AssertionError("the line's page is the only one");
  }

  @Override
  public void home() {
    throw new AssertionError("there is nothing to come back from");
  }
}
