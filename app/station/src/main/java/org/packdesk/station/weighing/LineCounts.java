package org.packdesk.station.weighing;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LineVerdict;

/// What a line has done since its journal began.
///
/// @param recirculated parcels that came a second time or more
/// @param weighed with a weight that may decide
/// @param diverted confirmed in another lane than the good one
/// @param verdicts the newest of each parcel
public record LineCounts(long inducted, long recirculated, long weighed, long diverted, long confirmed, long lost,
    Map<LineVerdict, Long> verdicts) {
  static final LineCounts NONE = new LineCounts(0, 0, 0, 0, 0, 0, Map.of());

  public LineCounts {
    verdicts = Map.copyOf(verdicts);
  }

  LineCounts inducted(int round) {
    return new LineCounts(inducted + 1, recirculated + (round > 1 ? 1 : 0), weighed, diverted, confirmed, lost, verdicts);
  }

  LineCounts oneWeighed() {
    return new LineCounts(inducted, recirculated, weighed + 1, diverted, confirmed, lost, verdicts);
  }

  LineCounts judged(@Nullable LineVerdict before, LineVerdict now) {
    Map<LineVerdict, Long> next = new EnumMap<>(LineVerdict.class);
    next.putAll(verdicts);
    next.merge(now, 1L, Long::sum);
    if (before != null) {
      next.merge(before, -1L, Long::sum);
    }
    return new LineCounts(inducted, recirculated, weighed, diverted, confirmed, lost, next);
  }

  LineCounts confirmed(int lane) {
    return new LineCounts(inducted, recirculated, weighed, diverted + (lane == LineSettings.GOOD_LANE ? 0 : 1), confirmed + 1,
        lost,
        verdicts);
  }

  LineCounts oneLost() {
    return new LineCounts(inducted, recirculated, weighed, diverted, confirmed, lost + 1, verdicts);
  }
}
