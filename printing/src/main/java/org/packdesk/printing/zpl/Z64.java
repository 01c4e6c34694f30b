package org.packdesk.printing.zpl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// `:Z64:` data of graphics: deflated, base64, and a check figure. Zebra, ZPL II Programming Guide, "ZB64 Encoding and Compression".
final class Z64 {
  static final String MARK = ":Z64:";
  private static final int PART_BYTES = 1 << 13;

  private Z64() {}

  static byte[] encode(byte[] packed) {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    byte[] part = new byte[PART_BYTES];
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(packed);
      deflater.finish();
      while (!deflater.finished()) {
        deflated.write(part, 0, deflater.deflate(part));
      }
    }
    String text = Base64.getEncoder().encodeToString(deflated.toByteArray());
    return String.format(Locale.ROOT, "%s%s:%04X", MARK, text, crc(text)).getBytes(StandardCharsets.US_ASCII);
  }

  /// @param most the bytes that are expected; unpacking stops soon after them
  static byte[] inflate(byte[] coded, int most) throws DataFormatException {
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream(Math.min(most, 1 << 16));
    byte[] part = new byte[PART_BYTES];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(coded);
      while (!inflater.finished() && unpacked.size() <= most) {
        int count = inflater.inflate(part);
        if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new DataFormatException("cut off");
        }
        unpacked.write(part, 0, count);
      }
    }
    return unpacked.toByteArray();
  }

  /// As [#encode] wrote it, with its check figure.
  static byte[] decode(byte[] data, int total) throws UnreadableException {
    String text = new String(data, StandardCharsets.US_ASCII);
    int end = text.lastIndexOf(':');
    String base64 = end < MARK.length() ? "" : text.substring(MARK.length(), end);
    if (base64.isEmpty() || !text.substring(end + 1).equals(String.format(Locale.ROOT, "%04X", crc(base64)))) {
      throw new UnreadableException("the check figure of :Z64: is wrong");
    }
    try {
      byte[] packed = inflate(Base64.getDecoder().decode(base64), total);
      if (packed.length != total) {
        throw new UnreadableException("the data of :Z64: have another size");
      }
      return Arrays.copyOf(packed, total);
    } catch (DataFormatException | IllegalArgumentException e) {
      throw new UnreadableException("the data of :Z64: cannot be unpacked");
    }
  }

  /// CRC-16, polynomial 1021, beginning with 0, over the base64 text.
  static int crc(String text) {
    int crc = 0;
    for (int i = 0; i < text.length(); i++) {
      crc ^= text.charAt(i) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc << 1) ^ ((crc & 0x8000) == 0 ? 0 : 0x1021);
      }
      crc &= 0xFFFF;
    }
    return crc;
  }
}
