package org.packdesk.persistence.work;

/// One key for all the lengths in which a trade item's number comes.
final class Barcodes {
  private static final int LONGEST_GTIN = 14;

  private Barcodes() {}

  /// @return a code of 8, 12, 13 or 14 digits filled with zeros to 14; any other as it is
  static String key(String code) {
    int length = code.length();
    boolean gtinLength = length == 8 || (length >= 12 && length <= LONGEST_GTIN);
    return gtinLength && code.chars().allMatch(c -> c >= '0' && c <= '9') ? "0".repeat(LONGEST_GTIN - length) + code : code;
  }
}
