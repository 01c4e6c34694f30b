package org.packdesk.central.carrier;

import java.time.Duration;

/// How the test carrier behaves. Its answers take a log-normal time.
///
/// @param latencyP50  half the answers take longer
/// @param sigma       of the time's logarithm; 0 makes every answer take `latencyP50`
/// @param notPdfShare of the labels, so many have a document that says PDF and is none
/// @param lostShare   of the purchases, so many are made and never answered
/// @param seed        for times and spoilt documents and lost answers; the same reference fares the same
public record CarrierPlan(Duration latencyP50, double sigma, double notPdfShare, double lostShare, long seed) {
  public CarrierPlan {
    if (latencyP50.isNegative() || !(sigma >= 0)) {
      throw new IllegalArgumentException("a latency is not negative");
    }
    share(notPdfShare);
    share(lostShare);
  }

  private static void share(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
    }
  }
}
