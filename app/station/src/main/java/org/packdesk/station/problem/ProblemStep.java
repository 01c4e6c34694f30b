package org.packdesk.station.problem;

import java.util.List;
import org.packdesk.station.packing.Step;

/// What one input leads to: the next session, and what it means for the desk's labels and papers. @param desk holds all facts, those of
/// labels and papers among them, and what became of a scan
public record ProblemStep(ProblemSession next, Step desk, List<ProblemEffect> effects) {
  public ProblemStep {
    effects = List.copyOf(effects);
  }
}
