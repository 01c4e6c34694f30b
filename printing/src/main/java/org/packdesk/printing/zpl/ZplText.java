package org.packdesk.printing.zpl;

import java.nio.charset.StandardCharsets;

/// Text of our own in a field: `^CI28` once in the format, then `^FH^FD` + `escaped(text)` + `^FS`. Whatever the text holds, it
/// stays data. Not for a block (`^FB`, `^TB`): there the printer reads `\&` as a new line.
public final class ZplText {
  private static final String PLAIN = " .,:;/()+-*='\"!?#%&@$<>[]|";
  private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

  private ZplText() {}

  /// ASCII only; every byte of the UTF-8 text that is no letter, digit or harmless sign stands as `_` and two hex digits.
  public static String escaped(String text) {
    return escapedBytes(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }

  /// @param bytes one char a byte, whatever their character set
  static String escapedBytes(String bytes) {
    StringBuilder escaped = new StringBuilder(bytes.length() + 16);
    for (int i = 0; i < bytes.length(); i++) {
      char value = bytes.charAt(i);
      if ((value < 128 && Character.isLetterOrDigit(value)) || PLAIN.indexOf(value) >= 0) {
        escaped.append(value);
      } else {
        escaped.append('_').append(DIGITS[(value >> 4) & 15]).append(DIGITS[value & 15]);
      }
    }
    return escaped.toString();
  }

  /// Undoes `^FH`: the mark and two hex digits are one byte; a mark without them stands for itself.
  static String unescapedBytes(String data, char mark) {
    StringBuilder bytes = new StringBuilder(data.length());
    for (int i = 0; i < data.length(); i++) {
      int high = data.charAt(i) == mark && i + 2 < data.length() ? hex(data.charAt(i + 1)) : -1;
      int low = high < 0 ? -1 : hex(data.charAt(i + 2));
      if (low < 0) {
        bytes.append(data.charAt(i));
      } else {
        bytes.append((char) (high << 4 | low));
        i += 2;
      }
    }
    return bytes.toString();
  }

  private static int hex(char digit) {
    return digit < 128 ? Character.digit(digit, 16) : -1;
  }
}
