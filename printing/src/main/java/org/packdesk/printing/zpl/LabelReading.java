package org.packdesk.printing.zpl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One pass over a foreign label: formats, what is between them, and what each leaves behind for the next.
final class LabelReading {
  private static final int FORMATS_MAX = 20;
  private static final int COMMANDS_MAX = 20_000;
  private static final String BLANKS = "[\\x00-\\x20\\x7f\u00ef\u00bb\u00bf]*";

  private final List<ZplFormat> formats = new ArrayList<>();
  private final List<ZplField> fields = new ArrayList<>();
  private final Set<String> warnings = new LinkedHashSet<>();
  private final PictureSheet pictures = new PictureSheet();
  /// The newest of each command that also holds for the formats after it.
  private final Map<String, String> settings = new LinkedHashMap<>();
  private @Nullable FormatWriting format;

  private LabelReading() {}

  static SafeZpl read(byte[] zpl) throws UnsafeZplException {
    ZplTokens tokens = new ZplTokens(zpl);
    LabelReading reading = new LabelReading();
    String words = tokens.words();
    if (!words.matches(BLANKS + "CT") || !tokens.passDriversPrefix()) {
      blank(words);
    }
    int commands = 0;
    for (ZplCommand command = tokens.next(); command != null; command = tokens.next()) {
      if (++commands > COMMANDS_MAX) {
        throw new UnsafeZplException(ZplRefusal.TOO_LARGE, "The label has more than " + COMMANDS_MAX + " commands.");
      }
      reading.on(command);
    }
    return reading.label();
  }

  private SafeZpl label() throws UnsafeZplException {
    if (format != null) {
      throw new UnsafeZplException(ZplRefusal.NOT_CLOSED, "The label is cut off: its last format has no ^XZ.");
    }
    if (formats.isEmpty()) {
      throw new UnsafeZplException(ZplRefusal.NOT_CLOSED, "The label prints nothing.");
    }
    return new SafeZpl(formats, fields, pictures.bitmap(), List.copyOf(warnings));
  }

  private void on(ZplCommand command) throws UnsafeZplException {
    switch (command.code()) {
      case "^XA" -> begin();
      case "^XZ" -> end(command);
      case "^FX" -> {
        // a comment
      }
      case "^CC", "~CC", "^CT", "~CT", "^CD", "~CD" -> {
        warnings.add("The label changes the signs that begin or divide commands; it is sent with the usual ones.");
        between(command.parameters());
      }
      default -> judged(command);
    }
  }

  private void begin() throws UnsafeZplException {
    if (format != null) {
      throw new UnsafeZplException(ZplRefusal.NESTED, "The label begins a format (^XA) within another.");
    }
    format = new FormatWriting(settings, fields, warnings, pictures);
  }

  private void end(ZplCommand command) throws UnsafeZplException {
    if (format == null) {
      throw new UnsafeZplException(ZplRefusal.NOT_CLOSED, "The label ends a format (^XZ) that it did not begin.");
    }
    ZplFormat whole = format.end();
    if (whole == null) {
      warnings.add("A format that draws nothing is left out.");
    } else {
      formats.add(whole);
    }
    if (formats.size() > FORMATS_MAX) {
      throw new UnsafeZplException(ZplRefusal.TOO_LARGE, "The label has more than " + FORMATS_MAX + " formats.");
    }
    format = null;
    blank(command.parameters());
  }

  private void judged(ZplCommand command) throws UnsafeZplException {
    if (FormatWriting.isStructure(command.code())) {
      open(command).structure(command);
      return;
    }
    switch (ZplRules.of(command)) {
      case ZplRule.Keep _ -> open(command).keep(command);
      case ZplRule.KeepSetting _ -> open(command).setting(command);
      case ZplRule.LeaveOut leave -> warnings.add(command.code() + " is left out: " + leave.because() + ".");
      case ZplRule.Refuse refuse ->
        throw new UnsafeZplException(refuse.reason(), "The label holds " + command.code() + ", which " + refuse.because() + ".");
    }
  }

  private FormatWriting open(ZplCommand command) throws UnsafeZplException {
    if (format == null) {
      throw new UnsafeZplException(ZplRefusal.STRAY_TEXT, "The label has " + command.code() + " outside a format.");
    }
    return format;
  }

  private void between(String words) throws UnsafeZplException {
    if (format == null) {
      blank(words);
    }
  }

  private static void blank(String words) throws UnsafeZplException {
    if (words.matches(BLANKS)) {
      return;
    }
    throw words.strip().startsWith("!")
        ? new UnsafeZplException(ZplRefusal.OTHER_LANGUAGE, "The label holds printer settings (SGD, \"! U1\").")
        : words.matches("(?s)" + BLANKS + "(N\\s|I8,|[qQ][0-9]).*")
            ? new UnsafeZplException(ZplRefusal.OTHER_LANGUAGE, "The label is in EPL, which is not printed here.")
            : new UnsafeZplException(ZplRefusal.STRAY_TEXT, "The label has words outside a format.");
  }
}
