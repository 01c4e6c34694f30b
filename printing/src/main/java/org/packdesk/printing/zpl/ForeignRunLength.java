package org.packdesk.printing.zpl;

/// Hexadecimal graphics with counts as other programs write them: unlike ours, a count may reach into the next row, and small letters are
/// digits too. Anything that is no digit, count or row sign, too much and too little data refuse the label: it would print with a part
/// missing.
final class ForeignRunLength {
  private ForeignRunLength() {}

  /// Fills `packed` from its start.
  static void decode(String data, int rowBytes, byte[] packed) throws UnsafeZplException {
    int rowDigits = rowBytes * 2;
    int end = packed.length * 2;
    int at = 0;
    int count = 0;
    for (int i = 0; i < data.length(); i++) {
      char symbol = data.charAt(i);
      int counted = counted(symbol);
      if (counted > 0) {
        count = Math.min(count + counted, end + 1);
        continue;
      }
      if (symbol == ' ' || symbol == '\t') {
        continue;
      }
      int rowLeft = rowDigits - at % rowDigits;
      int length = switch (symbol) {
        case ',', '!' -> rowLeft;
        case ':' -> rowDigits;
        default -> Math.max(count, 1);
      };
      if (at + length > end) {
        throw ForeignGraphic.damaged("has more data than rows");
      }
      put(packed, at, length, symbol);
      at += length;
      count = 0;
    }
    if (at != end) {
      throw ForeignGraphic.damaged("is cut off");
    }
  }

  private static void put(byte[] packed, int at, int length, char symbol) throws UnsafeZplException {
    if (symbol == ':') {
      repeatRow(packed, at, length);
      return;
    }
    int digit = switch (symbol) {
      case ',' -> 0;
      case '!' -> 15;
      default -> symbol < 128 ? Character.digit(symbol, 16) : -1;
    };
    if (digit < 0) {
      throw ForeignGraphic.damaged("has a sign in it that is no digit");
    }
    for (int i = at; i < at + length; i++) {
      packed[i / 2] |= (byte) (i % 2 == 0 ? digit << 4 : digit);
    }
  }

  /// The first row repeats a white one.
  private static void repeatRow(byte[] packed, int at, int rowDigits) throws UnsafeZplException {
    if (at % rowDigits != 0) {
      throw ForeignGraphic.damaged("repeats a row in the midst of another");
    }
    if (at > 0) {
      System.arraycopy(packed, (at - rowDigits) / 2, packed, at / 2, rowDigits / 2);
    }
  }

  private static int counted(char symbol) {
    if (symbol >= 'G' && symbol <= 'Y') {
      return symbol - 'F';
    }
    return symbol >= 'g' && symbol <= 'z' ? (symbol - 'f') * 20 : 0;
  }
}
