package org.packdesk.central.carrier;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How the test carrier takes its time.
@FunctionalInterface
public interface Pause {
  void of(Duration time) throws InterruptedException;

  /// Real time, on the caller's thread.
  static Pause real() {
    return time -> {
      CountDownLatch never = new CountDownLatch(1);
      if (never.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new IllegalStateException("nobody counts this latch down");
      }
    };
  }
}
