package org.packdesk.devices;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A mass in whole milligrams; negative below a scale's zero.
public record Mass(long milligrams) implements Comparable<Mass> {

  public static final Mass ZERO = new Mass(0);
  private static final int DECIMALS_OF_INEXACT_UNITS = 12;

  /// Digits below one milligram are rounded half-even. Throws `ArithmeticException` beyond 9.2 million tonnes.
  public static Mass of(BigDecimal value, MassUnit unit) {
    return new Mass(value.multiply(unit.milligrams()).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
  }

  /// Without trailing zeros; exact in metric units, to 12 decimals in pounds and ounces.
  public BigDecimal in(MassUnit unit) {
    BigDecimal value = BigDecimal.valueOf(milligrams).divide(unit.milligrams(), DECIMALS_OF_INEXACT_UNITS,
        RoundingMode.HALF_EVEN);
    return value.signum() == 0 ? BigDecimal.ZERO : plain(value.stripTrailingZeros());
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
  }

  @Override
  public int compareTo(Mass other) {
    return Long.compare(milligrams, other.milligrams);
  }
}
