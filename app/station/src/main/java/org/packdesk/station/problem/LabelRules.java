package org.packdesk.station.problem;

import java.util.Objects;
import java.util.Optional;
import org.packdesk.persistence.facts.CaseEndWanted;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.ParcelAdopted;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.FloorParcel.LabelState;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.problem.Labels.Label;
import org.packdesk.station.problem.ProblemView.CaseStep;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// The parcel's label: replaced only when it has to be or somebody asks for it, never twice; and proved by a scan before the parcel
/// goes back on the belt.
final class LabelRules {
  private static final String CHANGED = "the parcel was packed again";
  private static final String ASKED = "a new label was asked for";

  private LabelRules() {}

  /// @return false when the code is of no label of the open case, nor of a parcel that waits on the shelf
  static boolean scanned(ProblemTurn turn, String code) {
    CaseWork open = turn.open();
    if (open == null || !(open.labels().oldIs(code) || open.labels().nextIs(code))) {
      Optional<CaseWork> waiting = open == null ? turn.session().first(work -> work.labels().nextIs(code)) : Optional.empty();
      waiting.ifPresent(work -> {
        CaseRules.again(turn, work);
        scanned(turn, code);
      });
      return waiting.isPresent();
    }
    Label live = open.labels().live();
    if (open.labels().nextIs(code) && live == null) {
      newLabel(turn, code);
    } else if (live == null || !live.tracking().equals(code) || isVoided(turn, code)) {
      turn.judge(VerdictKind.REFUSED, Say.OLD_LABEL, CaseRules.tail(code));
    } else if (open.step() == CaseStep.BACK_ON_BELT) {
      back(turn);
    } else {
      turn.judge(VerdictKind.ATTENTION, ProblemScans.first(open));
    }
    return true;
  }

  /// Central knows better than the label's paper.
  private static boolean isVoided(ProblemTurn turn, String code) {
    return turn.catalogue().parcelWith(code).filter(parcel -> parcel.labelState() == LabelState.VOIDED).isPresent();
  }

  private static void newLabel(ProblemTurn turn, String code) {
    turn.judge(turn.packing(new PackInput.Scanned(code)));
    CaseWork now = turn.work();
    if (now.labels().live() != null) {
      back(turn);
    }
  }

  private static void back(ProblemTurn turn) {
    CaseWork work = turn.work();
    Hold hold = hold(turn.catalogue(), work);
    if (hold != Hold.FREE) {
      turn.judge(VerdictKind.ATTENTION, hold == Hold.CANCELLED ? Say.ORDER_CANCELLED : Say.ORDER_HELD, work.reference());
      return;
    }
    turn.happen(
        new CaseEndWanted(work.caseId(), work.taken().orderId(), work.taken().parcelNo(), CaseOutcome.BACK_ON_BELT, null));
    EndRules.goOn(turn);
  }

  /// Central's word on the parcel's order.
  static Hold hold(ProblemCatalogue catalogue, CaseWork work) {
    ParcelAdopted parcel = work.parcel();
    if (parcel == null) {
      return Hold.FREE;
    }
    Hold told = catalogue.parcel(parcel.orderId(), parcel.parcelNo()).map(FloorParcel::standing)
        .map(WorkOrder.Standing::hold).orElse(Hold.FREE);
    return told == Hold.FREE
        ? catalogue.order(parcel.orderId()).map(order -> order.standing().hold()).orElse(Hold.FREE)
        : told;
  }

  static void asked(ProblemTurn turn) {
    CaseWork work = turn.work();
    if (work.labels().underWay()) {
      turn.judge(VerdictKind.REFUSED, Say.RELABEL);
    } else if (mayBeAsked(work)) {
      replace(turn, ASKED);
    } else {
      turn.judge(VerdictKind.REFUSED, ProblemScans.first(work));
    }
  }

  /// The path has come to the label, and none is under way.
  static boolean mayBeAsked(CaseWork work) {
    CaseStep step = work.step();
    return work.parcel() != null && !work.labels().underWay() && (step == CaseStep.RELABEL || step == CaseStep.BACK_ON_BELT);
  }

  /// The path has come to the label, and the one it came with may not leave.
  static void replaceIfDue(ProblemTurn turn) {
    CaseWork work = turn.work();
    boolean due = work.step() == CaseStep.RELABEL && work.needsLabel() && work.labels().next() == null
        && !work.labels().underWay();
    if (due) {
      replace(turn, CHANGED);
    }
  }

  private static void replace(ProblemTurn turn, String why) {
    CaseWork work = turn.work();
    Hold hold = hold(turn.catalogue(), work);
    if (hold != Hold.FREE) {
      turn.judge(VerdictKind.ATTENTION, hold == Hold.CANCELLED ? Say.ORDER_CANCELLED : Say.ORDER_HELD, work.reference());
      return;
    }
    Label next = work.labels().next();
    Label now = next == null ? Objects.requireNonNull(work.labels().old()) : next;
    turn.judge(turn.packing(new PackInput.ReplaceAsked(now.key(), why)));
  }

  /// It goes nowhere: its label is given back, and no other is bought.
  static void giveBack(ProblemTurn turn) {
    Label live = turn.work().labels().live();
    if (live != null) {
      turn.packing(new PackInput.ReplaceAsked(live.key(), "the parcel is written off"));
    }
  }
}
