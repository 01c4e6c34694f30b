package org.packdesk.station.packing;

import java.util.Optional;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.gs1.PackdeskCode.Kind;

/// What a packer can say by scanning a command barcode.
public enum DeskCommand {
  PAPER_IS_HERE("0001"), NO_PAPER("0002"), PUT_ASIDE("0003"), SIGN_OUT("0004"),
  /// Turns the page: no matter of the rules.
  MEMORY("0005"),
  OTHER_PRINTER("0006");

  private final String digits;

  DeskCommand(String digits) {
    this.digits = digits;
  }

  public String code() {
    return new PackdeskCode(Kind.COMMAND, digits).text();
  }

  /// @return empty when the barcode is no command's
  public static Optional<DeskCommand> in(String data) {
    return PackdeskCode.parse(data).flatMap(DeskCommand::of);
  }

  static Optional<DeskCommand> of(PackdeskCode code) {
    for (DeskCommand command : values()) {
      if (code.kind() == Kind.COMMAND && command.digits.equals(code.digits())) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }
}
