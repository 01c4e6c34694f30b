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
/// @param stops that problem desks were done with in this span, whenever the parcels came
public record Tally(Instant from, long parcels, long weighed, long confirmed, long back, long backRight,
    Map<LineVerdict, Long> verdicts, Stops stops) {

  public Tally {
    verdicts = Map.copyOf(verdicts);
  }

  static Tally none(Instant from) {
    return new Tally(from, 0, 0, 0, 0, 0, Map.of(), Stops.NONE);
  }

  /// @param seen by a lane eye, or lost
  Tally with(LineParcel parcel, Seen seen) {
    LineVerdict verdict = parcel.judged() == null ? null : parcel.judged().verdict();
    boolean again = parcel.inducted().round() > 1;
    return new Tally(from, parcels + 1, weighed + one(parcel.isWeighed()), confirmed + one(seen == Seen.YES), back + one(again),
        backRight + one(again && parcel.mayLeave()), verdicts(verdict, 1), stops);
  }

  enum Seen {
    YES, NO
  }

  Tally with(Stops more) {
    return new Tally(from, parcels, weighed, confirmed, back, backRight, verdicts, stops.plus(more));
  }

  Tally plus(Tally other) {
    Map<LineVerdict, Long> sums = new EnumMap<>(LineVerdict.class);
    sums.putAll(verdicts);
    other.verdicts.forEach((verdict, count) -> sums.merge(verdict, count, Long::sum));
    return new Tally(from, parcels + other.parcels, weighed + other.weighed, confirmed + other.confirmed, back + other.back,
        backRight + other.backRight, sums, stops.plus(other.stops));
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
