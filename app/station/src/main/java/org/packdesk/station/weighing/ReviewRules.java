package org.packdesk.station.weighing;

import java.util.List;
import java.util.Optional;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.StopReviewed;
import org.packdesk.persistence.work.ProblemCase;

/// Whether a stop was right is known by the problem desk's scale, not by what comes back. Stops that had another reason than the
/// weight say nothing of it.
final class ReviewRules {
  private static final List<LineVerdict> BY_WEIGHT = List.of(LineVerdict.LIGHT, LineVerdict.HEAVY);

  private ReviewRules() {}

  static void ended(LineTurn turn, LineInput.CaseEnded input) {
    ProblemCase told = input.problemCase();
    ProblemCase.Ended ended = told.ended();
    Optional<LineVerdict> stoppedAs = BY_WEIGHT.stream().filter(verdict -> verdict.name().equals(told.reason())).findFirst();
    if (ended == null || stoppedAs.isEmpty()) {
      return;
    }
    ProblemCase.Weighed weighed = told.weighed();
    turn.happen(new StopReviewed(input.pass(), told.orderId(), told.parcelNo(), stoppedAs.get(),
        weighed == null ? null : weighed.verdict(), weighed != null && weighed.typedIn(), ended.outcome(), ended.rootCause(),
        ended.relabelled(), turn.now()));
  }
}
