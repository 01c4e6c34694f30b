package org.packdesk.persistence.outbox;

import java.time.Duration;

/// Tells the station, again and again until it has room: nothing is dropped, and whoever tells waits. Thread-safe.
final class Teller {

  private static final Duration AGAIN_AFTER = Duration.ofMillis(20);

  private final SyncListener listener;
  private final Closing closing;

  Teller(SyncListener listener, Closing closing) {
    this.listener = listener;
    this.closing = closing;
  }

  /// Returns when it is taken, or when the sync closes.
  void tell(SyncEvent event) throws InterruptedException {
    while (!listener.offer(event) && !closing.begun()) {
      closing.await(AGAIN_AFTER);
    }
  }
}
