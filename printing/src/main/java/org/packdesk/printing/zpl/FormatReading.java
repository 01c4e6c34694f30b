package org.packdesk.printing.zpl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.packdesk.printing.raster.MonoBitmap;

/// One pass over the commands of a format; the bands are laid under each other on the paper.
final class FormatReading {
  private int width;
  private int height;
  private int originY;
  private boolean ended;
  private byte @Nullable [] paper;

  private FormatReading() {}

  static MonoBitmap read(byte[] zpl) throws UnreadableException {
    FormatReading reading = new FormatReading();
    int at = afterSpace(zpl, 0);
    if (!startsWith(zpl, at, "^XA")) {
      throw new UnreadableException("does not begin with ^XA");
    }
    at += 3;
    for (at = afterSpace(zpl, at); at < zpl.length; at = afterSpace(zpl, at)) {
      if (zpl[at] != '^' || at + 3 > zpl.length || reading.ended) {
        throw new UnreadableException(reading.ended ? "goes on after ^XZ" : "no command at byte " + at);
      }
      int end = at + 3;
      while (end < zpl.length && zpl[end] != '^') {
        end++;
      }
      reading.on(ascii(zpl, at + 1, at + 3), ByteBuffer.wrap(zpl, at + 3, end - at - 3).slice());
      at = end;
    }
    return reading.bitmap();
  }

  private MonoBitmap bitmap() throws UnreadableException {
    if (!ended || paper == null) {
      throw new UnreadableException(ended ? "has no ^GF" : "has no ^XZ");
    }
    return MonoBitmap.of(width, height, paper);
  }

  private void on(String command, ByteBuffer parameters) throws UnreadableException {
    switch (command) {
      case "PW" -> width = size(parameters);
      case "LL" -> height = size(parameters);
      case "FO" -> originY = origin(parameters);
      case "LH" -> home(parameters);
      case "GF" -> graphic(parameters);
      case "PQ" -> copies(parameters);
      case "XZ" -> ended = true;
      case "JZ", "PO", "PM", "LR" -> off(command, parameters);
      case "FS", "FX" -> {
        // draws nothing
      }
      default -> throw new UnreadableException("^" + command + " is not ours");
    }
  }

  private int size(ByteBuffer parameters) throws UnreadableException {
    if (paper != null) {
      throw new UnreadableException("the size changes after the first ^GF");
    }
    return number(parameters);
  }

  private static void off(String command, ByteBuffer parameters) throws UnreadableException {
    if (!text(parameters).strip().equals("N")) {
      throw new UnreadableException("^" + command + " is not off");
    }
  }

  private static void copies(ByteBuffer parameters) throws UnreadableException {
    if (number(parameters) != 1) {
      throw new UnreadableException("asks for more than one paper");
    }
  }

  private static void home(ByteBuffer parameters) throws UnreadableException {
    if (!text(parameters).strip().equals("0,0")) {
      throw new UnreadableException("^LH moves the label");
    }
  }

  private static int origin(ByteBuffer parameters) throws UnreadableException {
    String[] xy = text(parameters).strip().split(",", -1);
    if (xy.length != 2 || number(xy[0]) != 0) {
      throw new UnreadableException("^FO is not at the left edge");
    }
    return number(xy[1]);
  }

  private void graphic(ByteBuffer parameters) throws UnreadableException {
    if (paper == null) {
      if (!MonoBitmap.isPossible(width, height)) {
        throw new UnreadableException("^PW and ^LL give no label");
      }
      paper = new byte[(width + 7) / 8 * height];
    }
    boolean hexadecimal = field(parameters).equals("A");
    int sent = number(field(parameters));
    int total = number(field(parameters));
    int rowBytes = number(field(parameters));
    if (!hexadecimal || sent != total || rowBytes != (width + 7) / 8 || total % rowBytes != 0 || total == 0
        || total > ZplGraphic.BAND_BYTES_MAX || (long) originY * rowBytes + total > paper.length) {
      throw new UnreadableException("^GF does not fit the label");
    }
    byte[] band = band(parameters, rowBytes, total);
    int offset = originY * rowBytes;
    for (int i = 0; i < total; i++) {
      paper[offset + i] |= band[i];
    }
  }

  private static byte[] band(ByteBuffer data, int rowBytes, int total) throws UnreadableException {
    byte[] rest = new byte[data.remaining()];
    data.duplicate().get(rest);
    if (rest.length > 0 && rest[0] == ':' && new String(rest, StandardCharsets.US_ASCII).startsWith(Z64.MARK)) {
      return Z64.decode(rest, total);
    }
    byte[] band = new byte[total];
    RunLength.decode(data, rowBytes, band);
    return band;
  }

  private static String field(ByteBuffer parameters) throws UnreadableException {
    for (int i = parameters.position(); i < parameters.limit(); i++) {
      if (parameters.get(i) == ',') {
        String field = text(parameters.slice(parameters.position(), i - parameters.position()));
        parameters.position(i + 1);
        return field;
      }
    }
    throw new UnreadableException("^GF has too few parameters");
  }

  private static int number(ByteBuffer parameters) throws UnreadableException {
    return number(text(parameters).strip());
  }

  private static int number(String digits) throws UnreadableException {
    if (!digits.matches("[0-9]{1,8}")) {
      throw new UnreadableException("a number is missing");
    }
    return Integer.parseInt(digits);
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.US_ASCII.decode(bytes).toString();
  }

  private static String ascii(byte[] bytes, int from, int to) {
    return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.US_ASCII);
  }

  private static boolean startsWith(byte[] bytes, int at, String prefix) {
    return at + prefix.length() <= bytes.length && ascii(bytes, at, at + prefix.length()).equals(prefix);
  }

  private static int afterSpace(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n' || bytes[at] == ' ')) {
      at++;
    }
    return at;
  }
}
