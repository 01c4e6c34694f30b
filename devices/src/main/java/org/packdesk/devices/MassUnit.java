package org.packdesk.devices;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// Units in which a scale may state a mass, each with its exact size in milligrams.
public enum MassUnit {
  MILLIGRAM("mg", "1"), GRAM("g", "1000"), KILOGRAM("kg", "1000000"), TONNE("t", "1000000000"), CARAT("ct", "200"),
  PENNYWEIGHT("dwt",
      "1555.17384"),
  OUNCE("oz", "28349.523125"), TROY_OUNCE("ozt", "31103.4768"), POUND("lb", "453592.37");

  private final String symbol;
  private final BigDecimal milligrams;

  MassUnit(String symbol, String milligrams) {
    this.symbol = symbol;
    this.milligrams = new BigDecimal(milligrams);
  }

  public String symbol() {
    return symbol;
  }

  BigDecimal milligrams() {
    return milligrams;
  }

  /// Exact, lower-case symbols only: on some scales `GS` is no gram, and `G` may mean gross.
  public static Optional<MassUnit> ofSymbol(String symbol) {
    return Arrays.stream(values()).filter(unit -> unit.symbol.equals(symbol)).findFirst();
  }
}
