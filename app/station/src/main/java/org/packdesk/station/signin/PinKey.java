package org.packdesk.station.signin;

import java.util.Optional;
import org.packdesk.station.gs1.Command;

/// A key of the PIN pad as the command barcode that it sends; the same on every screen that asks for a PIN.
public enum PinKey implements Command {
  DIGIT_0("0050"), DIGIT_1("0051"), DIGIT_2("0052"), DIGIT_3("0053"), DIGIT_4("0054"), DIGIT_5("0055"), DIGIT_6("0056"), DIGIT_7(
      "0057"),
  DIGIT_8("0058"), DIGIT_9("0059"), ERASE("0060"), ENTER("0061");

  private final String digits;

  PinKey(String digits) {
    this.digits = digits;
  }

  @Override
  public String digits() {
    return digits;
  }

  /// What stands on the key of a digit; of no meaning on the others.
  public String face() {
    return digits.substring(digits.length() - 1);
  }

  public boolean isDigit() {
    return this != ERASE && this != ENTER;
  }

  /// @return empty when the barcode is no key's
  public static Optional<PinKey> in(String data) {
    return Command.in(PinKey.class, data);
  }
}
