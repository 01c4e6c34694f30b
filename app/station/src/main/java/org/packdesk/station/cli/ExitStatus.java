package org.packdesk.station.cli;

/// What a command's exit status says.
final class ExitStatus {
  static final int DONE = 0;
  /// The answer is no.
  static final int NO = 1;
  static final int WRONG_USAGE = 2;
  /// The environment lacks something; said in one line with what to do.
  static final int LACKING = 3;

  private ExitStatus() {}
}
