package org.packdesk.station.floor;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.shell.Page;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.shell.Words;

/// What the autopilot packer sees: the same values that the window shows. Shown on the station thread, looked at from the
/// packer's own.
final class PackerEyes implements StationDisplay {
  private static final int TROUBLES_MAX = 50;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable PackView view;
  private @Nullable StationView rail;
  private final Set<Noticed> troubles = new LinkedHashSet<>();

  @Override
  public void show(PackView shown) {
    lock.lock();
    try {
      view = shown;
      remember("work", shown.trouble());
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
      remember("station", shown.trouble());
      shown.devices().stream().filter(device -> device.light() == Light.BAD)
          .forEach(device -> remember(device.name(), device.words()));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void show(MemoryView shown) {
    // a packer works by the desk's page and the rail
  }

  @Override
  public void show(LabelsView shown) {
    // nor by what became of labels that are packed
  }

  @Override
  public void show(LabelPicture picture) {
    // nor by pictures of them
  }

  @Override
  public void turn(Page page) {
    // what is to be done stays the same behind another page
  }

  private void remember(String about, @Nullable Words trouble) {
    if (trouble != null && troubles.size() < TROUBLES_MAX) {
      troubles.add(new Noticed(about, trouble));
    }
  }

  /// Whether an order is open on the screen.
  boolean seesParcel() {
    lock.lock();
    try {
      return view != null && view.parcel() != null;
    } finally {
      lock.unlock();
    }
  }

  /// Every different trouble that the screen has told of.
  List<Noticed> troubles() {
    lock.lock();
    try {
      return List.copyOf(troubles);
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

  /// Waits until every light of the desk's devices is good, or the time is up: nobody scans with a scanner that is still starting.
  void awaitDevices(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      while ((rail == null || rail.devices().stream().anyMatch(device -> device.light() != Light.GOOD)) && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
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

  /// A trouble that the screen told of. @param about a device's name, or what else it is about
  record Noticed(String about, Words words) {}
}
