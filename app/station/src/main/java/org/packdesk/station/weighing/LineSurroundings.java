package org.packdesk.station.weighing;

import java.time.Instant;
import java.util.Set;
import org.packdesk.persistence.facts.InductStop;

/// What is true around the line at the moment of one input and is no fact.
///
/// @param now never goes back while the program runs
/// @param troubles of gate and scale, as their devices tell: GATE_OFFLINE, SCALE_OFFLINE, PROBLEM_LANE_FULL, GATE_STUCK
public record LineSurroundings(Instant now, LineSettings settings, Set<InductStop> troubles) {
  public LineSurroundings {
    troubles = Set.copyOf(troubles);
  }
}
