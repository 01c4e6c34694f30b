package org.packdesk.station.problem;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.CaseClosed;
import org.packdesk.persistence.facts.CaseEndWanted;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.ParcelAdopted;
import org.packdesk.persistence.facts.ParcelReleased;
import org.packdesk.persistence.facts.ParcelReweighed;
import org.packdesk.persistence.facts.ReleaseReason;
import org.packdesk.persistence.facts.RootCause;
import org.packdesk.persistence.facts.RootCauseNamed;
import org.packdesk.persistence.work.Operator;
import org.packdesk.station.problem.CaseWork.Ending;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// How a case ends: what was wrong is asked once, a release needs its reason and a lead.
final class EndRules {
  private EndRules() {}

  /// What a person still has to say.
  enum Asked {
    NOTHING, ROOT_CAUSE, RELEASE_REASON, LEAD
  }

  static Asked asked(CaseWork work) {
    Ending ending = work.ending();
    if (ending.wanted() == null) {
      return Asked.NOTHING;
    }
    if (ending.rootCause() == null) {
      return Asked.ROOT_CAUSE;
    }
    if (ending.wanted() != CaseOutcome.RELEASED) {
      return Asked.NOTHING;
    }
    return ending.release() == null ? Asked.RELEASE_REASON : Asked.LEAD;
  }

  static void wanted(ProblemTurn turn, ProblemCommand command) {
    CaseOutcome outcome = Objects.requireNonNull(command.outcome());
    Say refusal = refusal(turn.work(), outcome);
    if (refusal != null) {
      turn.judge(VerdictKind.REFUSED, refusal, turn.work().reference());
      return;
    }
    want(turn, outcome, null);
    goOn(turn);
  }

  /// A parcel leaves only with a label that is live, and with a weight that somebody can vouch for.
  private static @Nullable Say refusal(CaseWork work, CaseOutcome outcome) {
    if (outcome != CaseOutcome.RELEASED) {
      return work.labels().underWay() && outcome != CaseOutcome.HELD ? Say.CASE_FIRST : null;
    }
    if (work.parcel() == null) {
      return Say.DO_SCAN_PROBLEM;
    }
    return work.weight() == null ? Say.DO_REWEIGH : work.needsLabel() || work.labels().live() == null ? Say.CASE_FIRST : null;
  }

  static boolean mayBe(CaseWork work, ProblemCommand command) {
    return refusal(work, Objects.requireNonNull(command.outcome())) == null;
  }

  private static void want(ProblemTurn turn, @Nullable CaseOutcome outcome, @Nullable ReleaseReason release) {
    CaseWork work = turn.work();
    turn.happen(new CaseEndWanted(work.caseId(), work.taken().orderId(), work.taken().parcelNo(), outcome, release));
  }

  static void notYet(ProblemTurn turn) {
    if (turn.work().ending().wanted() == null) {
      turn.judge(VerdictKind.REFUSED, Say.NOTHING_ASKED);
    } else {
      want(turn, null, null);
      turn.judge(VerdictKind.ACCEPTED, ProblemScans.first(turn.work()));
    }
  }

  static void cause(ProblemTurn turn, ProblemCommand command) {
    CaseWork work = turn.work();
    RootCause cause = Objects.requireNonNull(command.rootCause());
    if (work.ending().rootCause() != null) {
      turn.judge(VerdictKind.REFUSED, Say.NOTHING_ASKED);
      return;
    }
    turn.happen(new RootCauseNamed(work.caseId(), work.taken().orderId(), work.taken().parcelNo(), cause));
    turn.judge(VerdictKind.ACCEPTED, ProblemScans.first(turn.work()));
    goOn(turn);
  }

  static void reason(ProblemTurn turn, ProblemCommand command) {
    if (turn.work().ending().wanted() != CaseOutcome.RELEASED) {
      turn.judge(VerdictKind.REFUSED, Say.NOTHING_ASKED);
      return;
    }
    want(turn, CaseOutcome.RELEASED, command.release());
    goOn(turn);
  }

  /// Asks what is still to be said, or ends the case.
  static void goOn(ProblemTurn turn) {
    CaseWork work = turn.work();
    CaseOutcome wanted = work.ending().wanted();
    switch (asked(work)) {
      case ROOT_CAUSE -> turn.judge(VerdictKind.ATTENTION, Say.DO_ROOT_CAUSE);
      case RELEASE_REASON -> turn.judge(VerdictKind.ATTENTION, Say.DO_RELEASE_REASON);
      case LEAD -> turn.judge(VerdictKind.ATTENTION, Say.DO_LEAD_PIN);
      case NOTHING -> {
        if (wanted != null) {
          if (wanted == CaseOutcome.WRITTEN_OFF) {
            LabelRules.giveBack(turn);
          }
          close(turn, wanted, turn.pack().operatorId());
        }
      }
    }
  }

  private static void close(ProblemTurn turn, CaseOutcome outcome, @Nullable String operator) {
    CaseWork work = turn.work();
    turn.happen(new CaseClosed(work.caseId(), work.taken().orderId(), work.taken().parcelNo(), outcome,
        Objects.requireNonNull(work.ending().rootCause()), ""), operator);
    turn.judge(VerdictKind.ACCEPTED, switch (outcome) {
      case RELEASED -> Say.CASE_RELEASED;
      case HELD -> Say.CASE_HELD;
      case BACK_TO_DESK -> Say.CASE_TO_DESK;
      case WRITTEN_OFF -> Say.CASE_WRITTEN_OFF;
      case BACK_ON_BELT, OTHER -> Say.CASE_BACK;
    }, work.reference());
  }

  /// @return false when nobody waits for a lead, and the badge signs in
  static boolean badge(ProblemTurn turn, String data) {
    CaseWork open = turn.open();
    if (open == null || asked(open) != Asked.LEAD) {
      return false;
    }
    Optional<Operator> operator = turn.catalogue().operatorByBadge(data);
    if (operator.filter(Operator::lead).isPresent()) {
      return lead(turn, operator.get().id());
    }
    turn.judge(VerdictKind.REFUSED, Say.NO_LEAD, operator.map(Operator::name).orElse(data));
    return true;
  }

  static boolean lead(ProblemTurn turn, String operatorId) {
    CaseWork open = turn.open();
    if (open == null || asked(open) != Asked.LEAD || refusal(open, CaseOutcome.RELEASED) != null) {
      turn.judge(VerdictKind.REFUSED, Say.NOTHING_ASKED);
      return true;
    }
    ParcelAdopted parcel = Objects.requireNonNull(open.parcel());
    ParcelReweighed weight = Objects.requireNonNull(open.weight());
    turn.happen(new ParcelReleased(open.caseId(), parcel.orderId(), parcel.parcelNo(),
        Objects.requireNonNull(open.ending().release()), weight.massMg(), WeightRules.SIGMA_MG), operatorId);
    close(turn, CaseOutcome.RELEASED, operatorId);
    return true;
  }

  static boolean noLead(ProblemTurn turn) {
    turn.judge(new Judgement(VerdictKind.REFUSED, turn.around().pins().words(turn.around().now())));
    return true;
  }
}
