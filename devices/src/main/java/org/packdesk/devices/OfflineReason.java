package org.packdesk.devices;

/// Why a device cannot be used now.
public enum OfflineReason {
  /// No such path, host or route.
  NOT_FOUND, NO_PERMISSION,
  /// Another program holds it, or the station does not take its scans.
  BUSY,
  /// The host is there and nothing listens on the port.
  REFUSED,
  /// It was there and went away.
  UNPLUGGED,
  /// The link is open and the device does not answer, or does not take bytes.
  SILENT,
  /// Bytes come and mean nothing: a wrong speed, parity or protocol.
  NOT_UNDERSTOOD
}
