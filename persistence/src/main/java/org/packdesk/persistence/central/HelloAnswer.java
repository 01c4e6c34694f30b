package org.packdesk.persistence.central;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How central knows this journal.
public sealed interface HelloAnswer {
  /// @param agreed central's fact of that number has the same hash; false also when central does not hold that fact
  record Known(long ackedThrough, boolean fork, boolean agreed, Instant centralTime) implements HelloAnswer {}

  /// @param retryAfter what central asked for, or null
  record Failed(String words, @Nullable Duration retryAfter) implements HelloAnswer {}
}
