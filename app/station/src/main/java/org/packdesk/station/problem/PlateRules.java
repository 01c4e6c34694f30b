package org.packdesk.station.problem;

import java.util.Optional;
import org.packdesk.persistence.facts.ParcelAdopted;
import org.packdesk.persistence.facts.ParcelParked;
import org.packdesk.station.problem.Labels.Label;
import org.packdesk.station.problem.Labels.State;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// A parcel whose new label does not come now waits on the problem shelf under a plate.
final class PlateRules {
  private PlateRules() {}

  /// @return false when the plate is of no case here and no case is open
  static boolean plate(ProblemTurn turn, String plate) {
    CaseWork open = turn.open();
    Optional<CaseWork> shelved = turn.session().first(work -> plate.equals(work.labels().plate()));
    if (open != null && shelved.isEmpty()) {
      toShelf(turn, open, plate);
    } else if (shelved.isPresent() && open != null && open.labels().underWay()) {
      turn.judge(VerdictKind.ATTENTION, Say.CASE_FIRST, open.reference());
    } else {
      shelved.ifPresent(work -> fromShelf(turn, work));
    }
    return open != null || shelved.isPresent();
  }

  private static void toShelf(ProblemTurn turn, CaseWork open, String plate) {
    ParcelAdopted parcel = open.parcel();
    Label label = open.labels().next() == null ? open.labels().old() : open.labels().next();
    if (parcel == null || label == null || !open.labels().underWay()) {
      ProblemScans.notNow(turn, plate, Say.PLATE_NOT_NOW);
      return;
    }
    turn.happen(new ParcelParked(parcel.orderId(), parcel.parcelNo(), plate, label.key()));
    turn.judge(VerdictKind.ACCEPTED, Say.PARKED, open.reference());
  }

  private static void fromShelf(ProblemTurn turn, CaseWork work) {
    Label next = work.labels().next();
    if (next == null || next.state() == State.ASKED) {
      turn.judge(VerdictKind.REFUSED, Say.SHELF_NOT_YET, work.reference());
      return;
    }
    CaseRules.again(turn, work);
    turn.judge(VerdictKind.ACCEPTED, Say.TAKEN_UP, work.reference(),
        work.taken().parcelNo() == null ? 0 : work.taken().parcelNo());
  }
}
