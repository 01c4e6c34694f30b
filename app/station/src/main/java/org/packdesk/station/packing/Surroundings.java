package org.packdesk.station.packing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.sqlite.Room;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.weighing.ScaleLoad;
import org.packdesk.station.words.Words;

/// What is true around the desk at the moment of one input and is no fact: readings and lights.
///
/// @param station this desk's name at central
/// @param printers that take labels, the desk's own first
/// @param scale what rests on the scale, or null when nothing stable is known
/// @param centralAway true while central does not answer
/// @param room on the disk, for new orders
public record Surroundings(String station, PrintPolicy policy, List<Printer> printers, @Nullable ScaleLoad scale,
    boolean centralAway, Room room) {

  public Surroundings {
    printers = List.copyOf(printers);
  }

  /// A printer for labels.
  ///
  /// @param trouble why it cannot print now, or null when it is ready
  /// @param count its label counter, or null when it does not tell; never older than the newest print's end
  public record Printer(String name, @Nullable Words trouble, @Nullable LabelCount count) {}

  /// What a printer that is ready and has nothing left to print says of itself. @param labels it ever printed
  /// @param same how long it has been saying so, without a break
  public record LabelCount(long labels, Duration same) {}

  /// The printer labels go to. @param chosen by a person, or null @return null at a desk without one
  @Nullable
  Printer printer(@Nullable String chosen) {
    return printers.stream().filter(printer -> printer.name().equals(chosen)).findFirst()
        .orElse(printers.isEmpty() ? null : printers.getFirst());
  }

  @Nullable
  LabelCount count(String printer) {
    return printers.stream().filter(each -> each.name().equals(printer)).findFirst().map(Printer::count).orElse(null);
  }
}
