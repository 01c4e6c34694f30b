package org.packdesk.station.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Says now and then how far a long reading has come.
final class Progress {
  private static final long EVERY_NANOS = Duration.ofSeconds(2).toNanos();

  private final PrintWriter err;
  private final LongSupplier nanos;
  private long told;

  Progress(PrintWriter err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
    this.told = nanos.getAsLong();
  }

  void read(long facts) {
    long now = nanos.getAsLong();
    if (now - told >= EVERY_NANOS) {
      told = now;
      err.println("read " + facts + " facts");
      err.flush();
    }
  }
}
