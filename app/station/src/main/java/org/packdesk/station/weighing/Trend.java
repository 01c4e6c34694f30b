package org.packdesk.station.weighing;

/// What repeats on a line: parcels lost one after the other, expectations missing one after the other; and what was counted.
///
/// @param lostInARow since one was confirmed
/// @param known for each of the last parcels whose weight was to be judged a bit, 1 where nothing was expected; the newest lowest
/// @param expectationsMissing as a class: half of the last parcels had none, and not yet nearly all have one again
record Trend(int lostInARow, int known, boolean expectationsMissing, Tallies tallies) {
  static final Trend NONE = new Trend(0, 0, false, Tallies.NONE);
  private static final int LAST = 0xFFFF;
  private static final int ALARM_FROM = 8;
  private static final int OVER_UNTIL = 2;

  Trend confirmed() {
    return new Trend(0, known, expectationsMissing, tallies);
  }

  Trend oneLost() {
    return new Trend(lostInARow + 1, known, expectationsMissing, tallies);
  }

  Trend judged(boolean missing) {
    int next = (known << 1 | (missing ? 1 : 0)) & LAST;
    int count = Integer.bitCount(next);
    return new Trend(lostInARow, next, expectationsMissing ? count > OVER_UNTIL : count >= ALARM_FROM, tallies);
  }

  /// A parcel is off the belt.
  Trend ended(LineParcel parcel, Tally.Seen seen) {
    return new Trend(lostInARow, known, expectationsMissing,
        tallies.with(parcel.inducted().at(), tally -> tally.with(parcel, seen)));
  }
}
