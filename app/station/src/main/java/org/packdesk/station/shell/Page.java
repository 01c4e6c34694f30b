package org.packdesk.station.shell;

/// What fills the window above the status rail.
public enum Page {
  /// The station's own work: packing, or the line of a station that has a line and no desk.
  DESK, MEMORY, LABELS, LINE
}
