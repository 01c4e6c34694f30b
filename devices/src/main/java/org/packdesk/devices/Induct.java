package org.packdesk.devices;

/// Whether parcels may enter a weigh line.
public enum Induct {
  RUNS, STOPS
}
