package org.packdesk.station;

import java.util.List;
import java.util.stream.Stream;
import org.packdesk.station.gs1.Command;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.problem.ProblemCommand;
import org.packdesk.station.signin.PinKey;
import org.packdesk.station.weighing.LineCommand;

/// Every command that a barcode of ours may say, whatever the station is: one card with all of them works everywhere, so no two share a
/// number.
public final class CommandRegister {
  private static final List<Class<? extends Command>> COMMANDS = List.of(DeskCommand.class, ProblemCommand.class,
      LineCommand.class,
      PinKey.class);

  private CommandRegister() {}

  public static Stream<Command> all() {
    return COMMANDS.stream().<Command>flatMap(commands -> Stream.of(commands.getEnumConstants()));
  }
}
