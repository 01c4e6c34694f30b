package org.packdesk.station.weighing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.station.weighing.Tolerance.Allowance;

/// What is to be said of one parcel, with its figures; a pure function. What is not known, not sure or not measured never passes.
///
/// @param otherwise what the verdict were without a lead's switch, or null when no switch changed it
public record Verdict(LineVerdict kind, @Nullable LineVerdict otherwise, @Nullable VerdictCause cause, WeighFigures figures) {

  /// What is known of one parcel when it is judged.
  ///
  /// @param barcode that the line's first scanner read, or null
  /// @param measured by the scale, or null when nothing came in time
  /// @param doubt why it cannot pass whatever it weighs, or null
  public record Evidence(@Nullable String barcode, @Nullable ParcelMeasured measured, @Nullable VerdictCause doubt,
      Lookup lookup) {

    /// The parcel's barcode, by whichever scanner; null when there is none, or the two differ.
    @Nullable
    String code() {
      String second = measured == null ? null : measured.barcode();
      if (barcode == null || second == null) {
        return barcode == null ? second : barcode;
      }
      return barcode.equals(second) ? barcode : null;
    }
  }

  /// @param device the one whose results count
  /// @param sigmaMg of its results in motion, one standard deviation
  /// @param capacityMg more is no weight
  public record Scale(String device, long sigmaMg, long capacityMg) {
    public Scale {
      if (sigmaMg <= 0 || capacityMg <= 0) {
        throw new IllegalArgumentException("a scale has an uncertainty and a capacity, not " + sigmaMg + " and " + capacityMg);
      }
    }
  }

  public static Verdict of(Evidence evidence, Tolerances tolerances, Scale scale, LineMode mode) {
    Verdict found = found(evidence, tolerances, scale);
    boolean switched = switch (found.kind()) {
      case LIGHT, HEAVY -> mode == LineMode.SHADOW || mode == LineMode.RECORD_ONLY;
      case PASS, NO_EXPECTATION -> mode == LineMode.RECORD_ONLY;
      default -> false;
    };
    return switched ? new Verdict(LineVerdict.UNCHECKED, found.kind(), found.cause(), found.figures()) : found;
  }

  private static Verdict found(Evidence evidence, Tolerances tolerances, Scale scale) {
    WeighFigures figures = weighed(evidence);
    if (evidence.code() == null) {
      return new Verdict(LineVerdict.NO_READ, null, evidence.barcode() == null ? null : VerdictCause.BARCODES_DIFFER, figures);
    }
    LineVerdict standing = standing(evidence.lookup());
    if (standing != null) {
      return new Verdict(standing, null, standing == LineVerdict.DUPLICATE_LABEL ? VerdictCause.LABEL_DOUBLED : null, figures);
    }
    VerdictCause doubt = evidence.doubt();
    if (doubt != null) {
      LineVerdict kind = doubt == VerdictCause.LABEL_TWICE || doubt == VerdictCause.LABEL_LEFT
          ? LineVerdict.DUPLICATE_LABEL
          : LineVerdict.BAD_WEIGHT;
      return new Verdict(kind, null, doubt, figures);
    }
    VerdictCause bad = badWeight(evidence.measured(), scale);
    return bad == null
        ? byWeight(evidence, tolerances, scale)
        : new Verdict(LineVerdict.BAD_WEIGHT, null, bad, figures);
  }

  private static @Nullable LineVerdict standing(Lookup lookup) {
    return switch (lookup) {
      case Lookup.NotOurs _ -> LineVerdict.NOT_OURS;
      case Lookup.Ours ours -> switch (ours.standing()) {
        case FREE -> null;
        case CANCELLED -> LineVerdict.CANCELLED;
        case HELD -> LineVerdict.HELD;
        case LABEL_VOIDED -> LineVerdict.VOIDED_LABEL;
        case LABEL_DOUBLED -> LineVerdict.DUPLICATE_LABEL;
      };
      case Lookup.NotKnown _,Lookup.Asked _ -> null;
    };
  }

  private static @Nullable VerdictCause badWeight(@Nullable ParcelMeasured measured, Scale scale) {
    if (measured == null) {
      return VerdictCause.NO_WEIGHT;
    }
    if (!measured.evidence().device().equals(scale.device())) {
      return VerdictCause.WRONG_DEVICE;
    }
    return switch (measured.state()) {
      case OK -> measured.massMg() == null
          ? VerdictCause.NO_WEIGHT
          : measured.massMg() <= 0 || measured.massMg() > scale.capacityMg() ? VerdictCause.IMPLAUSIBLE : null;
      case TWO_ON_BELT -> VerdictCause.TWO_ON_BELT;
      case TOO_LONG -> VerdictCause.TOO_LONG;
      case UNSETTLED -> VerdictCause.UNSETTLED;
      case SCALE_OVER -> VerdictCause.SCALE_OVER;
      case SCALE_UNDER -> VerdictCause.SCALE_UNDER;
      case NO_WEIGHT -> VerdictCause.NO_WEIGHT;
      case SCALE_FAULT -> VerdictCause.SCALE_FAULT;
      case UNKNOWN_STATUS, OTHER -> VerdictCause.UNKNOWN_STATUS;
    };
  }

  private static Verdict byWeight(Evidence evidence, Tolerances tolerances, Scale scale) {
    if (!(evidence.lookup() instanceof Lookup.Ours ours)) {
      return new Verdict(LineVerdict.NO_EXPECTATION, null, VerdictCause.NOT_KNOWN, weighed(evidence));
    }
    return switch (ours.expectation()) {
      case Expectation.Missing missing ->
        new Verdict(LineVerdict.NO_EXPECTATION, null, missing.cause(), weighed(evidence));
      case Expectation.Known known ->
        within(evidence, known, tolerances.of(ours.client(), ours.carrier()).of(known, scale.sigmaMg()));
    };
  }

  private static Verdict within(Evidence evidence, Expectation.Known known, Allowance allowance) {
    long measured = Objects.requireNonNull(Objects.requireNonNull(evidence.measured()).massMg());
    long off = measured - known.meanMg();
    WeighFigures figures = new WeighFigures(measured, known.meanMg(), known.sigmaMg(), allowance.underMg(), allowance.overMg(),
        off < 0 ? allowance.underRule() : allowance.overRule());
    if (allowance.underMg() >= known.meanMg()) {
      return new Verdict(LineVerdict.NO_EXPECTATION, null, VerdictCause.TOO_UNCERTAIN, figures);
    }
    LineVerdict kind = off < -allowance.underMg()
        ? LineVerdict.LIGHT
        : off > allowance.overMg() ? LineVerdict.HEAVY : LineVerdict.PASS;
    return new Verdict(kind, null, null, figures);
  }

  private static WeighFigures weighed(Evidence evidence) {
    ParcelMeasured measured = evidence.measured();
    return measured == null ? WeighFigures.NONE : new WeighFigures(measured.massMg(), null, null, null, null, null);
  }
}
