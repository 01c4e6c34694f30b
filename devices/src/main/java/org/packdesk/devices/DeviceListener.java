package org.packdesk.devices;

/// The station's intake. Called on device threads: it must return at once.
@FunctionalInterface
public interface DeviceListener {

  /// False when the station's queue is full. A scan or a print outcome is then offered again until it is taken (the scanner shows as
  /// offline meanwhile); of weights and statuses only the newest is.
  boolean offer(DeviceEvent event);
}
