package org.packdesk.printing.zpl;

/// One command as it was meant: changed prefixes and delimiters undone, line ends left out.
///
/// @param code prefix, two letters, upper case: `^FO`, `~SD`
/// @param parameters up to the next prefix, divided by commas, one char a byte; of `^GF` only its four numbers
/// @param data of `^GF`, one char a byte; else empty
record ZplCommand(String code, String parameters, String data) {
  ZplCommand(String code, String parameters) {
    this(code, parameters, "");
  }

  /// @return the parameter without blanks around it; empty when it is not there
  String parameter(int index) {
    String[] all = parameters.split(",", index + 2);
    return index < all.length ? all[index].strip() : "";
  }
}
