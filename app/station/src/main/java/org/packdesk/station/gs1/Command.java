package org.packdesk.station.gs1;

import java.util.Optional;
import org.packdesk.station.gs1.PackdeskCode.Kind;

/// Something that can be said by scanning a command barcode, or by touch. Each role has an enumeration of its own; no two of them share
/// a number.
public interface Command {
  /// Its number: four digits.
  String digits();

  /// What stands in its barcode.
  default String code() {
    return new PackdeskCode(Kind.COMMAND, digits()).text();
  }

  /// @return empty when the barcode is none of these commands'
  static <C extends Enum<C> & Command> Optional<C> in(Class<C> commands, String data) {
    return PackdeskCode.parse(data).flatMap(code -> of(commands, code));
  }

  /// @return empty when it is none of these commands
  static <C extends Enum<C> & Command> Optional<C> of(Class<C> commands, PackdeskCode code) {
    if (code.kind() == Kind.COMMAND) {
      for (C command : commands.getEnumConstants()) {
        if (command.digits().equals(code.digits())) {
          return Optional.of(command);
        }
      }
    }
    return Optional.empty();
  }
}
