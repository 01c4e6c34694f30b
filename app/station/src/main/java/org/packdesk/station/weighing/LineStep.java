package org.packdesk.station.weighing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.Fact;

/// What one input leads to: the next session, the facts that lead there, and what to do once they are stored.
public record LineStep(LineSession next, List<Happening> happenings, List<LineEffect> effects) {

  public LineStep {
    happenings = List.copyOf(happenings);
    effects = List.copyOf(effects);
  }

  /// A fact and who did it. @param operator null when no person did
  public record Happening(@Nullable String operator, Fact fact) {}
}
