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

/// How a line stands against its objectives, and whether it spends what it may do wrong too fast: usually, in the last hour 14.4 times
/// as fast as four weeks allow (2 % of their budget), or 6 times in the last six hours (5 %).
///
/// @param kickedOut of the last hour, by reason
/// @param stops of the budget's days, as problem desks found them
public record LineIndicators(List<Standing> standings, Map<LineVerdict, Long> kickedOut, Stops stops) {
  private static final Duration FAST = Duration.ofHours(1);
  private static final Duration SLOW = Duration.ofHours(6);
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

  public static LineIndicators of(Tallies tallies, Objectives objectives, Instant now) {
    Tally hour = tallies.within(FAST, now);
    Tally slow = tallies.within(SLOW, now);
    Tally weeks = tallies.within(Duration.ofDays(objectives.budgetDays()), now);
    List<Standing> standings = Arrays.stream(Indicator.values()).map(indicator -> {
      BigDecimal objective = objectives.wanted(indicator);
      BigDecimal may = BigDecimal.ONE.subtract(objective);
      Burn burn = burns(indicator, hour, may.multiply(objectives.fastTimes()))
          ? Burn.FAST
          : burns(indicator, slow, may.multiply(objectives.slowTimes())) ? Burn.SLOW : Burn.NONE;
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
