package org.packdesk.station.floor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.packdesk.persistence.StationStore;
import org.packdesk.station.DeskProgram;
import org.packdesk.station.DeskProgram.Onlookers;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.setup.StationConfig.LabelPaper;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.setup.StationConfig.Tolerances;

/// The problem desk of the training floor: the real station with its window, the devices on it, and a clerk.
final class TrainingProblemDesk implements AutoCloseable {
  static final String STATION = "problem-1";

  private final TrainingDesk.Site site;
  private final DemoMeter meter = new DemoMeter();
  private final StationEyes eyes = new StationEyes();
  private final DeskGear gear;
  private final DeskProgram program;

  TrainingProblemDesk(TrainingDesk.Site site) throws IOException {
    this.site = site;
    gear = new DeskGear(DeskGear.Wanted.inside(site.settings().trayOf(STATION)), site.ports(STATION), meter, Clock.systemUTC());
    StationConfig config = new StationConfig(STATION, "Problem desk 1", TrainingDesk.SITE, List.of(Role.PROBLEM),
        site.settings().data().toAbsolutePath(), site.central(), PrintPolicy.AT_READY, LabelPaper.DEFAULT, site.screen(),
        Tolerances.DEFAULT, gear.settings());
    program = DeskProgram.start(ConfigFiles.writtenAndRead(config), site.display(), new Onlookers(eyes, meter, meter::shown));
  }

  StationStore store() {
    return program.station().store();
  }

  StationEyes eyes() {
    return eyes;
  }

  void photograph(Path folder) {
    new DeskPhotographer<>(eyes.problem(), view -> view.instruction().sentence(), program::picture, folder.resolve(STATION))
        .start();
  }

  /// The clerk works until every parcel of the floor is gone.
  void work(Parcels parcels, RandomGenerator random) {
    try {
      eyes.awaitDevices(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    new AutopilotClerk(eyes.problem(), new AutopilotClerk.Around(gear, store().work(), eyes.rail(), gear.tray(), parcels), random,
        site.settings().speed()).run();
  }

  @Override
  public void close() {
    program.close();
    gear.close();
  }
}
