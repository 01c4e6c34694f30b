package org.packdesk.printing.zpl;

/// Why a foreign ZPL label is not sent.
public enum ZplRefusal {
  /// More bytes, commands, formats or dots than a label has.
  TOO_LARGE,
  /// A format or a field without its end, a command or a picture cut off.
  NOT_CLOSED,
  /// A format within a format.
  NESTED,
  /// Words that belong to no format.
  STRAY_TEXT,
  /// A settings language (SGD) or another label language (EPL).
  OTHER_LANGUAGE,
  UNKNOWN_COMMAND,
  /// Stores, changes or deletes what the printer keeps, or prints what it kept.
  STORAGE,
  /// Changes how the printer prints the labels after this one.
  SETTINGS,
  /// Stops, resets, feeds or tests the printer.
  CONTROL,
  /// Network, interfaces, passwords.
  NETWORK,
  /// Makes the printer answer.
  ANSWER,
  /// Writes or reads a radio tag.
  RADIO_TAG,
  /// Each paper would differ: serial numbers, the printer's clock.
  NOT_FIXED,
  /// A picture or a parameter that does not hold together.
  DAMAGED
}
