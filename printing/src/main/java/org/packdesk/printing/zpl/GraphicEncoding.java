package org.packdesk.printing.zpl;

/// How the dots of a label are written into `^GF`.
public enum GraphicEncoding {
  /// Hexadecimal digits with counts; every ZPL printer reads it.
  RUN_LENGTH,
  /// Plain hexadecimal digits: large, and the simplest.
  HEX,
  /// Deflated, base64, with a check figure: the smallest; newer printers only.
  Z64
}
