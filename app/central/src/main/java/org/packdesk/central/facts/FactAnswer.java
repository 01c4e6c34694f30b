package org.packdesk.central.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a batch.
public sealed interface FactAnswer {
  /// How far central holds this (station, epoch) without a gap.
  long ackedThrough();

  /// @param results one for each fact up to a gap inside the batch; what came after the gap was not kept
  record Taken(long ackedThrough, List<Result> results) implements FactAnswer {
    public Taken {
      results = List.copyOf(results);
    }
  }

  /// The batch begins after a gap; nothing was kept.
  record Gap(long ackedThrough) implements FactAnswer {}

  /// @param outcome accepted, duplicate, exception or quarantined
  /// @param code    why, when it is not plainly accepted
  record Result(long seq, String outcome, @Nullable String code) {}
}
