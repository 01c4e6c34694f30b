package org.packdesk.persistence.central;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How central knows this journal.
public sealed interface HelloAnswer {
  record Known(long ackedThrough, boolean fork, Instant centralTime) implements HelloAnswer {}

  /// @param retryAfter what central asked for, or null
  record Failed(String words, @Nullable Duration retryAfter) implements HelloAnswer {}
}
