package org.packdesk.station.weighing;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/// What a site wants of its line, and how fast what may go wrong may be spent.
///
/// @param wanted the share of good ones for each indicator, above 0 and below 1; what is left out has the usual one
/// @param budgetDays the span of the error budget; 1 to 28
/// @param fastTimes as fast as the budget allows, in an hour, is an alarm
/// @param slowTimes the same in six hours is a notice
public record Objectives(Map<Indicator, BigDecimal> wanted, int budgetDays, BigDecimal fastTimes, BigDecimal slowTimes) {
  public static final Objectives STANDARD = new Objectives(Map.of(), 28, new BigDecimal("14.4"), BigDecimal.valueOf(6));

  public Objectives {
    Map<Indicator, BigDecimal> all = new EnumMap<>(Indicator.class);
    for (Indicator indicator : Indicator.values()) {
      all.put(indicator, wanted.getOrDefault(indicator, indicator.objective()));
    }
    wanted = Map.copyOf(all);
    if (wanted.values().stream().anyMatch(share -> share.signum() <= 0 || share.compareTo(BigDecimal.ONE) >= 0)) {
      throw new IllegalArgumentException("an objective is more than 0 % and less than 100 %, or nothing at all may go wrong");
    }
    if (budgetDays < 1 || budgetDays > Tallies.DAYS_KEPT) {
      throw new IllegalArgumentException("an error budget is for 1 to " + Tallies.DAYS_KEPT + " days, not " + budgetDays);
    }
    if (slowTimes.compareTo(BigDecimal.ONE) < 0 || fastTimes.compareTo(slowTimes) <= 0) {
      throw new IllegalArgumentException("a budget goes slowly at " + slowTimes + " times and fast at " + fastTimes
          + ": slow is at least 1, and fast is more than slow");
    }
  }

  public BigDecimal wanted(Indicator indicator) {
    return wanted.getOrDefault(indicator, indicator.objective());
  }
}
