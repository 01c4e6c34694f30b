package org.packdesk.devices;

/// What keeps a printer from printing, the most important first. The last four are troubles of the way to it, not of the printer.
public enum PrinterTrouble {
  HEAD_OPEN, COVER_OPEN, PAPER_JAM, PAPER_OUT, RIBBON_OUT, TONER_OUT, OUTPUT_FULL, HEAD_TOO_HOT, HEAD_TOO_COLD, MEMORY_CORRUPT,
  BUFFER_FULL,
  /// Somebody's format was begun and not ended; a job now would be taken for its rest.
  PARTIAL_FORMAT, PAUSED,
  /// A printer stopped for a reason of its own; the detail names it.
  STOPPED,
  /// An office printer does not take this job: not its document format, not its paper.
  NOT_ACCEPTED,
  /// No connection to the printer.
  OFFLINE,
  /// Connected, but no answer to a status request; some printers fall silent when paper or ribbon is out or the head is open.
  SILENT,
  /// Too many jobs wait already.
  LINE_FULL, JOB_TOO_LARGE
}
