package org.packdesk.station.packing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.station.words.Judgement;

/// What one input leads to: the next session, the facts that lead there, and what to do once they are stored.
///
/// @param judgement what became of a scan, or null when the input was none
public record Step(PackSession next, List<Happening> happenings, List<Keeping> keepings, List<PackEffect> effects,
    @Nullable Judgement judgement) {

  public Step {
    happenings = List.copyOf(happenings);
    keepings = List.copyOf(keepings);
    effects = List.copyOf(effects);
  }

  /// A fact and who was at the desk. @param operator null while nobody is signed in
  public record Happening(@Nullable String operator, Fact fact) {}

  /// Personal bytes to be kept encrypted in the same commit.
  public record Keeping(String id, byte[] bytes) {}
}
