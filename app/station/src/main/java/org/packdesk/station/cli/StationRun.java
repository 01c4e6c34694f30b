package org.packdesk.station.cli;

import java.nio.file.Path;
import org.packdesk.station.DeskProgram;
import org.packdesk.station.DeskProgram.Onlookers;
import org.packdesk.station.setup.ConfigReading;
import org.packdesk.station.setup.StationYaml;
import org.packdesk.station.shell.ui.Display;

/// Runs a station from its configuration until its window is closed.
final class StationRun {
  private StationRun() {}

  static int fromFile(Path file) {
    return switch (StationYaml.read(file)) {
      case ConfigReading.Bad bad -> {
        bad.problems().forEach(problem -> Events.complain(problem.toString()));
        yield ExitStatus.WRONG_USAGE;
      }
      case ConfigReading.Good good -> {
        if (Display.found(System.getenv(), System.getProperty("os.name", "")) == Display.Kind.NONE) {
          throw new Lacking(
              "a station needs a screen and there is none (DISPLAY is not set); `packdesk demo --headless` needs none");
        }
        yield untilClosed(good);
      }
    };
  }

  private static int untilClosed(ConfigReading.Good good) {
    try (DeskProgram program = DeskProgram.start(good.config(), Display.Kind.SCREEN, Onlookers.none())) {
      program.awaitClosed();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitStatus.DONE;
  }
}
