package org.packdesk.station.floor;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.virtual.BeltEvent;
import org.packdesk.devices.virtual.BeltLayout;
import org.packdesk.devices.virtual.BeltModel;
import org.packdesk.devices.virtual.Carton;
import org.packdesk.devices.virtual.LineFault;
import org.packdesk.devices.virtual.VirtualEvent;
import org.packdesk.devices.virtual.VirtualLine;
import org.packdesk.persistence.StationStore;
import org.packdesk.station.DeskProgram;
import org.packdesk.station.DeskProgram.Onlookers;
import org.packdesk.station.floor.Box.Print;
import org.packdesk.station.loop.StationWatch;
import org.packdesk.station.setup.LineConfig;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.setup.StationConfig.LabelPaper;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.weighing.LineSettings;
import org.packdesk.station.weighing.LineSettings.Travel;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.weighing.Tolerance;
import org.packdesk.station.weighing.Tolerance.Limit;
import org.packdesk.station.weighing.Tolerances;
import org.packdesk.station.weighing.Verdict;

/// The weigh line of the training floor: the real station with its window, a belt with scanner, scale, gate and lane eyes, and somebody
/// who puts the parcels on it.
final class TrainingLine implements AutoCloseable {
  static final String STATION = "line-1";
  private static final long SCALE_NOISE_MG = 5_000;
  private static final int BOX_MM = 350;
  private static final Duration BETWEEN_BOXES = Duration.ofMillis(1200);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(30);
  private static final int PICTURED = 30;
  private static final int BUDGET_PERMILLE = 100;
  private static final int PROBLEM_LANE = 2;
  /// As the belt's layout has it: weighed after 1.9 s, at the gate after 4.4 s, seen after 5.4 s.
  private static final LineConfig CONFIG = new LineConfig("induct", "gate", LocalDate.of(2026, 1, 31), BUDGET_PERMILLE,
      new LineSettings(new Verdict.Scale("weigher", SCALE_NOISE_MG, 60_000_000),
          new Tolerances(Tolerance.even(new Limit(15_000, BigDecimal.ONE, BigDecimal.valueOf(4)), List.of()), List.of()),
          new Travel(Duration.ofMillis(300), Duration.ofMillis(3000), Duration.ofMillis(4800), Duration.ofMillis(3000),
              Duration.ofMillis(300), Duration.ofSeconds(30)),
          PROBLEM_LANE));

  private final Parcels parcels;
  private final Map<Integer, Box> onBelt = new ConcurrentHashMap<>();
  private final VirtualLine line;
  private final StationEyes eyes = new StationEyes();
  private final DeskProgram program;

  TrainingLine(TrainingDesk.Site site, Parcels parcels, RandomGenerator random) throws IOException {
    this.parcels = parcels;
    BeltModel belt = new BeltModel(BeltLayout.STANDARD, Clock.systemUTC().instant(),
        mg -> Math.max(1, Math.round(mg + SCALE_NOISE_MG * random.nextGaussian())));
    line = VirtualLine.start(VirtualLine.Ports.ANY, belt, Clock.systemUTC(), this::happened);
    VirtualLine.Addresses at = line.addresses();
    List<DeviceSettings> devices = List.of(DeviceSettings.inductScanner("induct", at.induct()),
        DeviceSettings.checkweigher("weigher", at.weigher()), DeviceSettings.gate("gate", at.gate()));
    StationConfig config = new StationConfig(STATION, "Line 1", TrainingDesk.SITE, List.of(Role.LINE),
        site.settings().data().toAbsolutePath(), site.central(), PrintPolicy.AT_READY, LabelPaper.DEFAULT, site.screen(),
        StationConfig.Tolerances.DEFAULT, devices, CONFIG);
    program = DeskProgram.start(ConfigFiles.writtenAndRead(config), site.display(),
        new Onlookers(eyes, StationWatch.NONE, (_, _) -> {}));
  }

  StationStore store() {
    return program.station().store();
  }

  StationEyes eyes() {
    return eyes;
  }

  void photograph(Path folder) {
    new DeskPhotographer<>(eyes.line(), TrainingLine::shown, program::picture, folder.resolve(STATION)).start();
  }

  /// What the hall sees from afar, and whether parcels have come.
  private static String shown(LineView view) {
    return view.state() + (view.passed().isEmpty() ? "" : "-" + Math.min(view.passed().size(), PICTURED) / 10 + "0");
  }

  /// Puts parcels on the belt as they come, until all are gone and the station has heard of the last one: a parcel that is in its
  /// lane may still be on the way to the journal.
  void work() {
    try {
      eyes.awaitDevices(Duration.ofSeconds(10));
      while (!parcels.areGone()) {
        @Nullable
        Box box = parcels.nextAtInduct(LOOK_AGAIN);
        if (box != null) {
          put(box);
          eyes.pause(BETWEEN_BOXES);
        }
      }
      LineView _ = eyes.line().await(view -> view.belt().parcels().isEmpty(), SEEN_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void put(Box box) throws InterruptedException {
    OptionalInt track = place(box);
    while (track.isEmpty()) {
      eyes.pause(LOOK_AGAIN);
      track = place(box);
    }
  }

  /// The belt tells where a box is by its track id, perhaps before this has returned.
  private synchronized OptionalInt place(Box box) {
    boolean smudged = box.print() == Print.SMUDGED;
    if (smudged) {
      line.fault(LineFault.NO_READ);
    }
    OptionalInt track = line.place(new Carton(box.label(), box.mass(), BOX_MM));
    if (smudged) {
      line.repair(LineFault.NO_READ);
    }
    track.ifPresent(id -> onBelt.put(id, box));
    return track;
  }

  /// What comes to a lane's end.
  private void happened(VirtualEvent event) {
    if (event instanceof VirtualEvent.BeltMoved(BeltEvent.Seen seen)) {
      Box box = taken(seen.trackId());
      if (box != null && seen.lane() == 1) {
        parcels.gone();
      } else if (box != null) {
        parcels.toProblemLane(box);
      }
    }
  }

  private synchronized @Nullable Box taken(int trackId) {
    return onBelt.remove(trackId);
  }

  @Override
  public void close() {
    program.close();
    line.close();
  }
}
