package org.packdesk.station.weighing;

import java.util.List;
import java.util.Optional;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ParcelFound;
import org.packdesk.persistence.facts.StopReviewed;
import org.packdesk.persistence.work.ProblemCase;

/// Whether a stop was right is known by the problem desk's scale, not by what comes back. Stops that had another reason than the
/// weight say nothing of it.
final class ReviewRules {
  private static final List<LineVerdict> BY_WEIGHT = List.of(LineVerdict.LIGHT, LineVerdict.HEAVY);

  private ReviewRules() {}

  static void ended(LineTurn turn, LineInput.CaseEnded input) {
    ProblemCase.Ended ended = input.problemCase().ended();
    if (ended != null) {
      review(turn, input, ended);
      held(turn, input.problemCase(), ended);
    }
  }

  /// A parcel that left and was brought to a problem desk may come again, unless the case is that there are two with its label.
  private static void held(LineTurn turn, ProblemCase told, ProblemCase.Ended ended) {
    String barcode = told.barcode();
    boolean comesAgain = ended.outcome() == CaseOutcome.BACK_ON_BELT || ended.outcome() == CaseOutcome.RELEASED;
    if (barcode != null && comesAgain && !told.reason().equals(LineVerdict.DUPLICATE_LABEL.name())) {
      turn.left(barcode).ifPresent(left -> turn.happen(new ParcelFound(left.pass(), left.trackId(), barcode)));
    }
  }

  private static void review(LineTurn turn, LineInput.CaseEnded input, ProblemCase.Ended ended) {
    ProblemCase told = input.problemCase();
    Optional<LineVerdict> stoppedAs = BY_WEIGHT.stream().filter(verdict -> verdict.name().equals(told.reason())).findFirst();
    if (input.pass() == 0 || stoppedAs.isEmpty()) {
      return;
    }
    ProblemCase.Weighed weighed = told.weighed();
    turn.happen(new StopReviewed(input.pass(), told.orderId(), told.parcelNo(), stoppedAs.get(),
        weighed == null ? null : weighed.verdict(), weighed != null && weighed.typedIn(), ended.outcome(), ended.rootCause(),
        ended.relabelled(), turn.now()));
  }
}
