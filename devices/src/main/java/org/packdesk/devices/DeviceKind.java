package org.packdesk.devices;

/// What a device is to the station.
public enum DeviceKind {
  SCANNER, SCALE, PRINTER, CHECKWEIGHER, GATE
}
