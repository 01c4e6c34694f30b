package org.packdesk.station.gs1;

/// Trade item numbers as scanners send them: the same GTIN comes with 8, 12, 13 or 14 digits, by symbology.
public final class Gtin {
  private Gtin() {}

  /// @return true when both are the same text, or the same GTIN in two lengths (zero-padded, GS1 General Specifications §3)
  public static boolean same(String one, String other) {
    return one.equals(other) || (isGtin(one) && isGtin(other) && padded(one).equals(padded(other)));
  }

  /// @return true for 8, 12, 13 or 14 digits whose last is the right check digit (mod 10, weights 3 and 1 from the right)
  public static boolean isGtin(String text) {
    int length = text.length();
    return (length == 8 || (length >= 12 && length <= 14)) && CheckDigit.isRight(text);
  }

  private static String padded(String gtin) {
    return "0".repeat(14 - gtin.length()) + gtin;
  }
}
