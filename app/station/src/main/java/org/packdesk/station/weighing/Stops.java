package org.packdesk.station.weighing;

import java.util.EnumMap;
import java.util.Map;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.StopReviewed;

/// What problem desks found of the parcels that a line had stopped for their weight.
///
/// @param right the desk's scale says too that the weight is off
/// @param wrong by the desk's scale it is not
/// @param typedIn no scale said what it weighs
/// @param notCompared not weighed, or against nothing
/// @param relabelled went on under another label, or under none
public record Stops(long right, long wrong, long typedIn, long notCompared, long relabelled, Map<CaseOutcome, Long> outcomes) {
  public static final Stops NONE = new Stops(0, 0, 0, 0, 0, Map.of());

  public Stops {
    outcomes = Map.copyOf(outcomes);
  }

  public static Stops of(StopReviewed stop) {
    long relabelled = stop.relabelled() ? 1 : 0;
    Map<CaseOutcome, Long> outcome = Map.of(stop.outcome(), 1L);
    if (stop.typedIn()) {
      return new Stops(0, 0, 1, 0, relabelled, outcome);
    }
    return switch (stop.weighedAs()) {
      case LIGHT, HEAVY -> new Stops(1, 0, 0, 0, relabelled, outcome);
      case PASS -> new Stops(0, 1, 0, 0, relabelled, outcome);
      case null, default -> new Stops(0, 0, 0, 1, relabelled, outcome);
    };
  }

  public Stops plus(Stops more) {
    Map<CaseOutcome, Long> sums = new EnumMap<>(CaseOutcome.class);
    sums.putAll(outcomes);
    more.outcomes.forEach((outcome, count) -> sums.merge(outcome, count, Long::sum));
    return new Stops(right + more.right, wrong + more.wrong, typedIn + more.typedIn, notCompared + more.notCompared,
        relabelled + more.relabelled, sums);
  }
}
