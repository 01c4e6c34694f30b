package org.packdesk.central.generator;

/// Codes with a check character.
final class CheckedCode {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private CheckedCode() {}

  /// One of our own barcodes: `PDK`, kind, digits, and the check character of ISO/IEC 7064 MOD 37,36 over kind and digits.
  ///
  /// @param digits 4 to 10 of them
  static String pdk(char kind, String digits) {
    String checked = kind + digits;
    return "PDK" + checked + check(checked);
  }

  static char check(String text) {
    int product = 36;
    for (int i = 0; i < text.length(); i++) {
      int sum = (product + ALPHABET.indexOf(text.charAt(i))) % 36;
      product = (sum == 0 ? 36 : sum) * 2 % 37;
    }
    return ALPHABET.charAt((37 - product) % 36);
  }

  /// A GTIN-13 under the prefix that GS1 keeps for demonstrations, so that none belongs to a real product.
  static String gtin(int item) {
    String body = "952%09d".formatted(item);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return body + (10 - sum % 10) % 10;
  }
}
