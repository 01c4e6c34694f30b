package org.packdesk.devices.virtual;

/// What can be wrong with a virtual printer until it is repaired.
public enum PrinterFault {
  PAPER_OUT, HEAD_OPEN, PAUSED,
  /// Answers no status request; prints all the same.
  SILENT,
  /// Answers `~HQES` and its counter, but not `~HS`, as many printers do when they are in trouble.
  SILENT_HS,
  /// Switched off: its port is closed, and what it had in memory is gone.
  OFF
}
