package org.packdesk.printing.zpl;

/// The data of a `^BC` field as a scanner will read it. Zebra, ZPL II Programming Guide, `^BC`, "Code 128 Invocation Characters"; without a
/// start code the data are in subset B.
final class Code128Data {
  private static final char NOTHING = 0;

  private final String data;
  private final StringBuilder text = new StringBuilder();
  private char subset = 'B';

  private Code128Data(String data) {
    this.data = data;
  }

  /// @param mode the field's `m`: N or none, A (automatic), D (GS1, with brackets and blanks for the eye), U (a serial shipping container
  /// code, without its check digit)
  static String text(String data, String mode) {
    return switch (mode) {
      case "A", "U" -> data.replace(">8", "");
      case "D" -> data.replaceAll(">8|[() ]", "");
      default -> new Code128Data(data).read();
    };
  }

  private String read() {
    int at = 0;
    while (at < data.length()) {
      boolean invocation = data.charAt(at) == '>' && at + 1 < data.length();
      if (invocation) {
        invoke(data.charAt(at + 1));
        at += 2;
      } else if (subset == 'B') {
        text.append(data.charAt(at));
        at++;
      } else {
        at += pair(at);
      }
    }
    return text.toString();
  }

  private void invoke(char code) {
    char sign = switch (code) {
      case '<' -> '^';
      case '0' -> '>';
      case '=' -> '~';
      default -> NOTHING;
    };
    if (sign != NOTHING) {
      text.append(sign);
    }
    subset = switch (code) {
      case '9', '7' -> 'A';
      case ':', '6' -> 'B';
      case ';', '5' -> 'C';
      default -> subset;
    };
  }

  /// What is no digit and stands first is passed over; what stands second takes the first with it.
  private int pair(int at) {
    int first = digit(at);
    if (first < 0) {
      return 1;
    }
    int second = digit(at + 1);
    if (second < 0) {
      return at + 1 < data.length() && data.charAt(at + 1) == '>' ? 1 : 2;
    }
    int value = first * 10 + second;
    if (subset == 'C') {
      text.append(first).append(second);
    } else if (value < 96) {
      text.append((char) (value < 64 ? value + 32 : value - 64));
    }
    return 2;
  }

  private int digit(int at) {
    return at < data.length() && data.charAt(at) < 128 ? Character.digit(data.charAt(at), 10) : -1;
  }
}
