package org.packdesk.devices.ipp;

import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.link.LinkException;

/// What came of sending a document, which is done once.
public sealed interface Submission {

  /// The printer has it and calls it so.
  record Accepted(int job) implements Submission {}

  /// The printer does not have it.
  record Refused(PrinterTrouble trouble, String words) implements Submission {}

  /// It may have it: only the printer's list of jobs can tell.
  record Lost(LinkException why) implements Submission {}
}
