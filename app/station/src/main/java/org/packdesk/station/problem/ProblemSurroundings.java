package org.packdesk.station.problem;

import java.time.Instant;
import java.util.Set;
import org.packdesk.station.packing.Surroundings;
import org.packdesk.station.signin.PinLock;
import org.packdesk.station.weighing.Tolerance;

/// What is true around the desk at the moment of one input and is no fact.
///
/// @param tolerance of the static scale's weights
/// @param also whether orders are packed here too
/// @param asked barcodes of which central's answer has not come yet
/// @param pins whether the pad takes one now
public record ProblemSurroundings(Surroundings desk, Instant now, Tolerance tolerance, Also also, Set<String> asked,
    PinLock pins) {

  public ProblemSurroundings {
    asked = Set.copyOf(asked);
  }

  /// What else the station is.
  public enum Also {
    PACK_DESK, NOTHING
  }
}
