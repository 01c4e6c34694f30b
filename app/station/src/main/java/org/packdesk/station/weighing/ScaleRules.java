package org.packdesk.station.weighing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.DivertCommanded;
import org.packdesk.persistence.facts.DivertRefused;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.VerdictCause;

/// Weights come in, each for one parcel, and are judged. A result is never shifted to another parcel: what does not surely belong
/// to the parcel it names speaks against that parcel.
final class ScaleRules {

  private ScaleRules() {}

  static void measured(LineTurn turn, LineInput.Measured input) {
    Optional<LineParcel> parcel = turn.belt().tracked(input.trackId());
    if (parcel.isEmpty()) {
      unmatched(turn, input);
    } else if (parcel.get().measured() == null) {
      first(turn, parcel.get(), input);
    } else if (!isSaidTwice(parcel.get().measured(), input)) {
      turn.happen(fact(parcel.get().pass(), input));
      callBack(turn, parcel.get(), VerdictCause.TWO_RESULTS);
    }
  }

  private static boolean isSaidTwice(ParcelMeasured before, LineInput.Measured input) {
    return before.state() == input.state() && Objects.equals(before.massMg(), input.massMg())
        && Objects.equals(before.barcode(), input.barcode())
        && before.evidence().frameHex().equals(input.evidence().frameHex());
  }

  private static ParcelMeasured fact(long pass, LineInput.Measured input) {
    return new ParcelMeasured(pass, input.trackId(), input.state(), input.massMg(), input.barcode(), input.evidence());
  }

  /// Of a parcel that is off the belt already it is evidence; otherwise the first scanner never told of this one.
  private static void unmatched(LineTurn turn, LineInput.Measured input) {
    Instant at = input.evidence().at();
    Optional<EndedPass> past = turn.restless(input.trackId(), at);
    if (past.isPresent()) {
      turn.happen(fact(past.get().inducted().pass(), input));
      return;
    }
    LineParcel parcel = InductRules.onto(turn, new ParcelInducted(turn.session().numbers().pass() + 1, input.trackId(),
        input.barcode(), 1, VerdictCause.NOT_INDUCTED, input.evidence().device(), at));
    if (parcel != null) {
      turn.happen(fact(parcel.pass(), input));
      judge(turn, turn.parcel(parcel.pass()), VerdictCause.NOT_INDUCTED);
    }
  }

  private static void first(LineTurn turn, LineParcel parcel, LineInput.Measured input) {
    Instant at = input.evidence().at();
    turn.happen(fact(parcel.pass(), input));
    LineParcel now = turn.parcel(parcel.pass());
    if (at.isBefore(parcel.tellsFrom(turn.travel()))) {
      callBack(turn, now, VerdictCause.TRACK_ID_TWICE);
    } else if (now.judged() == null) {
      boolean late = at.isAfter(parcel.measuredUntil(turn.travel()));
      judgeOrWait(turn, now, late ? VerdictCause.LATE : doubt(turn, now));
    }
  }

  /// What speaks against a parcel, also when only the scale's own reader knew its label.
  private static @Nullable VerdictCause doubt(LineTurn turn, LineParcel parcel) {
    String code = parcel.code();
    return parcel.inducted().doubt() == null && parcel.inducted().barcode() == null && code != null
        ? InductRules.twice(turn, parcel.pass(), code)
        : parcel.inducted().doubt();
  }

  private static void judgeOrWait(LineTurn turn, LineParcel parcel, @Nullable VerdictCause doubt) {
    String code = parcel.code();
    Lookup lookup = turn.lookup(code);
    boolean read = parcel.inducted().barcode() != null;
    boolean inTime = turn.now().isBefore(parcel.answerUntil(turn.travel()));
    if (code != null && !read && lookup instanceof Lookup.NotKnown && inTime) {
      // only the scale's own reader knew the barcode, so nobody has been asked yet
      turn.then(new LineEffect.AskCentral(code));
    } else if (!(lookup instanceof Lookup.Asked) || !inTime || doubt != null) {
      judge(turn, parcel, doubt);
    }
  }

  /// Central answered, or did not.
  static void told(LineTurn turn, String barcode) {
    turn.belt().on().stream()
        .filter(parcel -> parcel.judged() == null && parcel.measured() != null && barcode.equals(parcel.code()))
        .forEach(parcel -> judge(turn, parcel, doubt(turn, parcel)));
  }

  /// What waited for a weight or for an answer has waited long enough.
  static void due(LineTurn turn) {
    turn.belt().on().stream().filter(parcel -> parcel.judged() == null && isDue(turn, parcel))
        .forEach(parcel -> judge(turn, turn.parcel(parcel.pass()), doubt(turn, parcel)));
  }

  private static boolean isDue(LineTurn turn, LineParcel parcel) {
    return parcel.measured() == null
        ? turn.now().isAfter(parcel.measuredUntil(turn.travel()))
        : !turn.now().isBefore(parcel.answerUntil(turn.travel()));
  }

  /// Something came to light that speaks against a parcel: what was said for it is taken back, if it still can be.
  static void callBack(LineTurn turn, LineParcel parcel, VerdictCause doubt) {
    if (parcel.judged() == null || parcel.mayLeave()) {
      judge(turn, turn.parcel(parcel.pass()), doubt);
    }
  }

  static void judge(LineTurn turn, LineParcel parcel, @Nullable VerdictCause doubt) {
    if (turn.isReference(parcel.code())) {
      CheckRules.checked(turn, parcel, doubt);
    } else {
      judgeParcel(turn, parcel, doubt == null ? CheckRules.doubt(turn) : doubt);
    }
    command(turn, turn.parcel(parcel.pass()));
  }

  private static void judgeParcel(LineTurn turn, LineParcel parcel, @Nullable VerdictCause doubt) {
    Lookup lookup = turn.lookup(parcel.code());
    Verdict verdict = Verdict.of(new Verdict.Evidence(parcel.inducted().barcode(), parcel.measured(), doubt, lookup),
        turn.around().settings().tolerances(), turn.around().settings().scale(), turn.mode());
    Lookup.Ours ours = lookup instanceof Lookup.Ours known ? known : null;
    turn.happen(new ParcelJudged(parcel.pass(), parcel.trackId(), ours == null ? null : ours.orderId(),
        ours == null ? null : Integer.valueOf(ours.parcelNo()), verdict.kind(), verdict.otherwise(), verdict.cause(),
        verdict.figures()));
  }

  /// The only place that names the good lane: for a verdict that leads there, on a weight of this very parcel.
  private static void command(LineTurn turn, LineParcel parcel) {
    Instant gate = parcel.atGate(turn.travel());
    if (!turn.now().isBefore(gate)) {
      turn.happen(new DivertRefused(parcel.pass(), parcel.trackId(), 0, "the parcel is past the gate"));
      return;
    }
    int lane = parcel.mayLeave() && parcel.measured() != null ? LineSettings.GOOD_LANE : turn.around().settings().problemLane();
    int sequence = turn.session().numbers().sequence() % Integer.MAX_VALUE + 1;
    turn.happen(new DivertCommanded(parcel.pass(), parcel.trackId(), lane, sequence, gate));
    turn.then(new LineEffect.Divert(parcel.pass(), parcel.trackId(), lane, sequence, gate));
  }
}
