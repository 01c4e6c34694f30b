package org.packdesk.devices.runner;

import java.time.Duration;

/// How long to wait before a lost device is opened again: 0.2 s, doubled up to 5 s. One thread.
final class BackOff {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LAST = Duration.ofSeconds(5);
  private Duration next = FIRST;

  Duration next() {
    Duration now = next;
    Duration doubled = now.multipliedBy(2);
    next = doubled.compareTo(LAST) < 0 ? doubled : LAST;
    return now;
  }

  void reset() {
    next = FIRST;
  }
}
