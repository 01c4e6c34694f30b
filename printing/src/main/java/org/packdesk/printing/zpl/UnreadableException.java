package org.packdesk.printing.zpl;

/// Stays inside this package: `ZplGraphic.decode` answers with `Unreadable`.
final class UnreadableException extends Exception {
  UnreadableException(String why) {
    super(why);
  }
}
