package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.station.floor.Outage.Progress;

final class OutageTest {
  @ParameterizedTest
  @CsvSource({"0.33-0.66, 0.33, 0.66", "0-1, 0, 1", "0.5-1.0, 0.5, 1"})
  void aPartOfARunIsTwoShares(String text, double from, double to) {
    assertThat(Outage.parse(text)).contains(new Outage(from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.5", "0.6-0.3", "0.5-0.5", "-0.1-0.5", "0.5-1.5", "a-b", "0.33-0.66-0.9", "0.5 - 0.6"})
  void anythingElseIsNone(String text) {
    assertThat(Outage.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, false", "9, false", "10, true", "19, true", "20, false", "30, false"})
  void centralIsAwayBetweenTheTwoShares(long begun, boolean away) {
    assertThat(new Outage(0.33, 0.66).covers(new Progress(begun, 30, true))).isEqualTo(away);
  }

  @Test
  void centralDoesNotGoBeforeTheFirstOrderIsHere() {
    assertThat(new Outage(0, 0.5).covers(new Progress(0, 30, false))).isFalse();
    assertThat(new Outage(0, 0.5).covers(new Progress(1, 30, true))).isTrue();
  }

  @Test
  void anOutageToTheEndIsOverWhenTheLastOrderHasLeftTheDesk() {
    assertThat(new Outage(0.5, 1).covers(new Progress(30, 30, true))).isTrue();
    assertThat(new Outage(0.5, 1).covers(new Progress(30, 30, false))).isFalse();
  }
}
