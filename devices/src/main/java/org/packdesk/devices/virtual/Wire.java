package org.packdesk.devices.virtual;

import java.time.Duration;

/// The device's end of a line, which can be unplugged and plugged in again at the same address. One thread reads, and on that thread the
/// wire tells who comes and goes; the rest may be called by any thread.
sealed interface Wire extends AutoCloseable permits PtyWire, TcpWire {

  /// What the station's configuration would name.
  String address();

  /// Waits at most about the given time; 0: nothing came, or nobody is there.
  int read(byte[] target, Duration timeout);

  /// False when nobody is there, or the bytes were not taken within about a second.
  boolean write(byte[] bytes);

  /// Drops the line; the device stays plugged in.
  void hangUp();

  void unplug();

  void replug();

  @Override
  void close();
}
