package org.packdesk.station.packing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one input leads to: the next session, the facts that lead there, and what to do once they are stored.
///
/// @param judgement what became of a scan, or null when the input was none
public record Step(PackSession next, List<Turn.Happening> happenings, List<Turn.Keeping> keepings, List<PackEffect> effects,
  Turn.@Nullable Judgement judgement) {

  public Step {
    happenings = List.copyOf(happenings);
    keepings = List.copyOf(keepings);
    effects = List.copyOf(effects);
  }
}
