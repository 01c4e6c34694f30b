package org.packdesk.printing.zpl;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Cuts ZPL into commands as a printer does, in one pass. Follows changes of the prefixes and the delimiter (`^CC`, `^CT`, `^CD` and their
/// `~` forms) and undoes them; line ends count nowhere but in binary graphics. Zebra, ZPL II Programming Guide.
final class ZplTokens {
  private static final int NUMBER_CHARS_MAX = 12;

  private final String zpl;
  private int at;
  private char caret = '^';
  private char tilde = '~';
  private char delimiter = ',';

  ZplTokens(byte[] zpl) {
    this.zpl = new String(zpl, StandardCharsets.ISO_8859_1);
  }

  /// What stands before the next command.
  String words() {
    int from = at;
    while (at < zpl.length() && zpl.charAt(at) != caret && zpl.charAt(at) != tilde) {
      at++;
    }
    return zpl.substring(from, at);
  }

  /// ZebraDesigner ends whatever came before it by "CT~" and goes on with "~CD,".
  boolean passDriversPrefix() {
    boolean there = zpl.startsWith("~~", at);
    at += there ? 1 : 0;
    return there;
  }

  /// @return null at the end
  @Nullable
  ZplCommand next() throws UnsafeZplException {
    if (at == zpl.length()) {
      return null;
    }
    String prefix = zpl.charAt(at) == caret ? "^" : "~";
    at++;
    String code = (prefix + sign() + sign()).toUpperCase(Locale.ROOT);
    return switch (code) {
      case "^GF" -> graphic();
      case "^CC", "~CC" -> {
        caret = changed(code, tilde, delimiter);
        yield new ZplCommand(code, withoutLineEnds(words()));
      }
      case "^CT", "~CT" -> {
        tilde = changed(code, caret, delimiter);
        yield new ZplCommand(code, withoutLineEnds(words()));
      }
      case "^CD", "~CD" -> {
        delimiter = changed(code, caret, tilde);
        yield new ZplCommand(code, withoutLineEnds(words()));
      }
      case "^FD", "^FV", "^FX", "^FH", "^FS", "^XA", "^XZ" -> new ZplCommand(code, withoutLineEnds(words()));
      default -> new ZplCommand(code, parameters(withoutLineEnds(words())));
    };
  }

  private char sign() throws UnsafeZplException {
    while (at < zpl.length() && isLineEnd(zpl.charAt(at))) {
      at++;
    }
    if (at == zpl.length()) {
      throw new UnsafeZplException(ZplRefusal.NOT_CLOSED, "The label ends in the midst of a command.");
    }
    char sign = zpl.charAt(at);
    if (sign <= ' ' || sign > '~' || sign == '^' || sign == '~') {
      throw new UnsafeZplException(ZplRefusal.UNKNOWN_COMMAND,
          "The label has a prefix that no command follows, at byte " + at + ".");
    }
    at++;
    return sign;
  }

  private char changed(String code, char other, char another) throws UnsafeZplException {
    char sign = sign(code);
    if (sign == other || sign == another || sign <= ' ' || sign > '~' || Character.isLetterOrDigit(sign)) {
      throw new UnsafeZplException(ZplRefusal.DAMAGED,
          "The label's " + code + " names a sign that cannot begin or divide commands.");
    }
    return sign;
  }

  private char sign(String code) throws UnsafeZplException {
    if (at == zpl.length()) {
      throw new UnsafeZplException(ZplRefusal.NOT_CLOSED, "The label ends after " + code + ".");
    }
    return zpl.charAt(at++);
  }

  private ZplCommand graphic() throws UnsafeZplException {
    String format = number().toUpperCase(Locale.ROOT);
    String sent = number();
    String numbers = format + "," + sent + "," + number() + "," + number();
    if (format.equals("A") || format.isEmpty()) {
      return new ZplCommand("^GF", numbers, withoutLineEnds(words()));
    }
    int count = sent.matches("[0-9]{1,8}") ? Integer.parseInt(sent) : -1;
    if (count < 0 || count > zpl.length() - at) {
      throw new UnsafeZplException(ZplRefusal.NOT_CLOSED, "A picture of the label is cut off.");
    }
    at += count;
    return new ZplCommand("^GF", numbers, zpl.substring(at - count, at));
  }

  /// Up to the next delimiter, which is passed.
  private String number() throws UnsafeZplException {
    StringBuilder number = new StringBuilder();
    while (at < zpl.length() && zpl.charAt(at) != delimiter) {
      char sign = zpl.charAt(at++);
      if (sign == caret || sign == tilde || number.length() == NUMBER_CHARS_MAX) {
        throw new UnsafeZplException(ZplRefusal.DAMAGED, "A picture of the label does not say how large it is.");
      }
      if (sign > ' ') {
        number.append(sign);
      }
    }
    at = Math.min(at + 1, zpl.length());
    return number.toString();
  }

  private String parameters(String words) throws UnsafeZplException {
    if (delimiter == ',') {
      return words;
    }
    if (words.indexOf(',') >= 0) {
      throw new UnsafeZplException(ZplRefusal.DAMAGED, "The label divides parameters by another sign and by commas as well.");
    }
    return words.replace(delimiter, ',');
  }

  private static String withoutLineEnds(String words) {
    return words.indexOf('\n') < 0 && words.indexOf('\r') < 0 ? words : words.replace("\n", "").replace("\r", "");
  }

  private static boolean isLineEnd(char sign) {
    return sign == '\r' || sign == '\n';
  }
}
