package org.packdesk.central.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a desk is told that wants an order, or to keep it.
public sealed interface ClaimAnswer {
  String CLAIMED = "claimed";
  /// Nobody has it; whoever wants it claims it anew.
  String RELEASED = "released";

  /// @param token grows with each new claim of the order
  record Granted(long token, Instant until) implements ClaimAnswer {}

  /// @param why    in the contract's words: claimed, packed, cancelled, held or released
  /// @param holder the station that has it, when claimed
  record Denied(String why, @Nullable String holder, @Nullable Instant until) implements ClaimAnswer {}

  record NoSuchOrder() implements ClaimAnswer {}
}
