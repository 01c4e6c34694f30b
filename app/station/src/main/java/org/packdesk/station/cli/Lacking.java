package org.packdesk.station.cli;

/// Something is missing around the program. The message is one line that says what to do.
final class Lacking extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Lacking(String message) {
    super(message);
  }
}
