package org.packdesk.central.labels;

import java.time.Duration;
import org.packdesk.central.carrier.Pause;

/// How long a label may take.
///
/// @param patience     how long a caller waits for the carrier before it is told *pending*
/// @param carrierLimit how long the carrier may think before its answer counts as lost
/// @param backOff      how the time passes between two attempts after a lost answer
public record Pace(Duration patience, Duration carrierLimit, Pause backOff) {
  private static final Duration CARRIER_LIMIT = Duration.ofMinutes(6);

  /// The carrier's time as carriers need it, the waiting in real time.
  public static Pace of(Duration patience) {
    return new Pace(patience, CARRIER_LIMIT, Pause.real());
  }
}
