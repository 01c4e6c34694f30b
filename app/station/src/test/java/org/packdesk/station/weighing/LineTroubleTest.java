package org.packdesk.station.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packdesk.persistence.facts.LineVerdict.*;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packdesk.persistence.facts.DivertCommanded;
import org.packdesk.persistence.facts.DivertRefused;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.persistence.facts.LineModeChanged;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelLost;
import org.packdesk.persistence.facts.StrangerSeen;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.station.weighing.LineEffect.Alarm;
import org.packdesk.station.weighing.LineEffect.Why;

/// What goes wrong on the line: parcels lost, troubles of devices, restarts; and what a lead may do.
final class LineTroubleTest {
  private final Line line = new Line();

  @Test
  void whatNoLaneEyeSeesIsLostWithAnAlarmAndFoundByAScan() {
    line.induct(7, "TC1").after(500).weigh(7, 1000).pass(5600);
    assertThat(line.facts(ParcelLost.class)).singleElement().returns(LossCause.NOT_CONFIRMED, ParcelLost::cause);
    assertThat(line.effects).contains(new LineEffect.ParcelAlarm(1, Alarm.LOST));
    assertThat(line.session.lost()).hasSize(1);
    line.on(new LineInput.Scanned("TC9", "op-7")).on(new LineInput.Scanned("TC1", "op-7"));
    assertThat(line.step.happenings()).singleElement().returns("op-7", LineStep.Happening::operator);
    assertThat(line.session.lost()).isEmpty();
  }

  @Test
  void aLaneEyeThatSeesALostParcelLateIsBelieved() {
    line.induct(7, "TC1").after(500).weigh(7, 1000).pass(5600).seen(7, Line.GOOD);
    assertThat(line.session.lost()).isEmpty();
    assertThat(line.session.stops()).isEmpty();
    assertThat(line.session.ended().getLast().lane()).isEqualTo(Line.GOOD);
  }

  @Test
  void parcelsLostOneAfterTheOtherStopTheInductUntilSomebodyLooksAfterIt() {
    line.induct(7, "TC1").after(500).weigh(7, 1000).gateLoses(LossCause.NO_ANSWER);
    assertThat(line.session.stops()).isEmpty();
    line.induct(8, "TC2").after(500).weigh(8, 1000).gateLoses(LossCause.NOT_CONFIRMED);
    assertThat(line.session.stops()).containsExactly(InductStop.NOT_CONFIRMING);
    assertThat(line.effects).contains(new LineEffect.StopInduct(), new LineEffect.InductAlarm(InductStop.NOT_CONFIRMING));
    line.on(new LineInput.ResumeAsked("op-7"));
    assertThat(line.session.stops()).isEmpty();
    assertThat(line.step.effects()).containsExactly(new LineEffect.RunInduct());
    line.induct(9, "TC3").after(500).weigh(9, 1000).gateLoses(LossCause.NO_ANSWER);
    assertThat(line.session.stops()).isEmpty();
  }

  @Test
  void aParcelInTheGoodLaneThatMustNotBeThereStopsTheInduct() {
    line.induct(7, "TC1").after(500).weigh(7, 900).after(3500).seen(7, Line.GOOD);
    assertThat(line.step.effects()).contains(new LineEffect.ParcelAlarm(1, Alarm.IN_GOOD_LANE), new LineEffect.StopInduct(),
        new LineEffect.InductAlarm(InductStop.WRONG_LANE));
  }

  @Test
  void aStrangerInTheGoodLaneStopsTheInductAndOneInTheProblemLaneDoesNot() {
    line.seen(7, Line.PROBLEM);
    assertThat(line.facts(StrangerSeen.class)).hasSize(1);
    assertThat(line.session.stops()).isEmpty();
    line.seen(8, Line.GOOD);
    assertThat(line.session.stops()).containsExactly(InductStop.WRONG_LANE);
  }

  @Test
  void aParcelInTheGoodLaneThatTheControlHasNoNumberForStopsTheInduct() {
    line.seen(0, Line.GOOD);
    assertThat(line.facts(StrangerSeen.class)).hasSize(1);
    assertThat(line.session.stops()).containsExactly(InductStop.WRONG_LANE);
  }

  @Test
  void aLaneEyesWordTwiceIsNoStranger() {
    line.goes(7, "TC1", 1000).seen(7, Line.GOOD);
    assertThat(line.facts(StrangerSeen.class)).isEmpty();
    assertThat(line.session.stops()).isEmpty();
  }

  @Test
  void aRefusedCommandMeansTheProblemLane() {
    line.induct(7, "TC1").after(500).weigh(7, 1000);
    line.on(new LineInput.DivertRefused(1, "the gate is not there")).on(new LineInput.DivertRefused(1, "again"));
    assertThat(line.facts(DivertRefused.class)).singleElement().returns("the gate is not there", DivertRefused::words);
    line.after(3500).seen(7, Line.PROBLEM);
    assertThat(line.facts(ParcelLost.class)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = InductStop.class, names = {"GATE_OFFLINE", "SCALE_OFFLINE", "PROBLEM_LANE_FULL", "GATE_STUCK"})
  void aTroubleOfTheDevicesStopsTheInductWhileItLasts(InductStop trouble) {
    line.troubles.add(trouble);
    line.on(new LineInput.Tick()).on(new LineInput.Tick());
    assertThat(line.effects).containsExactly(new LineEffect.StopInduct(), new LineEffect.InductAlarm(trouble));
    line.induct(7, "TC1").after(500).weigh(7, 900);
    assertThat(line.command().lane()).as("never the good lane for want of another").isEqualTo(Line.PROBLEM);
    line.troubles.clear();
    line.on(new LineInput.Tick());
    assertThat(line.step.effects()).containsExactly(new LineEffect.RunInduct());
  }

  @Test
  void theControlsRestartLosesWhatIsOnTheBelt() {
    line.induct(7, "TC1").induct(8, "TC2").after(500).weigh(7, 1000).on(new LineInput.ControlRestarted(2));
    assertThat(line.facts(ParcelLost.class)).hasSize(2).allMatch(lost -> lost.cause() == LossCause.CONTROL_RESTARTED);
    assertThat(line.session.stops()).containsExactly(InductStop.CONTROL_RESTARTED);
    line.on(new LineInput.ResumeAsked("op-7")).after(100).goes(7, "TC3", 1000);
    assertThat(line.verdict().cause()).as("the number may still belong to a parcel of before")
        .isEqualTo(VerdictCause.TRACK_ID_TWICE);
  }

  @Test
  void moreParcelsThanCanBeFollowedStopTheInductAndAreLostWithAnAlarm() {
    IntStream.rangeClosed(1, 65).forEach(trackId -> line.induct(trackId, "TC" + trackId));
    assertThat(line.session.onBelt()).hasSize(64);
    assertThat(line.session.stops()).containsExactly(InductStop.BELT_FULL);
    assertThat(line.facts(ParcelLost.class)).singleElement().returns(LossCause.BELT_FULL, ParcelLost::cause);
    line.after(500);
    IntStream.rangeClosed(1, 64).forEach(trackId -> line.weigh(trackId, 1000));
    line.after(3500);
    IntStream.rangeClosed(1, 16).forEach(trackId -> line.seen(trackId, Line.GOOD));
    assertThat(line.session.stops()).isEmpty();
  }

  @Test
  void aLeadLetsWeightsOnlyBeRecordedForALimitedTime() {
    line.on(new LineInput.ModeAsked(LineMode.RECORD_ONLY, Duration.ofMinutes(30), "the site link is down", "lead-1"));
    assertThat(line.step.happenings()).singleElement().returns("lead-1", LineStep.Happening::operator);
    line.goes(7, "XY1", 1000);
    assertThat(line.verdict()).returns(UNCHECKED, ParcelJudged::verdict).returns(NO_EXPECTATION, ParcelJudged::otherwise);
    assertThat(line.command().lane()).isEqualTo(Line.GOOD);
    line.induct(8, "XY2").pass(2100);
    assertThat(line.command().lane()).as("without a weight nothing is recorded").isEqualTo(Line.PROBLEM);
    line.after(1_800_000).goes(9, "XY3", 1000);
    assertThat(line.verdict().verdict()).isEqualTo(NO_EXPECTATION);
    assertThat(line.facts(LineModeChanged.class)).extracting(LineModeChanged::mode)
        .containsExactly(LineMode.RECORD_ONLY, LineMode.CHECKING);
  }

  @Test
  void aSwitchWithoutAReasonOrWithoutAnEndIsNotMade() {
    line.on(new LineInput.ModeAsked(LineMode.RECORD_ONLY, Duration.ofMinutes(30), " ", "lead-1"))
        .on(new LineInput.ModeAsked(LineMode.RECORD_ONLY, Duration.ofHours(5), "link", "lead-1"))
        .on(new LineInput.ModeAsked(LineMode.SHADOW, Duration.ZERO, "link", "lead-1"))
        .on(new LineInput.ModeAsked(LineMode.OTHER, Duration.ofMinutes(5), "link", "lead-1"));
    assertThat(line.facts).isEmpty();
    assertThat(line.effects).containsExactly(new LineEffect.NotSwitched(Why.NO_REASON), new LineEffect.NotSwitched(Why.TOO_LONG),
        new LineEffect.NotSwitched(Why.TOO_LONG), new LineEffect.NotSwitched(Why.NO_SUCH_MODE));
  }

  @Test
  void afterARestartWhatHasNoVerdictGoesToTheProblemLane() {
    line.induct(7, "TC1").induct(8, "TC2").after(500).weigh(7, 1000).effects.clear();
    line.after(200).restart();
    assertThat(line.verdict()).returns(2L, ParcelJudged::pass).returns(VerdictCause.RESTARTED, ParcelJudged::cause);
    assertThat(line.effects(LineEffect.Divert.class)).as("what was commanded is not commanded again").singleElement()
        .returns(8, LineEffect.Divert::trackId).returns(Line.PROBLEM, LineEffect.Divert::lane);
    assertThat(line.effects).last().isEqualTo(new LineEffect.RunInduct());
    line.after(300).weigh(8, 1000);
    assertThat(line.command().lane()).isEqualTo(Line.PROBLEM);
  }

  @Test
  void afterALongStopWhatWasCommandedIsLookedForAndThenLost() {
    line.induct(7, "TC1").induct(8, "TC2").after(500).weigh(7, 1000).weigh(8, 1000).after(60_000).restart();
    line.after(500).seen(7, Line.GOOD).pass(1600);
    assertThat(line.facts(ParcelLost.class)).singleElement().returns(2L, ParcelLost::pass)
        .returns(LossCause.STATION_RESTARTED, ParcelLost::cause);
    assertThat(line.effects).contains(new LineEffect.ParcelAlarm(2, Alarm.LOST));
  }

  @Test
  void whatIsPastTheGateWhenItIsJudgedGetsNoCommand() {
    line.induct(7, "TC1").after(60_000).restart();
    assertThat(line.facts(DivertCommanded.class)).isEmpty();
    assertThat(line.facts(DivertRefused.class)).singleElement().returns(0, DivertRefused::sequence);
    line.pass(2100);
    assertThat(line.facts(ParcelLost.class)).hasSize(1);
  }

  @Test
  void anEmptyLineStartsWithItsInductAsTheLightsAre() {
    line.troubles.add(InductStop.GATE_OFFLINE);
    line.restart();
    assertThat(line.effects).contains(new LineEffect.StopInduct()).doesNotContain(new LineEffect.RunInduct());
  }

  @Test
  void aLabelThatMayHaveLeftWhileNobodyWatchedDoesNotLeaveTwice() {
    line.induct(7, "TC1").after(500).weigh(7, 1000).after(60_000).restart().pass(2100);
    assertThat(line.session.lost()).hasSize(1);
    line.goes(8, "TC1", 1000);
    assertThat(line.verdict()).returns(DUPLICATE_LABEL, ParcelJudged::verdict)
        .returns(VerdictCause.LABEL_LEFT, ParcelJudged::cause);
    assertThat(line.session.lost()).as("it was found all the same").isEmpty();
  }
}
