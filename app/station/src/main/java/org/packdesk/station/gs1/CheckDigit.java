package org.packdesk.station.gs1;

/// The check digit of GTIN, SSCC and the other numbers of GS1: mod 10, weights 3 and 1 from the right (General Specifications §7.9).
final class CheckDigit {
  private CheckDigit() {}

  /// @param digits without the check digit
  static char of(String digits) {
    int sum = 0;
    for (int at = 0; at < digits.length(); at++) {
      int fromRight = digits.length() - at;
      sum += (digits.charAt(at) - '0') * (fromRight % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /// @return true for digits alone of which the last is right
  static boolean isRight(String number) {
    return number.length() > 1 && number.chars().allMatch(letter -> letter >= '0' && letter <= '9')
        && of(number.substring(0, number.length() - 1)) == number.charAt(number.length() - 1);
  }
}
