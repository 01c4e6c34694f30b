package org.packdesk.devices.framing;

import java.nio.ByteBuffer;

/// What stands at the front of a stream of lines that end with CR, LF or CR LF.
public sealed interface LineCut {

  /// A line that is not empty, without its terminator: `length` bytes from the absolute index `start`.
  record Line(int start, int length) implements LineCut {}

  /// Only terminators: an empty line, or the LF of a CR LF.
  record Blank() implements LineCut {}

  /// No whole line yet; nothing was consumed.
  record Incomplete() implements LineCut {}

  /// A line of `bytesMax` or more. Until its terminator comes, the newest `bytesMax` bytes stay: so its tail is known for a tail and
  /// never taken for a short line.
  record TooLong() implements LineCut {}

  /// Moves the position past what it consumed.
  static LineCut next(ByteBuffer received, int bytesMax) {
    int start = received.position();
    int end = start;
    while (end < received.limit() && !isTerminator(received.get(end))) {
      end++;
    }
    if (end == received.limit()) {
      return withoutTerminator(received, bytesMax);
    }
    int length = end - start;
    received.position(end + 1);
    if (length == 0) {
      return new Blank();
    }
    return length < bytesMax ? new Line(start, length) : new TooLong();
  }

  private static LineCut withoutTerminator(ByteBuffer received, int bytesMax) {
    if (received.remaining() <= bytesMax) {
      return new Incomplete();
    }
    received.position(received.limit() - bytesMax);
    return new TooLong();
  }

  private static boolean isTerminator(byte value) {
    return value == '\r' || value == '\n';
  }
}
