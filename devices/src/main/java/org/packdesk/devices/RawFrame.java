package org.packdesk.devices;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Immutable bytes as they were on the wire: the evidence for a reading. Thread-safe.
public final class RawFrame {

  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
  private final byte[] bytes;

  private RawFrame(byte[] bytes) {
    this.bytes = bytes;
  }

  public static RawFrame of(byte[] bytes) {
    return new RawFrame(bytes.clone());
  }

  public static RawFrame ofAscii(String text) {
    return new RawFrame(text.getBytes(StandardCharsets.US_ASCII));
  }

  /// Copies `length` bytes from `start`, an absolute index; the buffer's position stays.
  public static RawFrame of(ByteBuffer source, int start, int length) {
    byte[] copy = new byte[length];
    source.get(start, copy);
    return new RawFrame(copy);
  }

  public int length() {
    return bytes.length;
  }

  public ByteBuffer toBuffer() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  /// Upper-case, blanks between bytes: `53 20 53`.
  public String hex() {
    return HEX.formatHex(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawFrame frame && Arrays.equals(bytes, frame.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
