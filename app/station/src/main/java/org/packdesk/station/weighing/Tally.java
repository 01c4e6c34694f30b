package org.packdesk.station.weighing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LineVerdict;

/// What was counted of the parcels that came onto the line in one span of time; each once, when it is off the belt.
///
/// @param from when the span begins
/// @param confirmed seen by a lane eye in time
/// @param back came a second time or more @param backRight of these, led to the good lane
/// @param verdicts the last of each; a parcel that was lost before has none
public record Tally(Instant from, long parcels, long weighed, long confirmed, long back, long backRight,
    Map<LineVerdict, Long> verdicts) {

  public Tally {
    verdicts = Map.copyOf(verdicts);
  }

  static Tally none(Instant from) {
    return new Tally(from, 0, 0, 0, 0, 0, Map.of());
  }

  /// @param seen by a lane eye, or lost
  Tally with(LineParcel parcel, Seen seen) {
    LineVerdict verdict = parcel.judged() == null ? null : parcel.judged().verdict();
    boolean again = parcel.inducted().round() > 1;
    return new Tally(from, parcels + 1, weighed + one(parcel.isWeighed()), confirmed + one(seen == Seen.YES), back + one(again),
        backRight + one(again && parcel.mayLeave()), verdicts(verdict, 1));
  }

  enum Seen {
    YES, NO
  }

  Tally plus(Tally other) {
    Tally sum = new Tally(from, parcels + other.parcels, weighed + other.weighed, confirmed + other.confirmed, back + other.back,
        backRight + other.backRight, verdicts);
    for (Map.Entry<LineVerdict, Long> each : other.verdicts.entrySet()) {
      sum = new Tally(from, sum.parcels, sum.weighed, sum.confirmed, sum.back, sum.backRight,
          sum.verdicts(each.getKey(), each.getValue()));
    }
    return sum;
  }

  private Map<LineVerdict, Long> verdicts(@Nullable LineVerdict verdict, long more) {
    if (verdict == null) {
      return verdicts;
    }
    Map<LineVerdict, Long> next = new EnumMap<>(LineVerdict.class);
    next.putAll(verdicts);
    next.merge(verdict, more, Long::sum);
    return next;
  }

  private static int one(boolean counts) {
    return counts ? 1 : 0;
  }

  /// Those that did not go where parcels want to go; without a verdict too.
  public long kickedOut() {
    return parcels - verdicts.entrySet().stream().filter(each -> each.getKey().leadsToGoodLane()).mapToLong(Map.Entry::getValue)
        .sum();
  }
}
