package org.packdesk.station.problem;

import java.time.Instant;
import org.packdesk.station.packing.Surroundings;
import org.packdesk.station.weighing.Tolerance;

/// What is true around the desk at the moment of one input and is no fact.
///
/// @param tolerance of the static scale's weights
/// @param also whether orders are packed here too
public record ProblemSurroundings(Surroundings desk, Instant now, Tolerance tolerance, Also also) {

  /// What else the station is.
  public enum Also {
    PACK_DESK, NOTHING
  }
}
