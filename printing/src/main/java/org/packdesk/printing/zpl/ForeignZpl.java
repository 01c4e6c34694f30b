package org.packdesk.printing.zpl;

import java.nio.charset.StandardCharsets;

/// A label that came as ZPL is a program from somebody else's hands. It is cut into commands, each is held against a list of what is
/// allowed, and what is sent is written anew.
public final class ForeignZpl {
  /// A carrier's label has 2 to 300 KB.
  public static final int BYTES_MAX = 8 * 1024 * 1024;

  private static final int BEGINNING = 1024;
  /// A mark of UTF-8, blanks and control signs; ZebraDesigner begins with a data link escape.
  private static final String BLANKS = "[\\x00-\\x20\u00ef\u00bb\u00bf]*";
  private static final String COMMAND = "(CT~)?[\\^~][A-Za-z].*";
  private static final String SETTINGS = "! U.*";
  /// EPL2 Programmer's Manual: a command a line; a label begins with some of these.
  private static final String EPL = "(N|[qQ][0-9]+(,[^\r\n]*)?|I8,[^\r\n]*|[AB][0-9]+,[0-9]+,[0-9],[^\r\n]*|R[0-9]+,[0-9]+|[SD][0-9]{1,2}|Z[TB])"
      + "[ \t]*[\r\n].*";

  private ForeignZpl() {}

  /// Is this printer language (ZPL, or SGD and EPL, which are refused by name) and not a document?
  public static boolean isRecognised(byte[] document) {
    return begins(document, COMMAND + "|" + SETTINGS) || isEpl(document);
  }

  /// The older language of Eltron's printers, which is refused as a whole.
  public static boolean isEpl(byte[] document) {
    return begins(document, EPL);
  }

  private static boolean begins(byte[] document, String pattern) {
    String beginning = new String(document, 0, Math.min(document.length, BEGINNING), StandardCharsets.ISO_8859_1);
    return beginning.matches("(?s)" + BLANKS + "(" + pattern + ")");
  }

  /// Takes time and memory in proportion to the bytes, never throws because of them.
  public static ReadZpl read(byte[] zpl) {
    try {
      if (zpl.length > BYTES_MAX) {
        throw new UnsafeZplException(ZplRefusal.TOO_LARGE,
            "The label has " + zpl.length + " bytes; the most that is taken is " + BYTES_MAX + ".");
      }
      if (isEpl(zpl)) {
        throw new UnsafeZplException(ZplRefusal.OTHER_LANGUAGE, "The label is in EPL, which is not printed here.");
      }
      return LabelReading.read(zpl);
    } catch (UnsafeZplException e) {
      return e.unsafe();
    }
  }
}
