package org.packdesk.devices.runner;

import java.time.Duration;
import java.time.Instant;

/// Time that passes only when somebody waits for it.
final class FakeTime implements Time {

  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private Duration passed = Duration.ZERO;

  void pass(Duration length) {
    passed = passed.plus(length);
  }

  Duration passed() {
    return passed;
  }

  @Override
  public Instant now() {
    return START.plus(passed);
  }

  @Override
  public long nanos() {
    return passed.toNanos();
  }

  @Override
  public void pause(Duration length, Bell bell) {
    pass(length);
  }
}
