package org.packdesk.central;

import java.time.Duration;

/// How central deals with stations.
///
/// @param patience     how long a purchase waits for the carrier before it is answered *pending*
/// @param lease        how long a claim of an order lasts without being renewed
/// @param preBought    share of the open orders whose labels are bought before anybody packs
/// @param logKept      entries of the change log that stay
/// @param factCallsMax calls with facts that may be under way at once
public record CentralRules(Duration patience, Duration lease, double preBought, long logKept, int factCallsMax) {
  public CentralRules {
    if (lease.toMillis() < 1 || logKept < 0 || factCallsMax < 1) {
      throw new IllegalArgumentException("a lease and the calls at once are more than nothing, the log kept is not negative");
    }
  }
}
