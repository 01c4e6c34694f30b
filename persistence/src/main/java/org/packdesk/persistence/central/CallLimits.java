package org.packdesk.persistence.central;

import java.time.Duration;

/// How long each call may take, from its first byte to the last one of the answer.
///
/// @param parcel a belt waits for it
/// @param beyondWait is added to a long poll's wait
record CallLimits(Duration connect, Duration sync, Duration purchase, Duration label, Duration parcel, Duration beyondWait) {
  static CallLimits standard() {
    return new CallLimits(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(10),
        Duration.ofMillis(300), Duration.ofSeconds(5));
  }
}
