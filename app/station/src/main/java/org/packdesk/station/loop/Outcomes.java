package org.packdesk.station.loop;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Takes what effects led to back to the station's thread; when its queue is full, again a moment later: an outcome is never lost. Any
/// thread.
public final class Outcomes implements AutoCloseable {
  private static final Duration ANOTHER_TRY = Duration.ofMillis(100);

  private final Predicate<StationInput> queue;
  private final ScheduledExecutorService later = Executors
      .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("outcomes-later").factory());

  /// @param queue false when it has no room
  Outcomes(Predicate<StationInput> queue) {
    this.queue = queue;
  }

  /// Returns at once. While the station closes it is left: the facts tell it, and the next start takes it up.
  public void give(StationInput outcome) {
    if (!queue.test(outcome)) {
      try {
        var _ = later.schedule(() -> give(outcome), ANOTHER_TRY.toMillis(), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException closing) {
        System.getLogger(Outcomes.class.getName()).log(System.Logger.Level.DEBUG,
            "closing: an outcome is left to the next start");
      }
    }
  }

  @Override
  public void close() {
    later.shutdownNow();
  }
}
