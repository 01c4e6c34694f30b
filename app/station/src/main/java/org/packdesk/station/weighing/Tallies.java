package org.packdesk.station.weighing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a line did, counted with its facts: by five minutes for the last hours, by day for the last weeks. Bounded, the oldest first.
///
/// @param lately 73 at most @param days of UTC, 28 at most
public record Tallies(List<Tally> lately, List<Tally> days) {
  public static final Tallies NONE = new Tallies(List.of(), List.of());
  static final Duration SHORT = Duration.ofMinutes(5);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int LATELY_KEPT = 73;
  static final int DAYS_KEPT = 28;

  public Tallies {
    lately = List.copyOf(lately);
    days = List.copyOf(days);
  }

  /// @param at when the parcel came
  Tallies with(Instant at, UnaryOperator<Tally> count) {
    return new Tallies(counted(lately, start(at, SHORT), count, LATELY_KEPT), counted(days, start(at, DAY), count, DAYS_KEPT));
  }

  private static Instant start(Instant at, Duration span) {
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), span.toSeconds()) * span.toSeconds());
  }

  private static List<Tally> counted(List<Tally> all, Instant from, UnaryOperator<Tally> count, int kept) {
    List<Tally> next = new ArrayList<>(all);
    int place = next.size();
    while (place > 0 && next.get(place - 1).from().isAfter(from)) {
      place--;
    }
    if (place > 0 && next.get(place - 1).from().equals(from)) {
      next.set(place - 1, count.apply(next.get(place - 1)));
    } else {
      next.add(place, count.apply(Tally.none(from)));
    }
    return next.subList(Math.max(0, next.size() - kept), next.size());
  }

  /// What came within a span that ends now, to five minutes; a span of more than six hours by whole days.
  public Tally within(Duration span, Instant now) {
    List<Tally> from = span.compareTo(SHORT.multipliedBy(LATELY_KEPT - 1)) <= 0 ? lately : days;
    Instant since = now.minus(span);
    return from.stream().filter(tally -> tally.from().isAfter(since) && !tally.from().isAfter(now)).reduce(Tally.none(since),
        Tally::plus);
  }
}
