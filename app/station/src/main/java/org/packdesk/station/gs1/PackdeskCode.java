package org.packdesk.station.gs1;

import java.util.Optional;
import java.util.regex.Pattern;

/// One of our own barcodes: `PDK`, a kind, 4 to 10 digits, and a check character (ISO/IEC 7064 MOD 37,36 over kind and
/// digits). Capital letters and digits only, so that it survives any keyboard layout.
public record PackdeskCode(Kind kind, String digits) {
  private static final Pattern SHAPE = Pattern.compile("PDK([A-Z])([0-9]{4,10})([0-9A-Z])");
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /// What a code stands on.
  public enum Kind {
    BADGE('B'), TOTE('T'), TROLLEY('R'), BIN('N'), CAGE('G'), PALLET('P'), CARTON('C'), PLATE('L'), STATION('S'), PLACE('D'),
    COMMAND('X');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    static Optional<Kind> of(char letter) {
      for (Kind kind : values()) {
        if (kind.letter == letter) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /// @return the code, or empty when the text is none or its check character is wrong
  public static Optional<PackdeskCode> parse(String text) {
    var shape = SHAPE.matcher(text);
    if (!shape.matches() || checkCharacter(shape.group(1) + shape.group(2)) != shape.group(3).charAt(0)) {
      return Optional.empty();
    }
    return Kind.of(shape.group(1).charAt(0)).map(kind -> new PackdeskCode(kind, shape.group(2)));
  }

  /// The text as it stands in the barcode.
  public String text() {
    String body = kind.letter + digits;
    return "PDK" + body + checkCharacter(body);
  }

  /// @param body capital letters and digits
  /// @return the MOD 37,36 check character
  static char checkCharacter(String body) {
    int product = 36;
    for (int i = 0; i < body.length(); i++) {
      int sum = product + ALPHABET.indexOf(body.charAt(i));
      sum = sum > 36 ? sum - 36 : sum;
      product = sum * 2 % 37;
    }
    return ALPHABET.charAt((37 - product) % 36);
  }
}
