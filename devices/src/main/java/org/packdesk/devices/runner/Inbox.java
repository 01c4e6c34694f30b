package org.packdesk.devices.runner;

import java.nio.ByteBuffer;
import org.packdesk.devices.Decoded;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.Reading;

/// The bytes of one connection that are not yet read as frames; bounded by the protocol. One thread.
final class Inbox<R extends Reading> {

  private static final int READ_BYTES = 1024;

  private final Protocol<R> protocol;
  private final ByteBuffer buffer;

  Inbox(Protocol<R> protocol) {
    this.protocol = protocol;
    this.buffer = ByteBuffer.allocate(protocol.frameBytesMax() + READ_BYTES);
  }

  /// What was decoded, and the bytes that it consumed.
  record Found<R extends Reading>(Decoded<R> decoded, RawFrame frame) {}

  /// Where to put received bytes; never full once `next` has answered `Incomplete`.
  ByteBuffer space() {
    return buffer;
  }

  boolean isEmpty() {
    return buffer.position() == 0;
  }

  Found<R> next() {
    buffer.flip();
    Decoded<R> decoded = protocol.decode(buffer);
    int used = buffer.position();
    RawFrame frame = RawFrame.of(buffer, 0, used);
    buffer.compact();
    if (used == 0 != decoded instanceof Decoded.Incomplete || !buffer.hasRemaining()) {
      throw new IllegalStateException(
          protocol.getClass().getSimpleName() + " breaks its contract: " + decoded + " after " + used + " bytes");
    }
    return new Found<>(decoded, frame);
  }

  /// Forgets the beginning of a frame whose rest did not come.
  RawFrame drop() {
    RawFrame dropped = RawFrame.of(buffer, 0, buffer.position());
    buffer.clear();
    return dropped;
  }
}
