package org.packdesk.station.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packdesk.persistence.facts.LineVerdict.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.MeasureState;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.ToleranceRule;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.persistence.facts.WeighEvidence;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.station.weighing.Lookup.Standing;
import org.packdesk.station.weighing.Tolerance.Limit;
import org.packdesk.station.weighing.Verdict.Evidence;

/// One parcel's verdict: 1 kg ± 9 g is expected, and 30 g more or less is right.
final class VerdictTest {
  private static final String CODE = "TC000123456";
  private static final Expectation KNOWN = new Expectation.Known(1_000_000, 9_000);
  private static final Verdict.Scale SCALE = new Verdict.Scale("belt-scale", 4_000, 60_000_000);
  private static final Tolerances TOLERANCES = new Tolerances(
      Tolerance.even(new Limit(30_000, BigDecimal.ZERO, BigDecimal.ZERO), List.of(1_020_000L)), List.of());

  private static Lookup ours(Standing standing, Expectation expectation) {
    return new Lookup.Ours("o-1", 1, "tea", "post", standing, expectation);
  }

  private static ParcelMeasured measured(MeasureState state, @Nullable Long massMg, @Nullable String barcode, String device) {
    return new ParcelMeasured(1, 5, state, massMg, barcode, new WeighEvidence(device, "00", null, Instant.EPOCH));
  }

  private static ParcelMeasured weighs(long massMg) {
    return measured(MeasureState.OK, massMg, null, "belt-scale");
  }

  private static Verdict judge(@Nullable String barcode, @Nullable ParcelMeasured measured, Lookup lookup) {
    return Verdict.of(new Evidence(barcode, measured, null, lookup), TOLERANCES, SCALE, LineMode.CHECKING);
  }

  @ParameterizedTest
  @CsvSource({"970_000,PASS,ABSOLUTE", "969_999,LIGHT,ABSOLUTE", "1_000_000,PASS,BAND", "1_020_000,PASS,BAND",
      "1_020_001,HEAVY,BAND", "1,LIGHT,ABSOLUTE", "60_000_000,HEAVY,BAND"})
  void theWeightDecidesWithItsFigures(String massMg, LineVerdict kind, ToleranceRule rule) {
    long mass = Long.parseLong(massMg.replace("_", ""));
    assertThat(judge(CODE, weighs(mass), ours(Standing.FREE, KNOWN)))
        .isEqualTo(new Verdict(kind, null, null, new WeighFigures(mass, 1_000_000L, 9_000L, 30_000L, 20_000L, rule)));
  }

  static Stream<Arguments> badInput() {
    return Stream.of(
        Arguments.of("zero", weighs(0), VerdictCause.IMPLAUSIBLE),
        Arguments.of("negative", weighs(-1_000_000), VerdictCause.IMPLAUSIBLE),
        Arguments.of("10^9 g", weighs(1_000_000_000_000L), VerdictCause.IMPLAUSIBLE),
        Arguments.of("the most a number holds", weighs(Long.MAX_VALUE), VerdictCause.IMPLAUSIBLE),
        Arguments.of("the least", weighs(Long.MIN_VALUE), VerdictCause.IMPLAUSIBLE),
        Arguments.of("more than the scale carries", weighs(60_000_001), VerdictCause.IMPLAUSIBLE),
        Arguments.of("settled and no mass", measured(MeasureState.OK, null, null, "belt-scale"), VerdictCause.NO_WEIGHT),
        Arguments.of("nothing came", null, VerdictCause.NO_WEIGHT),
        Arguments.of("another device", measured(MeasureState.OK, 1_000_000L, null, "bench"), VerdictCause.WRONG_DEVICE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badInput")
  void aWeightThatIsNoneIsABadWeight(String what, @Nullable ParcelMeasured measured, VerdictCause cause) {
    Verdict verdict = judge(CODE, measured, ours(Standing.FREE, KNOWN));
    assertThat(verdict.kind()).as(what).isEqualTo(BAD_WEIGHT);
    assertThat(verdict.cause()).as(what).isEqualTo(cause);
  }

  @ParameterizedTest
  @EnumSource(value = MeasureState.class, mode = EnumSource.Mode.EXCLUDE, names = "OK")
  void onlySettledAndAloneDecides(MeasureState state) {
    Verdict verdict = judge(CODE, measured(state, 1_000_000L, null, "belt-scale"), ours(Standing.FREE, KNOWN));
    assertThat(verdict.kind()).isEqualTo(BAD_WEIGHT);
    assertThat(verdict.cause()).isNotNull();
    assertThat(verdict.figures().measuredMg()).as("kept as evidence").isEqualTo(1_000_000);
  }

  @ParameterizedTest
  @CsvSource({"CANCELLED,CANCELLED", "HELD,HELD", "LABEL_VOIDED,VOIDED_LABEL", "LABEL_DOUBLED,DUPLICATE_LABEL"})
  void whatSpeaksAgainstTheParcelComesBeforeItsWeight(Standing standing, LineVerdict kind) {
    for (@Nullable
    ParcelMeasured weight : Arrays.asList(weighs(1_000_000), weighs(5), null)) {
      assertThat(judge(CODE, weight, ours(standing, KNOWN)).kind()).isEqualTo(kind);
    }
  }

  @Test
  void aBarcodeThatIsMissingDiffersOrIsNotOursHasAVerdictOfItsOwn() {
    Lookup good = ours(Standing.FREE, KNOWN);
    assertThat(judge(null, weighs(1_000_000), new Lookup.NotKnown()).kind()).isEqualTo(NO_READ);
    assertThat(judge(CODE, measured(MeasureState.OK, 1_000_000L, "TC9", "belt-scale"), good))
        .returns(NO_READ, Verdict::kind).returns(VerdictCause.BARCODES_DIFFER, Verdict::cause);
    assertThat(judge(null, measured(MeasureState.OK, 1_000_000L, CODE, "belt-scale"), good).kind()).isEqualTo(PASS);
    assertThat(judge(CODE, weighs(1_000_000), new Lookup.NotOurs()).kind()).isEqualTo(NOT_OURS);
  }

  @Test
  void withoutASureExpectationNothingPasses() {
    assertThat(judge(CODE, weighs(1_000_000), new Lookup.NotKnown())).returns(NO_EXPECTATION, Verdict::kind)
        .returns(VerdictCause.NOT_KNOWN, Verdict::cause);
    assertThat(judge(CODE, weighs(1_000_000), new Lookup.Asked()).kind()).isEqualTo(NO_EXPECTATION);
    Expectation unsure = Expectation.of(1_000_000L, null);
    assertThat(judge(CODE, weighs(1_000_000), ours(Standing.FREE, unsure))).returns(NO_EXPECTATION, Verdict::kind)
        .returns(VerdictCause.NO_UNCERTAINTY, Verdict::cause);
  }

  @Test
  void aToleranceThatAnEmptyBeltWouldKeepToDecidesNothing() {
    Verdict verdict = judge(CODE, weighs(25_000), ours(Standing.FREE, new Expectation.Known(25_000, 1_000)));
    assertThat(verdict).returns(NO_EXPECTATION, Verdict::kind).returns(VerdictCause.TOO_UNCERTAIN, Verdict::cause);
  }

  @ParameterizedTest
  @CsvSource({"TRACK_ID_TWICE,BAD_WEIGHT", "RESTARTED,BAD_WEIGHT", "TWO_RESULTS,BAD_WEIGHT", "LATE,BAD_WEIGHT",
      "NOT_INDUCTED,BAD_WEIGHT", "LABEL_TWICE,DUPLICATE_LABEL", "LABEL_LEFT,DUPLICATE_LABEL"})
  void aDoubtWeighsMoreThanAGoodWeight(VerdictCause doubt, LineVerdict kind) {
    for (LineMode mode : LineMode.values()) {
      Verdict verdict = Verdict.of(new Evidence(CODE, weighs(1_000_000), doubt, ours(Standing.FREE, KNOWN)), TOLERANCES, SCALE,
          mode);
      assertThat(verdict).returns(kind, Verdict::kind).returns(doubt, Verdict::cause);
    }
  }

  @ParameterizedTest
  @CsvSource({"CHECKING,1_000_000,PASS,", "CHECKING,5,LIGHT,", "SHADOW,1_000_000,PASS,", "SHADOW,5,UNCHECKED,LIGHT",
      "SHADOW,2_000_000,UNCHECKED,HEAVY", "RECORD_ONLY,1_000_000,UNCHECKED,PASS", "RECORD_ONLY,5,UNCHECKED,LIGHT",
      "OTHER,5,LIGHT,", "RECORD_ONLY,0,BAD_WEIGHT,", "SHADOW,0,BAD_WEIGHT,"})
  void aLeadsSwitchLetsThroughWhatWasWeighed(LineMode mode, String massMg, LineVerdict kind, @Nullable LineVerdict otherwise) {
    Verdict verdict = Verdict.of(new Evidence(CODE, weighs(Long.parseLong(massMg.replace("_", ""))), null,
        ours(Standing.FREE, KNOWN)), TOLERANCES, SCALE, mode);
    assertThat(verdict).returns(kind, Verdict::kind).returns(otherwise, Verdict::otherwise);
  }

  @Test
  void recordOnlyLetsThroughWhatNobodyKnowsButShadowDoesNot() {
    Evidence unknown = new Evidence(CODE, weighs(1_000_000), null, new Lookup.NotKnown());
    assertThat(Verdict.of(unknown, TOLERANCES, SCALE, LineMode.RECORD_ONLY)).returns(UNCHECKED, Verdict::kind)
        .returns(NO_EXPECTATION, Verdict::otherwise).returns(VerdictCause.NOT_KNOWN, Verdict::cause);
    assertThat(Verdict.of(unknown, TOLERANCES, SCALE, LineMode.SHADOW).kind()).isEqualTo(NO_EXPECTATION);
  }

  /// Every combination of what can be known: what leads to the good lane was weighed well, by the line's scale, and is not forbidden.
  @Test
  void nothingLeadsToTheGoodLaneWithoutAWeightThatMayDecide() {
    List<Lookup> lookups = List.of(new Lookup.NotOurs(), new Lookup.NotKnown(), new Lookup.Asked(), ours(Standing.HELD, KNOWN),
        ours(Standing.FREE, KNOWN), ours(Standing.FREE, Expectation.of(1_000_000L, null)));
    for (LineMode mode : LineMode.values()) {
      for (Lookup lookup : lookups) {
        for (MeasureState state : MeasureState.values()) {
          for (@Nullable
          Long mass : Arrays.asList(null, 0L, 1_000_000L, Long.MAX_VALUE)) {
            ParcelMeasured measured = measured(state, mass, null, "belt-scale");
            Verdict verdict = Verdict.of(new Evidence(CODE, measured, null, lookup), TOLERANCES, SCALE, mode);
            if (verdict.kind().leadsToGoodLane()) {
              assertThat(state).isEqualTo(MeasureState.OK);
              assertThat(mass).isEqualTo(1_000_000L);
              assertThat(lookup).isNotInstanceOf(Lookup.NotOurs.class);
              assertThat(verdict.kind() == PASS || mode == LineMode.RECORD_ONLY).isTrue();
            }
            assertThat(Verdict.of(new Evidence(null, measured, null, lookup), TOLERANCES, SCALE, mode).kind()).isEqualTo(NO_READ);
          }
        }
      }
    }
  }
}
