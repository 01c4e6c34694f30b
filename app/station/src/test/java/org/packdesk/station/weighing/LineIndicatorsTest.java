package org.packdesk.station.weighing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.RootCause;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.work.ProblemCase;
import org.packdesk.persistence.work.ProblemCase.Ended;
import org.packdesk.persistence.work.ProblemCase.Weighed;
import org.packdesk.station.weighing.LineIndicators.Burn;
import org.packdesk.station.weighing.LineIndicators.Standing;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// What a line is held to: counted with the facts, warned of when its budget goes too fast.
final class LineIndicatorsTest {
  private final Line line = new Line();
  private int label;

  @Test
  void eachParcelCountsOnceWhenItIsOffTheBelt() {
    goes(3, 1000);
    goes(1, 900);
    line.induct(50, null).after(500).pass(7000);
    assertThat(standing(Indicator.WEIGHED)).returns(4L, Standing::good).returns(5L, Standing::total);
    assertThat(standing(Indicator.NOT_KICKED_OUT)).returns(3L, Standing::good);
    assertThat(standing(Indicator.CONFIRMED)).returns(4L, Standing::good);
    assertThat(indicators().kickedOut()).isEqualTo(Map.of(LineVerdict.LIGHT, 1L, LineVerdict.NO_READ, 1L));
    line.seen(50, Line.PROBLEM);
    assertThat(standing(Indicator.CONFIRMED).total()).as("seen late it is not counted again").isEqualTo(5);
    assertThat(line.replayed()).isEqualTo(line.session);
  }

  @Test
  void whatComesBackIsRightOrNot() {
    line.goes(1, "TC1", 900).after(40_000).goes(2, "TC1", 1000).after(40_000);
    line.goes(3, "TC2", 900).after(40_000).goes(4, "TC2", 900);
    assertThat(standing(Indicator.RIGHT_WHEN_BACK)).returns(1L, Standing::good).returns(2L, Standing::total);
  }

  @Test
  void aStopIsRightOrNotByTheProblemDesksScale() {
    review("LIGHT", new Weighed(LineVerdict.LIGHT, false), new Ended(CaseOutcome.BACK_ON_BELT, RootCause.MISSING_ITEM, true));
    review("HEAVY", new Weighed(LineVerdict.LIGHT, false), new Ended(CaseOutcome.WRITTEN_OFF, RootCause.WRONG_ITEM, true));
    review("HEAVY", new Weighed(LineVerdict.PASS, false), new Ended(CaseOutcome.BACK_ON_BELT, RootCause.LINE_FAULT, false));
    review("HEAVY", new Weighed(LineVerdict.PASS, true), new Ended(CaseOutcome.RELEASED, RootCause.NOTHING_FOUND, false));
    review("LIGHT", null, new Ended(CaseOutcome.HELD, RootCause.OTHER, false));
    review("NO_READ", new Weighed(LineVerdict.PASS, false),
        new Ended(CaseOutcome.BACK_ON_BELT, RootCause.LABEL_UNREADABLE, true));
    review("LIGHT", new Weighed(LineVerdict.PASS, false), null);
    assertThat(indicators().stops()).isEqualTo(new Stops(2, 1, 1, 1, 2, Map.of(CaseOutcome.BACK_ON_BELT, 2L,
        CaseOutcome.WRITTEN_OFF, 1L, CaseOutcome.RELEASED, 1L, CaseOutcome.HELD, 1L)));
    assertThat(standing(Indicator.STOPPED_RIGHTLY)).returns(2L, Standing::good).returns(3L, Standing::total);
    assertThat(line.replayed()).isEqualTo(line.session);
  }

  private void review(String reason, @Nullable Weighed weighed, @Nullable Ended ended) {
    line.on(new LineInput.CaseEnded(7, new ProblemCase("line-1-7", "o-1", 1, "TC1", reason, null, WeighFigures.NONE, line.now,
        "line-1", ProblemCase.State.CLOSED, weighed, ended, null, null)));
  }

  @Test
  void aSnapshotOfTheVersionBeforeIsReadOn() {
    goes(2, 900);
    String kept = new String(LineSnapshot.write(line.session), UTF_8);
    String before = kept.replace("\"version\":3", "\"version\":2")
        .replaceAll(",\"stops\":\\{\"right\":0[^{}]*\\{\\}\\}", "");
    assertThat(before).doesNotContain("\"right\"");
    assertThat(LineSnapshot.read(before.getBytes(UTF_8))).contains(line.session);
  }

  @Test
  void whatGoesWrongFasterThanTheBudgetAllowsIsWarnedOf() {
    goes(90, 1000);
    assertThat(standing(Indicator.NOT_KICKED_OUT)).returns(Burn.NONE, Standing::burn).returns(new BigDecimal("1.000"),
        Standing::budgetLeft);
    goes(20, 900);
    assertThat(standing(Indicator.NOT_KICKED_OUT).burn()).as("18 % where 3 % may be, in six hours").isEqualTo(Burn.SLOW);
    goes(60, 900);
    assertThat(standing(Indicator.NOT_KICKED_OUT).burn()).as("47 % in an hour").isEqualTo(Burn.FAST);
    assertThat(standing(Indicator.NOT_KICKED_OUT).budgetLeft()).isNegative();
    line.after(Duration.ofHours(2).toMillis());
    assertThat(standing(Indicator.NOT_KICKED_OUT).burn()).isEqualTo(Burn.SLOW);
    line.after(Duration.ofHours(5).toMillis());
    assertThat(standing(Indicator.NOT_KICKED_OUT)).returns(Burn.NONE, Standing::burn).returns(170L, Standing::total);
  }

  @Test
  void twoBadOnesOfAFewAreNoWarning() {
    goes(2, 900);
    assertThat(standing(Indicator.NOT_KICKED_OUT).burn()).isEqualTo(Burn.NONE);
    goes(1, 900);
    assertThat(standing(Indicator.NOT_KICKED_OUT).burn()).isEqualTo(Burn.FAST);
  }

  @Test
  void aSitesOwnObjectiveCounts() {
    goes(10, 1000);
    goes(10, 900);
    Objectives half = new Objectives(Map.of(Indicator.NOT_KICKED_OUT, new BigDecimal("0.50")), 7, BigDecimal.TEN, BigDecimal.TWO);
    assertThat(LineIndicators.of(line.session.tallies(), half, line.now).standings())
        .contains(new Standing(Indicator.NOT_KICKED_OUT, new BigDecimal("0.50"), 10, 20, new BigDecimal("0.000"), Burn.NONE));
  }

  @Test
  void aSiteSaysWhatIsFastAndForHowLongItsBudgetIs() {
    goes(10, 900);
    line.after(Duration.ofDays(2).toMillis());
    goes(90, 1000);
    goes(10, 900);
    Objectives patient = new Objectives(Map.of(), 2, BigDecimal.valueOf(4), BigDecimal.valueOf(3));
    assertThat(standing(Indicator.NOT_KICKED_OUT, Objectives.STANDARD)).returns(Burn.NONE, Standing::burn).returns(110L,
        Standing::total);
    assertThat(standing(Indicator.NOT_KICKED_OUT, patient)).as("10 % where 3 % may be")
        .returns(Burn.SLOW, Standing::burn).returns(100L, Standing::total);
    assertThat(standing(Indicator.NOT_KICKED_OUT, new Objectives(Map.of(), 2, BigDecimal.valueOf(3), BigDecimal.TWO)).burn())
        .isEqualTo(Burn.FAST);
  }

  @Test
  void aSlowBurnIsANoticeAndAFastOneAnAlarm() {
    goes(90, 1000);
    goes(20, 900);
    assertThat(picture()).returns(List.of(Words.of(Say.NOTICE_MANY_KICKED_OUT)), LineView::notices).returns(List.of(),
        LineView::alarms);
    goes(60, 900);
    assertThat(picture()).returns(List.of(), LineView::notices).returns(List.of(Words.of(Say.ALARM_TOO_MANY_KICKED_OUT)),
        LineView::alarms);
  }

  private LineView picture() {
    return LinePicture.of(line.session, new LineHistory(),
        new LinePicture.Beside(Line.SETTINGS, 30, Objectives.STANDARD, List.of(),
            true, new LineView.Passes(null)),
        line.now);
  }

  @Test
  void theCountsAreBounded() {
    for (int i = 0; i < 40; i++) {
      goes(1, 1000);
      line.after(Duration.ofHours(20).toMillis());
    }
    goes(100, 1000);
    assertThat(line.session.tallies().days()).hasSize(28);
    assertThat(line.session.tallies().lately()).hasSizeLessThanOrEqualTo(73);
  }

  private void goes(int parcels, long grams) {
    for (int i = 0; i < parcels; i++) {
      line.goes(1 + label % 60_000, "TC-" + label++, grams);
    }
  }

  private Standing standing(Indicator indicator, Objectives objectives) {
    return LineIndicators.of(line.session.tallies(), objectives, line.now).standings().stream()
        .filter(each -> each.indicator() == indicator).findFirst().orElseThrow();
  }

  private LineIndicators indicators() {
    return LineIndicators.of(line.session.tallies(), Objectives.STANDARD, line.now);
  }

  private Standing standing(Indicator indicator) {
    return standing(indicator, Objectives.STANDARD);
  }
}
