package org.packdesk.station.gs1;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a cage or pallet on its way (serial shipping container code): extension digit, company prefix, serial, check digit.
///
/// @param digits all 18
public record Sscc(String digits) {
  private static final int LENGTH = 18;
  private static final String IDENTIFIER = "00";
  private static final Pattern PREFIX = Pattern.compile("[0-9]{6,12}");

  /// @throws IllegalArgumentException unless these are 18 digits with the right check digit
  public Sscc {
    if (digits.length() != LENGTH || !CheckDigit.isRight(digits)) {
      throw new IllegalArgumentException("no SSCC: " + digits);
    }
  }

  /// @param extension 0 to 9, gives a company ten times the numbers
  /// @param companyPrefix as GS1 gave it, 6 to 12 digits
  /// @param serial what the company counts; must fit the digits that are left
  /// @throws IllegalArgumentException if the parts do not make an SSCC
  public static Sscc of(int extension, String companyPrefix, long serial) {
    int left = LENGTH - 2 - companyPrefix.length();
    if (extension < 0 || extension > 9 || !PREFIX.matcher(companyPrefix).matches() || serial < 0
        || Long.toString(serial).length() > left) {
      throw new IllegalArgumentException("no SSCC: " + extension + ", " + companyPrefix + ", " + serial);
    }
    String body = extension + companyPrefix + "0".repeat(left - Long.toString(serial).length()) + serial;
    return new Sscc(body + CheckDigit.of(body));
  }

  /// @param scanned the 18 digits, or the element string with its identifier, as scanners send it (`00...`) or people write it (`(00)...`)
  /// @return empty if it is no SSCC or the check digit is wrong
  public static Optional<Sscc> parse(String scanned) {
    String element = scanned.startsWith("(" + IDENTIFIER + ")") ? IDENTIFIER + scanned.substring(4) : scanned;
    String digits = element.length() == LENGTH + 2 && element.startsWith(IDENTIFIER) ? element.substring(2) : element;
    return digits.length() == LENGTH && CheckDigit.isRight(digits) ? Optional.of(new Sscc(digits)) : Optional.empty();
  }

  /// For people: `(00)340123450000000017`.
  public String elementString() {
    return "(" + IDENTIFIER + ")" + digits;
  }
}
