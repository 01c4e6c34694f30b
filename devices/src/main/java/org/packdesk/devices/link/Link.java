package org.packdesk.devices.link;

import java.nio.ByteBuffer;
import java.time.Duration;

/// A way to a device. Each opening starts afresh: what the device sent before it is thrown away.
public interface Link {

  /// Takes at most about 2 seconds.
  Connection open() throws LinkException;

  /// One open line. Used by one thread; `close` may be called by any, more than once, and ends a blocked read or write.
  interface Connection extends AutoCloseable {

    /// Waits for the first bytes, at most about the given time (a serial line rounds it up to 100 ms). 0: nothing yet.
    int read(ByteBuffer target, Duration timeout) throws LinkException;

    /// Returns when the system has taken every byte; that is no proof that the device has. A device that takes nothing for seconds
    /// loses the link.
    void write(ByteBuffer source) throws LinkException;

    @Override
    void close();
  }
}
