package org.packdesk.station.weighing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.packdesk.persistence.facts.LineVerdict;

/// How a line stands against its objectives, and whether it spends what it may do wrong too fast: in the last hour 14.4 times as fast
/// as four weeks allow (2 % of their budget), or 6 times in the last six hours (5 %).
///
/// @param kickedOut of the last hour, by reason
/// @param stops of the last four weeks, as problem desks found them
public record LineIndicators(List<Standing> standings, Map<LineVerdict, Long> kickedOut, Stops stops) {
  private static final Duration FAST = Duration.ofHours(1);
  private static final Duration SLOW = Duration.ofHours(6);
  private static final Duration BUDGET = Duration.ofDays(28);
  private static final BigDecimal FAST_TIMES = new BigDecimal("14.4");
  private static final BigDecimal SLOW_TIMES = BigDecimal.valueOf(6);
  /// Nearly all is too fast whatever the budget allows.
  private static final BigDecimal NEARLY_ALL = new BigDecimal("0.9");
  /// Fewer bad ones say nothing.
  private static final int BAD_LEAST = 3;

  public LineIndicators {
    standings = List.copyOf(standings);
    kickedOut = Map.copyOf(kickedOut);
  }

  /// @param good of `total` in the last four weeks
  /// @param budgetLeft share of what may be bad in them, 1 while nothing is; less than 0 when it is overspent
  public record Standing(Indicator indicator, BigDecimal objective, long good, long total, BigDecimal budgetLeft, Burn burn) {}

  public enum Burn {
    NONE, SLOW, FAST
  }

  /// @param objectives what a site wants of some of them, above 0 and below 1
  public static LineIndicators of(Tallies tallies, Map<Indicator, BigDecimal> objectives, Instant now) {
    Tally hour = tallies.within(FAST, now);
    Tally slow = tallies.within(SLOW, now);
    Tally weeks = tallies.within(BUDGET, now);
    List<Standing> standings = Arrays.stream(Indicator.values()).map(indicator -> {
      BigDecimal objective = objectives.getOrDefault(indicator, indicator.objective());
      BigDecimal may = BigDecimal.ONE.subtract(objective);
      Burn burn = burns(indicator, hour, may.multiply(FAST_TIMES))
          ? Burn.FAST
          : burns(indicator, slow, may.multiply(SLOW_TIMES)) ? Burn.SLOW : Burn.NONE;
      return new Standing(indicator, objective, indicator.good(weeks), indicator.total(weeks), left(indicator, weeks, may), burn);
    }).toList();
    return new LineIndicators(standings, reasons(hour), weeks.stops());
  }

  private static boolean burns(Indicator indicator, Tally tally, BigDecimal share) {
    long total = indicator.total(tally);
    long bad = total - indicator.good(tally);
    return bad >= BAD_LEAST && BigDecimal.valueOf(bad).compareTo(share.min(NEARLY_ALL).multiply(BigDecimal.valueOf(total))) >= 0;
  }

  private static BigDecimal left(Indicator indicator, Tally weeks, BigDecimal may) {
    long total = indicator.total(weeks);
    if (total == 0) {
      return BigDecimal.ONE;
    }
    BigDecimal bad = BigDecimal.valueOf(total - indicator.good(weeks));
    return BigDecimal.ONE.subtract(bad.divide(may.multiply(BigDecimal.valueOf(total)), 3, RoundingMode.HALF_UP));
  }

  private static Map<LineVerdict, Long> reasons(Tally hour) {
    return hour.verdicts().entrySet().stream().filter(each -> !each.getKey().leadsToGoodLane())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
