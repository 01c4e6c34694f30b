package org.packdesk.station.roles.pack;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.station.packing.Surroundings.LabelCount;

/// What a label printer has said since it was connected last. Station thread only.
final class PrinterLight {
  private boolean seen;
  private @Nullable LabelCount count;
  private @Nullable Instant countedSince;

  /// The first counter after a break, and after another one, begins anew.
  void seen(PrinterStatus status, Instant at) {
    seen = true;
    Long labels = status.counter();
    if (labels == null) {
      count = null;
      return;
    }
    Instant since = count == null || countedSince == null || count.labels() != labels ? at : countedSince;
    countedSince = since;
    count = new LabelCount(labels, Duration.between(since, at));
  }

  void forgetCount() {
    count = null;
  }

  boolean isSeen() {
    return seen;
  }

  @Nullable
  LabelCount count() {
    return count;
  }
}
