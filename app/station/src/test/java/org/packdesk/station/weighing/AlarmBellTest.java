package org.packdesk.station.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.station.weighing.LineView.LostParcel;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// An alarm is heard when it begins.
final class AlarmBellTest {
  private static final Words GATE = Words.of(Say.ALARM_GATE_OFFLINE);
  private AlarmBell bell = AlarmBell.NOTHING_HEARD;

  @Test
  void aStandingAlarmIsHeardOnceAndAgainWhenItBeginsAnew() {
    assertThat(rings(List.of())).isFalse();
    assertThat(rings(List.of(GATE))).isTrue();
    assertThat(rings(List.of(GATE))).isFalse();
    assertThat(rings(List.of(Words.of(Say.ALARM_SCALE_OFFLINE), GATE))).as("another").isTrue();
    assertThat(rings(List.of(GATE))).as("one is over").isFalse();
    assertThat(rings(List.of())).isFalse();
    assertThat(rings(List.of(GATE))).isTrue();
  }

  @Test
  void newFiguresOfAnAlarmAreNoNewAlarm() {
    assertThat(rings(List.of(Words.of(Say.ALARM_SCALE_DRIFTS, 4L)))).isTrue();
    assertThat(rings(List.of(Words.of(Say.ALARM_SCALE_DRIFTS, 5L)))).isFalse();
  }

  @Test
  void eachLostParcelIsHeardAndAFoundOneIsNot() {
    assertThat(rings(List.of(), 7)).isTrue();
    assertThat(rings(List.of(), 9, 7)).isTrue();
    assertThat(rings(List.of(), 9, 7)).isFalse();
    assertThat(rings(List.of(), 7)).isFalse();
    assertThat(rings(List.of(Words.of(Say.ALARM_IN_GOOD_LANE, "4471")), 7)).isTrue();
    assertThat(rings(List.of(Words.of(Say.ALARM_IN_GOOD_LANE, "4471"), Words.of(Say.ALARM_IN_GOOD_LANE, "4471")), 7)).isTrue();
  }

  @Test
  void noticesAreSeenAndNotHeard() {
    LineView view = view(List.of(), List.of(Words.of(Say.NOTICE_FEW_WEIGHED)), List.of());
    assertThat(bell.ringsFor(bell.after(view))).isFalse();
  }

  private boolean rings(List<Words> alarms, long... lost) {
    AlarmBell next = bell
        .after(view(alarms, List.of(), LongStream.of(lost).mapToObj(pass -> new LostParcel(pass, "", Line.START)).toList()));
    boolean rings = bell.ringsFor(next);
    bell = next;
    return rings;
  }

  private static LineView view(List<Words> alarms, List<Words> notices, List<LostParcel> lost) {
    return new LineView(LineView.State.RUNS, Words.of(Say.LINE_PUT_ON), alarms, notices,
        new LineView.Mode(LineMode.CHECKING, null), new LineView.Counts(0, 0, 0, 0, 30, 0),
        new LineView.Belt(330, 700, List.of()), List.of(), List.of(), lost, new LineView.Passes(null));
  }
}
