package org.packdesk.station.shell;

/// What fills the window above the status rail.
public enum Page {
  /// The station's own work: packing, or what a station that does not pack does instead.
  DESK, MEMORY, LABELS, LINE, PROBLEM
}
