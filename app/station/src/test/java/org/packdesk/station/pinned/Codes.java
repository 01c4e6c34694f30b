package org.packdesk.station.pinned;

import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.gs1.PackdeskCode.Kind;

/// The barcodes on badges, totes, cartons, plates and on the command sheets.
final class Codes {
  static final String BADGE = code(Kind.BADGE, "0001");
  static final String LEAD_BADGE = code(Kind.BADGE, "0002");
  static final String TOTE = code(Kind.TOTE, "1001");
  static final String TOTE_2 = code(Kind.TOTE, "1002");
  static final String TOTE_3 = code(Kind.TOTE, "1003");
  static final String CARTON = code(Kind.CARTON, "0003");
  static final String OTHER_CARTON = code(Kind.CARTON, "0005");
  static final String PLATE = code(Kind.PLATE, "0101");
  static final String PLATE_2 = code(Kind.PLATE, "0102");
  static final String SOCKS = "4006381333931";
  static final String HAT = "5901234123457";
  static final String MUG = "9780201379624";

  private Codes() {}

  /// @param digits as they stand on the sheet
  static String command(String digits) {
    return code(Kind.COMMAND, digits);
  }

  /// The keys of a PIN or of a number, one command a digit.
  static String[] keys(String digits) {
    return digits.chars().mapToObj(digit -> command("005" + (char) digit)).toArray(String[]::new);
  }

  private static String code(Kind kind, String digits) {
    return new PackdeskCode(kind, digits).text();
  }
}
