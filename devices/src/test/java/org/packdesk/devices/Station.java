package org.packdesk.devices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A station's intake for tests: keeps every event in order, and waits for what should come.
public final class Station implements DeviceListener {

  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<DeviceEvent> events = new ArrayList<>();
  private boolean full;
  private int refusals;

  @Override
  public boolean offer(DeviceEvent event) {
    lock.lock();
    try {
      if (full) {
        refusals++;
      } else {
        events.add(event);
      }
      changed.signalAll();
      return !full;
    } finally {
      lock.unlock();
    }
  }

  public void fill() {
    lock.lock();
    try {
      full = true;
    } finally {
      lock.unlock();
    }
  }

  public void empty() {
    lock.lock();
    try {
      full = false;
    } finally {
      lock.unlock();
    }
  }

  public int refusals() {
    lock.lock();
    try {
      return refusals;
    } finally {
      lock.unlock();
    }
  }

  public List<DeviceEvent> events() {
    lock.lock();
    try {
      return List.copyOf(events);
    } finally {
      lock.unlock();
    }
  }

  public List<String> scans() {
    return readings(Scan.class).stream().map(Scan::data).toList();
  }

  public <R extends Reading> List<R> readings(Class<R> kind) {
    return events().stream().filter(DeviceEvent.ReadingReceived.class::isInstance).map(DeviceEvent.ReadingReceived.class::cast)
        .map(DeviceEvent.ReadingReceived::reading).filter(kind::isInstance).map(kind::cast).toList();
  }

  public List<DeviceStatus> statuses() {
    return events().stream().filter(DeviceEvent.StatusChanged.class::isInstance).map(DeviceEvent.StatusChanged.class::cast)
        .map(DeviceEvent.StatusChanged::status).toList();
  }

  public List<PrintOutcome> outcomes() {
    return events().stream().filter(DeviceEvent.PrintReported.class::isInstance).map(DeviceEvent.PrintReported.class::cast)
        .map(DeviceEvent.PrintReported::outcome).toList();
  }

  /// What became of one gate command, in its order.
  public List<DivertOutcome> diverts(int sequence) {
    return events().stream().filter(DeviceEvent.DivertReported.class::isInstance).map(DeviceEvent.DivertReported.class::cast)
        .filter(reported -> reported.sequence() == sequence).map(DeviceEvent.DivertReported::outcome).toList();
  }

  /// Throws when it does not hold within half a minute.
  public void await(String what, Predicate<Station> holds) {
    lock.lock();
    try {
      long left = DEADLINE.toNanos();
      while (!holds.test(this)) {
        if (left <= 0) {
          throw new AssertionError("did not come: " + what + "; events: " + events);
        }
        long slice = Math.min(left, LOOK_AGAIN.toNanos());
        left -= slice - changed.awaitNanos(slice);
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    } finally {
      lock.unlock();
    }
  }

  public void awaitOnline(int times) {
    await("online, " + times + " times",
        s -> s.statuses().stream().filter(DeviceStatus.Online.class::isInstance).count() >= times);
  }

  public void awaitOffline(OfflineReason reason) {
    await("offline: " + reason, s -> s.status() instanceof DeviceStatus.Offline offline && offline.reason() == reason);
  }

  private @Nullable DeviceStatus status() {
    List<DeviceStatus> all = statuses();
    return all.isEmpty() ? null : all.getLast();
  }

  public void awaitFormatsWaiting(int count) {
    await(count + " formats in the printer",
        s -> s.readings(PrinterStatus.class).stream()
            .anyMatch(status -> status.memory() != null && status.memory().formatsWaiting() == count));
  }
}
