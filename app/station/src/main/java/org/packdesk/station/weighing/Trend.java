package org.packdesk.station.weighing;

import org.packdesk.persistence.facts.StopReviewed;

/// What repeats on a line: parcels lost one after the other, expectations missing one after the other; what was counted, and how
/// the scale does.
///
/// @param lostInARow since one was confirmed
/// @param known for each of the last parcels whose weight was to be judged a bit, 1 where nothing was expected; the newest lowest
/// @param expectationsMissing as a class: half of the last parcels had none, and not yet nearly all have one again
record Trend(int lostInARow, int known, boolean expectationsMissing, Tallies tallies, ScaleWatch scale) {
  static final Trend NONE = new Trend(0, 0, false, Tallies.NONE, ScaleWatch.NONE);
  private static final int LAST = 0xFFFF;
  private static final int ALARM_FROM = 8;
  private static final int OVER_UNTIL = 2;

  Trend confirmed() {
    return new Trend(0, known, expectationsMissing, tallies, scale);
  }

  Trend oneLost() {
    return new Trend(lostInARow + 1, known, expectationsMissing, tallies, scale);
  }

  Trend judged(boolean missing) {
    int next = (known << 1 | (missing ? 1 : 0)) & LAST;
    int count = Integer.bitCount(next);
    return new Trend(lostInARow, next, expectationsMissing ? count > OVER_UNTIL : count >= ALARM_FROM, tallies, scale);
  }

  /// A parcel is off the belt.
  Trend ended(LineParcel parcel, Tally.Seen seen) {
    return new Trend(lostInARow, known, expectationsMissing,
        tallies.with(parcel.inducted().at(), tally -> tally.with(parcel, seen)), scale);
  }

  Trend reviewed(StopReviewed stop) {
    return new Trend(lostInARow, known, expectationsMissing, tallies.with(stop.at(), tally -> tally.with(Stops.of(stop))), scale);
  }

  Trend watched(ScaleWatch next) {
    return new Trend(lostInARow, known, expectationsMissing, tallies, next);
  }
}
