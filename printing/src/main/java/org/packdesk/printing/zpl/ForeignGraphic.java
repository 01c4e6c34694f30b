package org.packdesk.printing.zpl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.packdesk.printing.raster.MonoBitmap;

/// A picture (`^GF`) as other programs write it: hexadecimal with counts, binary, `:B64:` or `:Z64:`. Unpacked whole, so that only what
/// was understood is sent on.
///
/// @param packed rows of eight dots a byte, white beyond the data
/// @param checkIsRight false where the check figure of `:B64:` or `:Z64:` is not that of its text
record ForeignGraphic(int rowBytes, byte[] packed, boolean checkIsRight) {
  static final int BYTES_MAX = MonoBitmap.DOTS_MAX / 8;

  static ForeignGraphic read(ZplCommand command) throws UnsafeZplException {
    String format = command.parameter(0);
    int total = number(command.parameter(2));
    int rowBytes = number(command.parameter(3));
    if (total > BYTES_MAX) {
      throw new UnsafeZplException(ZplRefusal.TOO_LARGE, "A picture of the label is larger than any paper.");
    }
    if (total == 0 || rowBytes == 0 || total % rowBytes != 0) {
      throw damaged("has a size that is no size");
    }
    return switch (format) {
      case "", "A" -> text(command.data(), total, rowBytes);
      case "B" -> binary(command.data(), total, rowBytes);
      default -> throw damaged("is packed in a way (" + format + ") that is not known");
    };
  }

  MonoBitmap bitmap() {
    return MonoBitmap.of(rowBytes * 8, packed.length / rowBytes, packed);
  }

  /// The same picture as our own graphics are written.
  String zpl() {
    int rows = packed.length / rowBytes;
    ByteBuffer target = ByteBuffer.allocate(2 * packed.length);
    RunLength.encode(packed, rowBytes, 0, rows, target);
    return "^GFA," + packed.length + "," + packed.length + "," + rowBytes + ","
        + new String(target.array(), 0, target.position(), StandardCharsets.US_ASCII);
  }

  private static ForeignGraphic text(String data, int total, int rowBytes) throws UnsafeZplException {
    String text = data.strip();
    if (!text.startsWith(":B64:") && !text.startsWith(Z64.MARK)) {
      byte[] packed = new byte[total];
      ForeignRunLength.decode(text, rowBytes, packed);
      return new ForeignGraphic(rowBytes, packed, true);
    }
    int end = text.indexOf(':', 5);
    String base64 = text.substring(5, end < 0 ? text.length() : end);
    byte[] coded = base64(base64);
    byte[] packed = text.startsWith(Z64.MARK) ? inflated(coded, total) : coded;
    if (packed.length != total) {
      throw damaged("does not have the size it says");
    }
    return new ForeignGraphic(rowBytes, packed, end > 0 && isCheck(text.substring(end + 1).strip(), base64));
  }

  private static ForeignGraphic binary(String data, int total, int rowBytes) throws UnsafeZplException {
    if (data.length() != total) {
      throw damaged("does not have the size it says");
    }
    return new ForeignGraphic(rowBytes, data.getBytes(StandardCharsets.ISO_8859_1), true);
  }

  private static byte[] base64(String text) throws UnsafeZplException {
    try {
      return Base64.getDecoder().decode(text.replace(" ", "").replace("\t", ""));
    } catch (IllegalArgumentException e) {
      throw damaged("cannot be unpacked");
    }
  }

  private static byte[] inflated(byte[] coded, int total) throws UnsafeZplException {
    try {
      return Z64.inflate(coded, total);
    } catch (DataFormatException e) {
      throw damaged("cannot be unpacked");
    }
  }

  private static boolean isCheck(String figure, String base64) {
    return figure.matches("[0-9A-Fa-f]{4}") && Integer.parseInt(figure, 16) == Z64.crc(base64);
  }

  private static int number(String digits) throws UnsafeZplException {
    if (!digits.matches("[0-9]{1,8}")) {
      throw damaged("does not say how large it is");
    }
    return Integer.parseInt(digits);
  }

  static UnsafeZplException damaged(String what) {
    return new UnsafeZplException(ZplRefusal.DAMAGED, "A picture of the label " + what + ".");
  }
}
