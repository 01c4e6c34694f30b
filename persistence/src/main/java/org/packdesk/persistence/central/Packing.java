package org.packdesk.persistence.central;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/// Packs the bodies of calls and unpacks those of answers. Pure.
final class Packing {

  static final String GZIP = "gzip";
  /// A body up to this size goes as it is.
  static final int PLAIN_MAX = 1024;

  private Packing() {}

  static byte[] pack(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return packed.toByteArray();
  }

  /// @param encoding the answer's Content-Encoding, empty when it had none
  /// @param most bytes that are taken in
  static byte[] unpack(byte[] body, String encoding, int most) {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> body;
      case GZIP, "x-gzip" -> gunzip(body, most);
      default -> throw new NotUnderstoodException("it is packed in a way this program does not know");
    };
  }

  private static byte[] gunzip(byte[] body, int most) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] plain = gzip.readNBytes(most);
      if (gzip.read() >= 0) {
        throw new NotUnderstoodException("unpacked it is larger than " + (most >> 20) + " MiB");
      }
      return plain;
    } catch (EOFException cut) {
      throw new NotUnderstoodException("its gzip is cut off");
    } catch (ZipException notGzip) {
      throw new NotUnderstoodException("it is no gzip");
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
