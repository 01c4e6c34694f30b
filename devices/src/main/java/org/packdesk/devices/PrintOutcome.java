package org.packdesk.devices;

/// What became of one print job. Nothing here ever sends a job a second time.
public sealed interface PrintOutcome {

  /// No byte of the job was sent, or an office printer gave it up before its first sheet: it is safe to try again.
  record Refused(PrinterTrouble trouble, String detail) implements PrintOutcome {}

  /// Every byte was written, and a later status showed no format waiting and no trouble; an office printer called it completed. Not yet proof of paper: that is the scan-back.
  record Delivered() implements PrintOutcome {}

  /// Some bytes may have left, and nothing proves the paper: a person or a scan-back must tell.
  record Unclear(String detail) implements PrintOutcome {}
}
