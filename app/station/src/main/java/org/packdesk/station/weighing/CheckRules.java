package org.packdesk.station.weighing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.ScaleChecked;
import org.packdesk.persistence.facts.VerdictCause;

/// The reference weight goes over the line. Shown wrongly it stops the induct; a lead lets it come again, and until it is shown rightly
/// no weight decides.
final class CheckRules {

  private CheckRules() {}

  /// @param doubt why its result is none, or null
  static void checked(LineTurn turn, LineParcel parcel, @Nullable VerdictCause doubt) {
    Reference reference = Objects.requireNonNull(turn.around().settings().reference());
    ParcelMeasured measured = parcel.measured();
    String scale = turn.around().settings().scale().device();
    Long mass = doubt == null && measured != null && parcel.isWeighed() && measured.evidence().device().equals(scale)
        ? measured.massMg()
        : null;
    boolean within = mass != null && Math.abs(mass - reference.massMg()) <= reference.allowedMg();
    turn.happen(new ScaleChecked(parcel.pass(), scale, reference.massMg(), mass,
        reference.allowedMg(), within, measured == null ? null : measured.evidence().frameHex(), turn.now()));
    if (within) {
      passed(turn);
    } else {
      notPassed(turn, mass);
    }
  }

  private static void passed(LineTurn turn) {
    if (turn.session().stops().contains(InductStop.SCALE_CHECK_FAILED)) {
      InductRules.resume(turn, InductStop.SCALE_CHECK_FAILED, null);
    }
  }

  /// Without a weight nothing is said against the scale, but a failed check still stands.
  private static void notPassed(LineTurn turn, @Nullable Long mass) {
    if (turn.session().stops().contains(InductStop.SCALE_CHECK_FAILED)) {
      turn.then(new LineEffect.StopInduct());
      turn.then(new LineEffect.InductAlarm(InductStop.SCALE_CHECK_FAILED));
    } else if (mass != null) {
      InductRules.stop(turn, InductStop.SCALE_CHECK_FAILED);
    }
  }

  /// A lead lets the reference weight onto a line that stands for nothing else.
  static void again(LineTurn turn) {
    if (turn.session().stops().contains(InductStop.SCALE_CHECK_FAILED) && turn.session().stops().size() == 1) {
      turn.then(new LineEffect.RunInduct());
    }
  }

  /// What a scale says that failed its check.
  static @Nullable VerdictCause doubt(LineTurn turn) {
    return turn.session().stops().contains(InductStop.SCALE_CHECK_FAILED) ? VerdictCause.SCALE_FAULT : null;
  }
}
