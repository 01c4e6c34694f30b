package org.packdesk.station.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.ContentsChecked;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.facts.ParcelAdopted;
import org.packdesk.persistence.facts.ParcelAdopted.Content;
import org.packdesk.persistence.facts.ParcelRepacked;
import org.packdesk.persistence.facts.RefusalReason;
import org.packdesk.persistence.facts.UnitChecked;
import org.packdesk.persistence.facts.UnitFinding;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.Product;
import org.packdesk.station.gs1.Gtin;
import org.packdesk.station.problem.ProblemView.CaseStep;
import org.packdesk.station.weighing.Expectation;
import org.packdesk.station.weighing.ScaleLoad;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// An opened parcel: every unit is scanned again, and then the carton it goes into.
final class UnitRules {
  private UnitRules() {}

  /// A code of a product, or of one that should be in it.
  static boolean unit(ProblemTurn turn, String code) {
    CaseWork work = turn.work();
    ParcelAdopted parcel = work.parcel();
    List<Content> lines = work.planned().stream()
        .filter(content -> content.barcodes().stream().anyMatch(barcode -> Gtin.same(barcode, code))).toList();
    Optional<Product> product = turn.catalogue().productByBarcode(code);
    if (parcel == null) {
      turn.refuse(RefusalReason.UNKNOWN_CODE, code, VerdictKind.UNKNOWN_CODE, Say.UNKNOWN_CODE, code);
      return true;
    }
    if (work.labels().underWay() || work.goods().repacked() != null || work.weight() == null) {
      ProblemScans.notNow(turn, code, ProblemScans.first(work));
      return true;
    }
    Optional<Content> wanted = lines.stream().filter(content -> work.goods().found(content.lineNo()) < content.units())
        .findFirst();
    if (wanted.isPresent()) {
      right(turn, work, wanted.get(), code);
    } else if (lines.isEmpty()) {
      turn.happen(unit(parcel, null, 1, code, UnitFinding.WRONG));
      turn.judge(VerdictKind.REFUSED, Say.UNIT_EXTRA, product.map(Product::name).orElse(code));
    } else {
      Content line = lines.getFirst();
      turn.happen(unit(parcel, line.lineNo(), line.units() + 1, code, UnitFinding.TOO_MANY));
      turn.judge(VerdictKind.SURPLUS, Say.UNIT_EXTRA, line.name());
    }
    return true;
  }

  private static UnitChecked unit(ParcelAdopted parcel, @Nullable Integer lineNo, int unitNo, String code, UnitFinding finding) {
    return new UnitChecked(parcel.caseId(), parcel.orderId(), parcel.parcelNo(), lineNo, unitNo, code, finding);
  }

  /// The last one settles what is in it.
  private static void right(ProblemTurn turn, CaseWork work, Content line, String code) {
    ParcelAdopted parcel = Objects.requireNonNull(work.parcel());
    int unitNo = work.goods().found(line.lineNo()) + 1;
    turn.happen(unit(parcel, line.lineNo(), unitNo, code, UnitFinding.RIGHT));
    turn.judge(VerdictKind.ACCEPTED, Say.RIGHT_ITEM, line.name(), unitNo, line.units());
    if (turn.work().missing().isEmpty()) {
      settle(turn);
      turn.judge(VerdictKind.ACCEPTED, Say.UNITS_RIGHT);
    }
  }

  /// What was scanned is all that is in it.
  static void checked(ProblemTurn turn, String code) {
    CaseWork work = turn.work();
    boolean mayBe = work.parcel() != null && work.step() == CaseStep.VERIFY && !work.goods().found().isEmpty();
    Optional<Content> missing = work.missing();
    if (!mayBe) {
      ProblemScans.notNow(turn, code, ProblemScans.first(work));
    } else {
      settle(turn);
      turn.judge(VerdictKind.ATTENTION, missing.isPresent() ? Say.UNIT_MISSING : Say.UNITS_RIGHT,
          missing.map(Content::name).orElse(""));
    }
  }

  private static void settle(ProblemTurn turn) {
    CaseWork work = turn.work();
    ParcelAdopted parcel = Objects.requireNonNull(work.parcel());
    List<Share> contents = work.planned().stream()
        .map(content -> new Share(content.lineNo(), work.goods().found(content.lineNo()))).filter(share -> share.units() > 0)
        .toList();
    turn.happen(new ContentsChecked(work.caseId(), parcel.orderId(), parcel.parcelNo(), contents));
  }

  /// The carton into which it goes; also one whose weight is right may get another.
  static boolean carton(ProblemTurn turn, String code) {
    CaseWork work = turn.work();
    Optional<Carton> carton = turn.catalogue().cartonByBarcode(code);
    CaseStep step = work.step();
    boolean mayBe = work.parcel() != null && (step == CaseStep.REPACK || step == CaseStep.BACK_ON_BELT);
    if (carton.isEmpty()) {
      turn.refuse(RefusalReason.UNKNOWN_CODE, code, VerdictKind.UNKNOWN_CODE, Say.UNKNOWN_CODE, code);
    } else if (!mayBe) {
      Optional<Content> missing = work.goods().begun() ? work.missing() : Optional.empty();
      ProblemScans.notNow(turn, code,
          missing.isPresent() && step == CaseStep.VERIFY ? Say.UNIT_MISSING : ProblemScans.first(work),
          missing.map(Content::name).orElse(""));
    } else {
      repack(turn, carton.get(), code);
    }
    return true;
  }

  private static void repack(ProblemTurn turn, Carton carton, String code) {
    CaseWork work = turn.work();
    ParcelAdopted parcel = Objects.requireNonNull(work.parcel());
    Expectation.Known expected = expected(work, carton, turn.around().desk().scale());
    if (expected == null) {
      ProblemScans.notNow(turn, code, Say.WEIGHT_NONE);
      return;
    }
    turn.happen(new ParcelRepacked(work.caseId(), parcel.orderId(), parcel.parcelNo(), carton.type(), expected.meanMg(),
        expected.sigmaMg()));
    if (carton.type().equals(parcel.cartonType())) {
      turn.judge(VerdictKind.ACCEPTED, Say.RIGHT_CARTON, carton.name());
    } else {
      String before = turn.catalogue().carton(parcel.cartonType()).map(Carton::name).orElse(parcel.cartonType());
      turn.judge(VerdictKind.ACCEPTED, Say.OTHER_CARTON, carton.name(), before);
    }
    LabelRules.replaceIfDue(turn);
  }

  /// By the catalogue; where that is not sure of a part, what stands on the scale. @return null when neither says it
  private static Expectation.@Nullable Known expected(CaseWork work, Carton carton, @Nullable ScaleLoad load) {
    List<Expectation.Part> parts = new ArrayList<>();
    for (Share share : work.contents()) {
      Content line = work.planned().stream().filter(content -> content.lineNo() == share.lineNo()).findFirst().orElseThrow();
      parts.add(new Expectation.Part(line.name(), share.units(), line.massMg(), line.sigmaMg()));
    }
    parts.add(new Expectation.Part(carton.name(), 1, carton.tareMg(), carton.tareSigmaMg()));
    if (carton.packingMg() != null) {
      parts.add(new Expectation.Part(carton.name(), 1, carton.packingMg(), carton.packingSigmaMg()));
    }
    if (Expectation.of(parts) instanceof Expectation.Known known) {
      return known;
    }
    return load == null ? null : new Expectation.Known(load.massMg(), WeightRules.SIGMA_MG);
  }
}
