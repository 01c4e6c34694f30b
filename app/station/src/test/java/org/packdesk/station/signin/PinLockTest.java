package org.packdesk.station.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

final class PinLockTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:47:12Z");

  private static PinLock afterWrong(int times) {
    PinLock lock = PinLock.OPEN;
    for (int time = 0; time < times; time++) {
      lock = lock.afterWrong(NOW);
    }
    return lock;
  }

  @Test
  void fourWrongOnesMayBeFollowedByAnother() {
    assertThat(afterWrong(4).isShut(NOW)).isFalse();
    assertThat(afterWrong(4).words(NOW)).isEqualTo(Words.of(Say.PIN_WRONG));
  }

  @Test
  void fiveWrongOnesShutItForAMinute() {
    PinLock shut = afterWrong(5);
    assertThat(shut.isShut(NOW.plusSeconds(59))).isTrue();
    assertThat(shut.words(NOW.plusSeconds(59))).isEqualTo(Words.of(Say.PIN_SHUT, NOW.plusSeconds(60)));
    assertThat(shut.isShut(NOW.plusSeconds(60))).isFalse();
  }

  @Test
  void afterTheMinuteFiveMoreMayBeTried() {
    PinLock again = afterWrong(5).afterWrong(NOW.plusSeconds(61));
    assertThat(again.isShut(NOW.plusSeconds(61))).isFalse();
    assertThat(again.wrong()).isEqualTo(1);
  }
}
