package org.packdesk.station.problem;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Mass;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ParcelAdopted;
import org.packdesk.persistence.facts.ParcelRepacked;
import org.packdesk.persistence.facts.ParcelReweighed;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.problem.ProblemView.CaseStep;
import org.packdesk.station.weighing.Expectation;
import org.packdesk.station.weighing.ScaleLoad;
import org.packdesk.station.weighing.Tolerance;
import org.packdesk.station.weighing.Tolerance.Allowance;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// The static scale: only a stable weight, and only of the parcel whose case is open; or what a person types in its place.
final class WeightRules {
  /// Of the static scale, one standard deviation.
  static final long SIGMA_MG = 2_000;

  /// No scale of a desk carries more.
  private static final long MOST_KG = 60;
  private static final String TYPED = "TYPED";
  private static final Pattern GRAMS = Pattern.compile("\\d{1,9}");
  private static final long GRAM_MG = 1_000;
  private static final long KILOGRAM_MG = 1_000_000;

  private WeightRules() {}

  /// Something was put on the empty scale. It is the parcel where that is waited for, and nothing otherwise: a unit that is laid down
  /// there is no parcel.
  static boolean settled(ProblemTurn turn, ScaleLoad load) {
    CaseWork open = turn.open();
    boolean waitedFor = open != null && open.parcel() != null && open.step() == CaseStep.REWEIGH && !turn.pack().isPacking()
        && turn.pack().operatorId() != null;
    if (waitedFor) {
      weighed(turn, load, null);
    }
    return waitedFor;
  }

  static void asked(ProblemTurn turn) {
    ScaleLoad load = turn.around().desk().scale();
    CaseWork work = turn.work();
    if (load == null) {
      turn.judge(VerdictKind.REFUSED, Say.WEIGHT_NONE);
    } else if (work.parcel() == null || work.labels().underWay()) {
      turn.judge(VerdictKind.REFUSED, ProblemScans.first(work));
    } else {
      weighed(turn, load, null);
    }
  }

  /// Whether the open case may get a weight that somebody types in.
  static boolean mayBeTyped(ProblemSession session, PackSession pack) {
    CaseWork open = session.open();
    return open != null && mayBeTyped(open) && EndRules.asked(open) == EndRules.Asked.NOTHING && pack.operatorId() != null;
  }

  static boolean mayBeTyped(CaseWork work) {
    return work.parcel() != null && !work.labels().underWay();
  }

  /// What a person read elsewhere. It is no reading of the scale, and says so for ever. @return false when nobody may type one now
  static boolean typed(ProblemTurn turn, ManualReason reason, String grams) {
    if (!mayBeTyped(turn.session(), turn.pack())) {
      return false;
    }
    long massMg = GRAMS.matcher(grams).matches() ? Long.parseLong(grams) * GRAM_MG : -1;
    if (grams.isEmpty() || massMg == 0) {
      turn.judge(VerdictKind.REFUSED, Say.TYPED_NOTHING);
    } else if (massMg < 0) {
      turn.judge(VerdictKind.REFUSED, Say.TYPED_NO_NUMBER, CaseRules.tail(grams));
    } else if (massMg > MOST_KG * KILOGRAM_MG) {
      turn.judge(VerdictKind.REFUSED, Say.TYPED_TOO_MUCH, MOST_KG);
    } else {
      weighed(turn, new ScaleLoad(massMg, TYPED, "", "", turn.around().now()), reason);
    }
    return true;
  }

  private static void weighed(ProblemTurn turn, ScaleLoad load, @Nullable ManualReason reason) {
    CaseWork work = turn.work();
    ParcelAdopted parcel = Objects.requireNonNull(work.parcel());
    Weighed weighed = judge(load.massMg(), expectation(work, parcel), turn.around().tolerance());
    turn.happen(new ParcelReweighed(work.caseId(), parcel.orderId(), parcel.parcelNo(), load.massMg(), load.mode(),
        load.device(), load.frameHex(), load.at(), reason == null ? null : reason.name(), weighed.verdict(), weighed.figures()));
    Long expected = weighed.figures().expectedMg();
    long off = expected == null ? 0 : load.massMg() - expected;
    switch (weighed.verdict()) {
      case PASS -> turn.judge(VerdictKind.ACCEPTED, Say.WEIGHT_RIGHT, new Mass(load.massMg()));
      case LIGHT -> turn.judge(VerdictKind.ATTENTION, Say.WEIGHT_LIGHT, new Mass(-off));
      case HEAVY -> turn.judge(VerdictKind.ATTENTION, Say.WEIGHT_HEAVY, new Mass(off));
      default -> turn.judge(VerdictKind.ATTENTION, Say.WEIGHT_TAKEN, new Mass(load.massMg()));
    }
    LabelRules.replaceIfDue(turn);
  }

  private static Expectation expectation(CaseWork work, ParcelAdopted parcel) {
    ParcelRepacked packed = work.goods().repacked();
    return packed == null
        ? Expectation.of(parcel.expectedMassMg(), parcel.expectedSigmaMg())
        : Expectation.of(packed.expectedMassMg(), packed.expectedSigmaMg());
  }

  record Weighed(LineVerdict verdict, WeighFigures figures) {}

  static Weighed judge(long massMg, Expectation expectation, Tolerance tolerance) {
    if (!(expectation instanceof Expectation.Known known)) {
      return new Weighed(LineVerdict.NO_EXPECTATION, new WeighFigures(massMg, null, null, null, null, null));
    }
    Allowance allowance = tolerance.of(known, SIGMA_MG);
    long off = massMg - known.meanMg();
    WeighFigures figures = new WeighFigures(massMg, known.meanMg(), known.sigmaMg(), allowance.underMg(), allowance.overMg(),
        off < 0 ? allowance.underRule() : allowance.overRule());
    LineVerdict verdict = off < -allowance.underMg()
        ? LineVerdict.LIGHT
        : off > allowance.overMg() ? LineVerdict.HEAVY : LineVerdict.PASS;
    return new Weighed(verdict, figures);
  }
}
