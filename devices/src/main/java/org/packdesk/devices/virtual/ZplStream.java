package org.packdesk.devices.virtual;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Cuts a stream into formats (`^XA` to `^XZ`) and commands (`~` and two letters, four in queries such as `~HQES`; also in the midst of a format). Binary graphics (`^GFB`)
/// are not understood; text graphics are. Outside of formats a line that begins with `!` is a Set-Get-Do request. One thread.
final class ZplStream {

  static final int FORMAT_BYTES_MAX = 4 * 1024 * 1024;
  private static final int COMMAND = 3;
  private static final int QUERY = 5;
  private static final int LINE_MAX = 200;

  /// What the stream is made of.
  interface Content {

    void format(byte[] whole);

    void command(String name);

    /// A request such as `! U1 getvar "…"`.
    void request(String line);

    /// Longer than the printer's memory: thrown away up to its end.
    void formatTooLong();
  }

  private final Content content;
  private final ByteArrayOutputStream format = new ByteArrayOutputStream();
  private final StringBuilder line = new StringBuilder();
  private String window = "";
  private boolean inside;
  private boolean tooLong;

  ZplStream(Content content) {
    this.content = content;
  }

  boolean insideFormat() {
    return inside;
  }

  /// What a lost connection does: a format without its end is gone.
  void reset() {
    format.reset();
    line.setLength(0);
    window = "";
    inside = false;
    tooLong = false;
  }

  void accept(byte value) {
    window = (window.length() == (isQuery() ? QUERY : COMMAND) ? window.substring(1) : window) + (char) (value & 0xFF);
    if (inside) {
      keep(value);
    } else {
      line(value);
    }
    switch (window.toUpperCase(Locale.ROOT)) {
      case "^XA" -> begin();
      case "^XZ" -> end();
      default -> command();
    }
  }

  private void line(byte value) {
    if (value == '!' || (!line.isEmpty() && value != '\n' && line.length() < LINE_MAX)) {
      line.append((char) (value & 0xFF));
    } else if (!line.isEmpty()) {
      String whole = line.toString().strip();
      line.setLength(0);
      content.request(whole);
    }
  }

  private void keep(byte value) {
    if (format.size() < FORMAT_BYTES_MAX) {
      format.write(value);
    } else {
      tooLong = true;
    }
  }

  private void begin() {
    reset();
    inside = true;
    format.writeBytes("^XA".getBytes(StandardCharsets.US_ASCII));
  }

  private void end() {
    boolean whole = inside && !tooLong;
    boolean cut = inside && tooLong;
    byte[] bytes = format.toByteArray();
    reset();
    if (whole) {
      content.format(bytes);
    } else if (cut) {
      content.formatTooLong();
    }
  }

  private boolean isQuery() {
    return window.regionMatches(true, 0, "~HQ", 0, COMMAND);
  }

  private void command() {
    if (window.length() == (isQuery() ? QUERY : COMMAND) && window.charAt(0) == '~' && Character.isLetter(window.charAt(1))
        && Character.isLetter(window.charAt(2))) {
      String name = window.toUpperCase(Locale.ROOT);
      window = "";
      if (inside) {
        byte[] before = format.toByteArray();
        format.reset();
        format.write(before, 0, before.length - name.length());
      }
      content.command(name);
    }
  }
}
