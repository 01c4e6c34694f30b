package org.packdesk.printing.zpl;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// The compression of ZPL's hexadecimal graphics: a count (`G`–`Y` are 1–19, `g`–`z` are 20–400, added up) before a digit
/// repeats it; `,` fills the row with white, `!` with black, `:` repeats the row above. Zebra, ZPL II Programming Guide, "Alternative
/// Data Compression Scheme for ~DG and ~DB Commands". Each row stands for itself: no count reaches over its end.
/// `!` is read and never written: "fills with ones" is black to some and the digit 1 to others (zpl-renderer-js 3.4).
final class RunLength {
  private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
  private static final int COUNT_MAX = 419;
  /// Two equal digits are as short as a count and a digit.
  private static final int WORTH_COUNTING = 3;

  private RunLength() {}

  /// Appends at most two bytes for each byte of the rows. The first row never refers to one above.
  static void encode(byte[] packed, int rowBytes, int fromRow, int toRow, ByteBuffer target) {
    for (int row = fromRow; row < toRow; row++) {
      int start = row * rowBytes;
      if (row > fromRow && Arrays.equals(packed, start, start + rowBytes, packed, start - rowBytes, start)) {
        target.put((byte) ':');
      } else {
        encodeRow(packed, start, start + rowBytes, target);
      }
    }
  }

  /// Two digits at a time where both are the same, as most are.
  private static void encodeRow(byte[] packed, int start, int rowEnd, ByteBuffer target) {
    int end = rowEnd;
    while (end > start && packed[end - 1] == 0) {
      end--;
    }
    int digit = 0;
    int length = 0;
    int at = start;
    while (at < end) {
      int high = packed[at] >> 4 & 15;
      int low = packed[at] & 15;
      if (high != digit) {
        encodeRun(length, DIGITS[digit], target);
        digit = high;
        length = 0;
      }
      length++;
      if (low == high) {
        length++;
        at++;
        while (at < end && packed[at] == packed[at - 1]) {
          length += 2;
          at++;
        }
      } else {
        encodeRun(length, DIGITS[digit], target);
        digit = low;
        length = 1;
        at++;
      }
    }
    if (digit > 0) {
      encodeRun(length, DIGITS[digit], target);
    }
    if (end < rowEnd || digit == 0) {
      target.put((byte) ',');
    }
  }

  private static void encodeRun(int length, byte digit, ByteBuffer target) {
    int left = length;
    while (left >= WORTH_COUNTING) {
      int count = Math.min(left, COUNT_MAX);
      if (count >= 20) {
        target.put((byte) ('f' + count / 20));
      }
      if (count % 20 > 0) {
        target.put((byte) ('F' + count % 20));
      }
      target.put(digit);
      left -= count;
    }
    for (; left > 0; left--) {
      target.put(digit);
    }
  }

  /// Fills `packed` from its start.
  static void decode(ByteBuffer source, int rowBytes, byte[] packed) throws UnreadableException {
    int rowDigits = rowBytes * 2;
    int end = packed.length * 2;
    int at = 0;
    int count = 0;
    while (source.hasRemaining()) {
      int symbol = source.get();
      int counted = counted(symbol);
      if (counted > 0) {
        count += counted;
        if (count > end) {
          throw new UnreadableException("a count beyond the graphic");
        }
        continue;
      }
      int rowLeft = rowDigits - at % rowDigits;
      if (at == end || count > rowLeft) {
        throw new UnreadableException(at == end ? "more data than the graphic has rows" : "a count beyond the end of its row");
      }
      at += switch (symbol) {
        case ',' -> fill(packed, at, rowLeft, 0);
        case '!' -> fill(packed, at, rowLeft, 15);
        case ':' -> repeatRow(packed, at, rowDigits);
        default -> fill(packed, at, Math.max(count, 1), digit(symbol));
      };
      count = 0;
    }
    if (at != end) {
      throw new UnreadableException("the data end after " + at + " of " + end + " digits");
    }
  }

  private static int counted(int symbol) {
    if (symbol >= 'G' && symbol <= 'Y') {
      return symbol - 'F';
    }
    return symbol >= 'g' && symbol <= 'z' ? (symbol - 'f') * 20 : 0;
  }

  private static int digit(int symbol) throws UnreadableException {
    int digit = Character.digit(symbol, 16);
    if (digit < 0 || symbol > 'F') {
      throw new UnreadableException("no digit: byte " + (symbol & 0xFF));
    }
    return digit;
  }

  private static int repeatRow(byte[] packed, int at, int rowDigits) throws UnreadableException {
    if (at % rowDigits != 0 || at == 0) {
      throw new UnreadableException("a repeated row with none above");
    }
    System.arraycopy(packed, (at - rowDigits) / 2, packed, at / 2, rowDigits / 2);
    return rowDigits;
  }

  private static int fill(byte[] packed, int at, int digits, int digit) {
    for (int i = at; i < at + digits; i++) {
      packed[i / 2] |= (byte) (i % 2 == 0 ? digit << 4 : digit);
    }
    return digits;
  }
}
