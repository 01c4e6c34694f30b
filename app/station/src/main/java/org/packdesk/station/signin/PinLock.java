package org.packdesk.station.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// How often in a row a PIN was wrong: after five the pad takes none for a minute. The same at every pad.
///
/// @param wrong since the last right one, or since the pad was shut last
/// @param shutUntil no PIN is taken before, or null
public record PinLock(int wrong, @Nullable Instant shutUntil) {
  public static final PinLock OPEN = new PinLock(0, null);
  private static final int WRONG_MOST = 5;
  private static final Duration SHUT = Duration.ofMinutes(1);

  public PinLock afterWrong(Instant now) {
    return wrong + 1 >= WRONG_MOST ? new PinLock(0, now.plus(SHUT)) : new PinLock(wrong + 1, null);
  }

  public boolean isShut(Instant now) {
    return shutUntil != null && now.isBefore(shutUntil);
  }

  /// What is said after a wrong one.
  public Words words(Instant now) {
    return shutUntil != null && isShut(now) ? Words.of(Say.PIN_SHUT, shutUntil) : Words.of(Say.PIN_WRONG);
  }
}
