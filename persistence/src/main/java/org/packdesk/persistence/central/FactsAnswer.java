package org.packdesk.persistence.central;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a batch.
public sealed interface FactsAnswer {
  /// @param notAccepted those kept as exceptions or quarantined
  record Kept(long ackedThrough, List<FactOutcome> notAccepted) implements FactsAnswer {
    public Kept {
      notAccepted = List.copyOf(notAccepted);
    }
  }

  /// The batch began after a gap; go on after `ackedThrough`.
  record Gap(long ackedThrough) implements FactsAnswer {}

  /// Something in the batch is not to central's liking: nothing of it was kept, and the same batch will not be.
  record Refused(String words) implements FactsAnswer {}

  /// @param retryAfter what central asked for, or null
  record Failed(String words, @Nullable Duration retryAfter) implements FactsAnswer {}

  /// @param outcome `exception` or `quarantined`
  record FactOutcome(long seq, String outcome, String code) {}
}
