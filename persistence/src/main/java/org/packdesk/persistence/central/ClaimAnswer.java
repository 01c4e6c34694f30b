package org.packdesk.persistence.central;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose an order is.
public sealed interface ClaimAnswer {
  /// This desk's, until then. @param done parcels that carry their label already
  record Held(long token, Instant until, List<Integer> done) implements ClaimAnswer {
    public Held {
      done = List.copyOf(done);
    }
  }

  /// Not this desk's. @param holder the station that has it, empty when central did not say
  record Denied(Why why, String holder) implements ClaimAnswer {}

  /// Central does not know the order.
  record NoSuchOrder() implements ClaimAnswer {}

  /// @param retryAfter what central asked for, or null
  record Failed(String words, @Nullable Duration retryAfter) implements ClaimAnswer {}

  /// OTHER: a reason that this version does not know.
  enum Why {
    CLAIMED, PACKED, CANCELLED, OTHER
  }
}
