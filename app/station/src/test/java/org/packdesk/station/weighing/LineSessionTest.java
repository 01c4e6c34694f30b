package org.packdesk.station.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.packdesk.persistence.facts.LineVerdict.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.packdesk.persistence.facts.DivertCommanded;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.MeasureState;
import org.packdesk.persistence.facts.ParcelFound;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelLost;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.station.weighing.LineEffect.Alarm;
import org.packdesk.station.weighing.Lookup.Standing;

/// One parcel over the line: its barcode, its weight, its verdict.
final class LineSessionTest {
  private final Line line = new Line();

  @Test
  void aGoodParcelIsJudgedStoredCommandedAndSeen() {
    line.induct(7, "TC1").after(500).weigh(7, 1010);
    assertThat(line.step.happenings()).extracting(happening -> happening.fact().getClass())
        .isEqualTo(List.of(ParcelMeasured.class, ParcelJudged.class, DivertCommanded.class));
    assertThat(line.verdict()).returns(PASS, ParcelJudged::verdict).returns("o-1", ParcelJudged::orderId);
    assertThat(line.effects).containsExactly(
        new LineEffect.Divert(1, 7, Line.GOOD, 1, Line.START.plusSeconds(4)));
    line.after(3500).seen(7, Line.GOOD);
    assertThat(line.session.onBelt()).isEmpty();
    assertThat(line.session.counts()).returns(1L, LineCounts::inducted).returns(1L, LineCounts::weighed)
        .returns(1L, LineCounts::confirmed).returns(0L, LineCounts::diverted).returns(0L, LineCounts::lost);
    assertThat(line.replayed()).isEqualTo(line.session);
  }

  @Test
  void aLightParcelGoesToTheProblemLane() {
    line.goes(7, "TC1", 900);
    assertThat(line.verdict().verdict()).isEqualTo(LIGHT);
    assertThat(line.facts(DivertConfirmed.class)).singleElement().returns(Line.PROBLEM, DivertConfirmed::lane);
    assertThat(line.session.counts().diverted()).isEqualTo(1);
  }

  @Test
  void severalOnTheBeltAreToldApartByTheirTrackIds() {
    line.induct(7, "TC1").after(300).induct(8, "TC2").after(300).induct(9, null);
    line.weigh(8, 1000).weigh(7, 500).after(300).weigh(9, 1000);
    assertThat(line.facts(ParcelJudged.class)).extracting(ParcelJudged::trackId, ParcelJudged::verdict)
        .containsExactly(tuple(8, PASS), tuple(7, LIGHT),
            tuple(9, NO_READ));
  }

  @Test
  void aWeightThatDoesNotComeIsABadWeightInTimeForTheGate() {
    line.induct(7, "TC1").pass(2000);
    assertThat(line.facts(ParcelJudged.class)).isEmpty();
    line.pass(100);
    assertThat(line.verdict()).returns(BAD_WEIGHT, ParcelJudged::verdict).returns(VerdictCause.NO_WEIGHT, ParcelJudged::cause);
    assertThat(line.command().lane()).isEqualTo(Line.PROBLEM);
    line.after(100).weigh(7, 1000);
    assertThat(line.facts(ParcelJudged.class)).as("a late weight is evidence, no verdict").hasSize(1);
    assertThat(line.facts(ParcelMeasured.class)).hasSize(1);
  }

  @Test
  void aWeightThatComesLateBeforeAnyTickIsABadWeight() {
    line.induct(7, "TC1").after(2001).weigh(7, 1000);
    assertThat(line.verdict()).returns(BAD_WEIGHT, ParcelJudged::verdict).returns(VerdictCause.LATE, ParcelJudged::cause);
  }

  @Test
  void aWeightFromBeforeTheParcelReachedTheScaleIsAnotherParcels() {
    line.induct(7, "TC1").after(199).weigh(7, 1000);
    assertThat(line.verdict()).returns(BAD_WEIGHT, ParcelJudged::verdict)
        .returns(VerdictCause.TRACK_ID_TWICE, ParcelJudged::cause);
    line.after(300).weigh(7, 1000);
    assertThat(line.command().lane()).isEqualTo(Line.PROBLEM);
  }

  @Test
  void theSameWordsTwiceAreOneResult() {
    line.induct(7, "TC1").induct(7, "TC1").after(500).weigh(7, 1000).weigh(7, 1000);
    assertThat(line.facts(ParcelInducted.class)).hasSize(1);
    assertThat(line.facts(ParcelMeasured.class)).hasSize(1);
    assertThat(line.facts(DivertCommanded.class)).hasSize(1);
  }

  @Test
  void twoResultsThatDifferTakeTheGoodLaneBack() {
    line.induct(7, "TC1").after(500).weigh(7, 1000).after(100).weigh(7, 1001);
    assertThat(line.facts(ParcelJudged.class)).extracting(ParcelJudged::verdict).containsExactly(PASS, BAD_WEIGHT);
    assertThat(line.facts(DivertCommanded.class)).extracting(DivertCommanded::lane).containsExactly(Line.GOOD, Line.PROBLEM);
    assertThat(line.session.counts().verdicts()).containsEntry(PASS, 0L).containsEntry(BAD_WEIGHT, 1L);
  }

  @Test
  void aParcelThatTheFirstScannerNeverToldOfDoesNotPass() {
    line.measure(7, MeasureState.OK, 1_000_000L, "TC1");
    assertThat(line.verdict()).returns(BAD_WEIGHT, ParcelJudged::verdict)
        .returns(VerdictCause.NOT_INDUCTED, ParcelJudged::cause);
    assertThat(line.command()).returns(Line.PROBLEM, DivertCommanded::lane)
        .returns(Line.START.plusSeconds(2), DivertCommanded::deadline);
    line.after(2000).seen(7, Line.PROBLEM);
    assertThat(line.session.onBelt()).isEmpty();
  }

  @Test
  void aTrackIdThatComesBackAfterAWrapIsANewParcel() {
    line.goes(7, "TC1", 1000).after(40_000).goes(7, "TC2", 1000);
    assertThat(line.facts(ParcelInducted.class)).extracting(ParcelInducted::pass).containsExactly(1L, 2L);
    assertThat(line.facts(DivertCommanded.class)).extracting(DivertCommanded::lane).containsOnly(Line.GOOD);
  }

  @Test
  void aTrackIdThatComesBackTooSoonSpeaksAgainstItsParcelAtOnce() {
    line.goes(7, "TC1", 1000).after(100).induct(7, "TC2");
    assertThat(line.verdict()).returns(2L, ParcelJudged::pass).returns(BAD_WEIGHT, ParcelJudged::verdict)
        .returns(VerdictCause.TRACK_ID_TWICE, ParcelJudged::cause);
    line.after(500).weigh(7, 1000);
    assertThat(line.command()).returns(2L, DivertCommanded::pass).returns(Line.PROBLEM, DivertCommanded::lane);
  }

  @Test
  void aTrackIdGivenToTwoOnTheBeltLosesTheFirstAndStopsTheSecond() {
    line.induct(7, "TC1").after(500).weigh(7, 1000).after(100).induct(7, "TC2");
    assertThat(line.facts(ParcelLost.class)).singleElement().returns(1L, ParcelLost::pass)
        .returns(LossCause.TRACK_REUSED, ParcelLost::cause);
    assertThat(line.effects).contains(new LineEffect.ParcelAlarm(1, Alarm.LOST));
    assertThat(line.command()).returns(2L, DivertCommanded::pass).returns(Line.PROBLEM, DivertCommanded::lane);
  }

  @Test
  void twoParcelsWithOneLabelBothGoToTheProblemLane() {
    line.induct(7, "TC1").after(500).weigh(7, 1000).induct(8, "TC1").after(500).weigh(8, 1000);
    assertThat(line.facts(ParcelJudged.class)).extracting(ParcelJudged::pass, ParcelJudged::verdict).containsExactly(
        tuple(1L, PASS), tuple(1L, DUPLICATE_LABEL),
        tuple(2L, DUPLICATE_LABEL));
    assertThat(line.session.onBelt()).noneMatch(LineParcel::mayLeave);
  }

  @Test
  void aLabelThatHasLeftDoesNotLeaveTwice() {
    line.goes(7, "TC1", 1000).after(40_000).goes(9, "TC1", 1000);
    assertThat(line.verdict()).returns(DUPLICATE_LABEL, ParcelJudged::verdict)
        .returns(VerdictCause.LABEL_LEFT, ParcelJudged::cause);
  }

  @Test
  void aParcelCarriedRoundIsJudgedAnew() {
    line.goes(7, "TC1", 900).after(40_000).goes(8, "TC1", 1000);
    assertThat(line.facts(ParcelInducted.class)).extracting(ParcelInducted::round).containsExactly(1, 2);
    assertThat(line.verdict().verdict()).isEqualTo(PASS);
    assertThat(line.session.counts().recirculated()).isEqualTo(1);
  }

  @Test
  void aParcelThatTheGateMissedIsFoundWhenItComesRound() {
    line.induct(7, "TC1").after(500).weigh(7, 1000).after(6000).induct(8, "TC1");
    assertThat(line.facts(ParcelLost.class)).singleElement().returns(LossCause.CARRIED_ROUND, ParcelLost::cause);
    assertThat(line.facts(ParcelFound.class)).singleElement().returns(1L, ParcelFound::pass);
    line.after(500).weigh(8, 1000);
    assertThat(line.command()).returns(2L, DivertCommanded::pass).returns(Line.GOOD, DivertCommanded::lane);
    assertThat(line.session.lost()).isEmpty();
  }

  @Test
  void aLabelThatComesWhileItsParcelMayBeArrivingInTheGoodLaneDoesNotLeaveTwice() {
    line.induct(7, "TC1").after(500).weigh(7, 1000).after(3600).induct(8, "TC1").after(100).seen(7, Line.GOOD);
    assertThat(line.facts(ParcelLost.class)).isEmpty();
    line.after(400).weigh(8, 1000);
    assertThat(line.verdict()).returns(2L, ParcelJudged::pass).returns(DUPLICATE_LABEL, ParcelJudged::verdict);
    assertThat(line.command()).returns(2L, DivertCommanded::pass).returns(Line.PROBLEM, DivertCommanded::lane);
  }

  @Test
  void aLabelThatHasLeftIsNotForgottenForARefusedOne() {
    line.goes(7, "TC1", 1000).after(40_000).goes(8, "TC1", 1000).after(40_000).goes(9, "TC1", 1000);
    assertThat(line.verdict()).returns(3L, ParcelJudged::pass).returns(VerdictCause.LABEL_LEFT, ParcelJudged::cause);
  }

  @Test
  void aPersonWhoHoldsTheParcelKnowsThatItsLabelHasNotLeft() {
    line.goes(7, "TC1", 1000).after(40_000).goes(8, "TC1", 1000).on(new LineInput.Scanned("TC1", "op-7"));
    assertThat(line.step.happenings()).containsExactly(new LineStep.Happening("op-7", new ParcelFound(2, 8, "TC1")),
        new LineStep.Happening("op-7", new ParcelFound(1, 7, "TC1")));
    line.on(new LineInput.Scanned("TC1", "op-7"));
    assertThat(line.step.happenings()).as("once is enough").isEmpty();
    line.after(40_000).goes(9, "TC1", 1000);
    assertThat(line.verdict().verdict()).isEqualTo(PASS);
    assertThat(line.session).isEqualTo(line.replayed());
    line.after(40_000).goes(10, "TC1", 1000);
    assertThat(line.verdict().verdict()).isEqualTo(DUPLICATE_LABEL);
  }

  @Test
  void aLabelThatOnlyTheScalesReaderReadDoesNotLeaveTwiceEither() {
    line.goes(7, "TC1", 1000).induct(8, null).after(500).measure(8, MeasureState.OK, 1_000_000L, "TC1");
    assertThat(line.verdict()).returns(2L, ParcelJudged::pass).returns(VerdictCause.LABEL_LEFT, ParcelJudged::cause);
    line.induct(9, "TC2").induct(10, null).after(500).weigh(9, 1000).measure(10, MeasureState.OK, 1_000_000L, "TC2");
    assertThat(line.verdict()).returns(4L, ParcelJudged::pass).returns(VerdictCause.LABEL_TWICE, ParcelJudged::cause);
    assertThat(line.facts(DivertCommanded.class)).filteredOn(command -> command.pass() == 3).last()
        .returns(Line.PROBLEM, DivertCommanded::lane);
  }

  @Test
  void aLaneEyesWordIsNotTakenForAParcelThatWasLostUnderThisNumberLongAgo() {
    line.induct(7, "TC1").after(500).weigh(7, 1000).pass(5600).after(60_000);
    line.goes(7, "TC2", 1000).seen(7, Line.PROBLEM);
    assertThat(line.session.lost()).as("TC1 is still looked for").singleElement().returns("TC1", EndedPass::code);
  }

  @Test
  void anUnknownBarcodeIsAskedForOnceAndItsAnswerAwaited() {
    line.induct(7, "XY1");
    assertThat(line.effects(LineEffect.AskCentral.class)).hasSize(1);
    line.known.put("XY1", new Lookup.Asked());
    line.after(500).weigh(7, 1000);
    assertThat(line.facts(ParcelJudged.class)).isEmpty();
    line.known.put("XY1", Line.ours(Standing.FREE));
    line.after(100).on(new LineInput.ParcelTold("XY1"));
    assertThat(line.verdict().verdict()).isEqualTo(PASS);
    assertThat(line.effects(LineEffect.AskCentral.class)).hasSize(1);
  }

  @Test
  void anAnswerThatDoesNotComeIsNoExpectation() {
    line.known.put("XY1", new Lookup.Asked());
    line.induct(7, "XY1").after(500).weigh(7, 1000).pass(200);
    assertThat(line.facts(ParcelJudged.class)).isEmpty();
    line.pass(100);
    assertThat(line.verdict()).returns(NO_EXPECTATION, ParcelJudged::verdict)
        .returns(VerdictCause.NOT_KNOWN, ParcelJudged::cause);
    line.known.put("XY1", Line.ours(Standing.FREE));
    line.on(new LineInput.ParcelTold("XY1"));
    assertThat(line.facts(ParcelJudged.class)).as("an answer that comes later changes nothing").hasSize(1);
  }

  @Test
  void aBarcodeThatOnlyTheScalesReaderReadIsAskedForThen() {
    line.induct(7, null).after(500).measure(7, MeasureState.OK, 1_000_000L, "XY1");
    assertThat(line.effects).containsExactly(new LineEffect.AskCentral("XY1"));
    line.pass(300);
    assertThat(line.verdict().verdict()).isEqualTo(NO_EXPECTATION);
  }

  @Test
  void expectationsThatAreMissingAsAClassRaiseOneAlarm() {
    for (int i = 1; i <= 12; i++) {
      line.goes(i, "XY" + i, 1000);
    }
    assertThat(line.effects(LineEffect.ExpectationsMissing.class)).hasSize(1);
    assertThat(line.session.expectationsMissing()).isTrue();
    for (int i = 21; i <= 40; i++) {
      line.goes(i, "TC" + i, 1000);
    }
    assertThat(line.session.expectationsMissing()).isFalse();
  }
}
