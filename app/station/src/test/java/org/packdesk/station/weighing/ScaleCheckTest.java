package org.packdesk.station.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ScaleChecked;
import org.packdesk.persistence.facts.ToleranceRule;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// The reference weight once a shift, and the mean error in between.
final class ScaleCheckTest {
  private static final Reference REFERENCE = new Reference("PDKREF5KG", 5_000_000, 6_000,
      List.of(LocalTime.of(6, 0), LocalTime.of(14, 0), LocalTime.of(22, 0)), ZoneId.of("Europe/London"));
  private final Line line = new Line();
  private int number;

  @BeforeEach
  void hasAReferenceWeight() {
    line.settings = new LineSettings(Line.SETTINGS.scale(), Line.SETTINGS.tolerances(), Line.SETTINGS.travel(), Line.PROBLEM,
        REFERENCE);
  }

  @Test
  void theReferenceWeightIsCheckedAndGoesToTheProblemLane() {
    line.induct(1, "PDKREF5KG").after(500).weigh(1, 5_004);
    assertThat(line.facts(ScaleChecked.class)).containsExactly(
        new ScaleChecked(1, "belt-scale", 5_000_000, 5_004_000L, 6_000, true, "1001", line.now));
    assertThat(line.command().lane()).isEqualTo(Line.PROBLEM);
    assertThat(line.facts(ParcelJudged.class)).as("it is no parcel that somebody has to look after").isEmpty();
    assertThat(line.effects(LineEffect.AskCentral.class)).isEmpty();
    line.after(3500).seen(1, Line.PROBLEM);
    assertThat(line.session.stops()).isEmpty();
    assertThat(line.session.tallies()).isEqualTo(Tallies.NONE);
    assertThat(line.session.scale().lastGood()).isNotNull();
    assertThat(line.replayed()).isEqualTo(line.session);
  }

  @Test
  void shownWronglyItStopsTheInductUntilItIsShownRightly() {
    check(1, 5_007);
    assertThat(line.session.stops()).containsExactly(InductStop.SCALE_CHECK_FAILED);
    line.effects.clear();
    line.on(new LineInput.ResumeAsked("lead-1"));
    assertThat(line.effects).as("the reference weight may come again").containsExactly(new LineEffect.RunInduct());
    assertThat(line.session.stops()).containsExactly(InductStop.SCALE_CHECK_FAILED);
    line.goes(2, "TC1", 1000);
    assertThat(line.verdict()).as("no weight decides meanwhile").returns(LineVerdict.BAD_WEIGHT, ParcelJudged::verdict)
        .returns(VerdictCause.SCALE_FAULT, ParcelJudged::cause);
    check(3, 4_990);
    assertThat(line.effects).contains(new LineEffect.StopInduct(), new LineEffect.InductAlarm(InductStop.SCALE_CHECK_FAILED));
    line.on(new LineInput.ResumeAsked("lead-1"));
    check(4, 5_000);
    assertThat(line.session.stops()).isEmpty();
    assertThat(line.effects(LineEffect.RunInduct.class)).hasSize(3);
    line.goes(5, "TC2", 1000);
    assertThat(line.verdict().verdict()).isEqualTo(LineVerdict.PASS);
    assertThat(line.replayed()).isEqualTo(line.session);
  }

  @Test
  void withoutAWeightNothingIsSaidAgainstTheScaleButTheCheckIsStillDue() {
    line.induct(1, "PDKREF5KG").pass(7_000);
    assertThat(line.facts(ScaleChecked.class)).singleElement().returns(null, ScaleChecked::measuredMg)
        .returns(false, ScaleChecked::within);
    assertThat(line.session.stops()).isEmpty();
    assertThat(REFERENCE.isDue(line.session.scale().lastGood(), line.now)).isTrue();
  }

  @Test
  void aCheckIsDueWhenAShiftBegins() {
    line.now = Instant.parse("2026-07-06T12:30:00Z");
    assertThat(REFERENCE.isDue(null, line.now)).isTrue();
    check(1, 5_000);
    ScaleChecked good = line.session.scale().lastGood();
    assertThat(REFERENCE.isDue(good, Instant.parse("2026-07-06T12:59:59Z"))).isFalse();
    assertThat(REFERENCE.isDue(good, Instant.parse("2026-07-06T13:00:00Z"))).as("14:00 in summer").isTrue();
    assertThat(REFERENCE.isDue(good, Instant.parse("2026-07-07T01:00:00Z"))).isTrue();
  }

  @Test
  void whoeverStandsBeforeTheScreenIsToldOfADueCheckAndOfADrift() {
    assertThat(AlarmWords.ofScale(ScaleWatch.NONE, REFERENCE, line.now)).containsExactly(Words.of(Say.ALARM_SCALE_CHECK_DUE));
    assertThat(AlarmWords.ofScale(ScaleWatch.NONE, null, line.now)).isEmpty();
    passes(new Random(7), 300, 12);
    assertThat(AlarmWords.ofScale(line.session.scale(), null, line.now)).singleElement().returns(Say.ALARM_SCALE_DRIFTS,
        Words::say);
  }

  @Test
  void aReferenceWeightIsWhole() {
    assertThatThrownBy(() -> new Reference("R", 5_000_000, 0, REFERENCE.shifts(), REFERENCE.zone()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Reference("R", 5_000_000, 6_000, List.of(), REFERENCE.zone()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anErrorThatStaysOnOneSideIsADriftUntilItIsOver() {
    Random random = new Random(5);
    passes(random, 2_000, 0);
    assertThat(line.session.scale().drift()).returns(false, ScaleWatch.Drift::drifts);
    passes(random, 300, 9);
    assertThat(line.session.scale().drift().drifts()).isTrue();
    assertThat(line.session.scale().drift().meanMg()).isBetween(5_000L, 13_000L);
    passes(random, 600, 0);
    assertThat(line.session.scale().drift().drifts()).isFalse();
  }

  private void passes(Random random, int parcels, int shiftG) {
    for (int i = 0; i < parcels; i++) {
      number++;
      line.session = line.session
          .after(new ParcelJudged(number, 1, null, null, LineVerdict.PASS, null, null, figures(random, shiftG)));
    }
  }

  private static WeighFigures figures(Random random, int shiftG) {
    long off = Math.clamp(Math.round((random.nextGaussian() * 10 + shiftG) * 1000), -30_000L, 30_000L);
    return new WeighFigures(1_000_000 + off, 1_000_000L, 9_000L, 30_000L, 30_000L,
        ToleranceRule.ABSOLUTE);
  }

  private void check(int trackId, long grams) {
    line.after(Duration.ofMinutes(1).toMillis()).goes(trackId, "PDKREF5KG", grams);
  }
}
