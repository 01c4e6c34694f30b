package org.packdesk.station.shell;

/// What fills the window above the status rail.
public enum Page {
  DESK, MEMORY, LABELS, PROBLEM
}
