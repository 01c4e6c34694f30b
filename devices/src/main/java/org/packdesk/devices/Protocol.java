package org.packdesk.devices;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/// A device's language as pure functions: no thread, port, clock or logger. Any cutting of the same bytes gives the same readings.
public interface Protocol<R extends Reading> {

  /// Reads at most one frame from position to limit and moves the position past what it consumed. `Incomplete` consumes nothing and
  /// never leaves more than [#frameBytesMax] bytes.
  Decoded<R> decode(ByteBuffer received);

  int frameBytesMax();

  /// What to send to get a reading; empty for devices that speak by themselves.
  Optional<RawFrame> request();

  /// How long the beginning of a frame may wait for its rest before it is garbage.
  Duration gapMax();
}
