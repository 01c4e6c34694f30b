package org.packdesk.station.floor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.StationStore;
import org.packdesk.station.DeskProgram;
import org.packdesk.station.DeskProgram.Onlookers;
import org.packdesk.station.floor.AutopilotPacker.Target;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.setup.StationConfig.LabelPaper;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.setup.StationConfig.Screen;
import org.packdesk.station.setup.StationConfig.Tolerances;
import org.packdesk.station.shell.ui.Display;

/// One pack desk of the training floor: the real station with its window, the devices on it, and somebody who packs.
final class TrainingDesk implements AutoCloseable {
  static final String SITE = "site-1";
  private static final String RANDOM = "L64X128MixRandom";

  private final DemoSettings settings;
  private final int number;
  private final String station;
  private final @Nullable Parcels belt;
  private final BoxMaker boxes;
  private final DemoMeter meter = new DemoMeter();
  private final StationEyes eyes = new StationEyes();
  private final DeskGear gear;
  private final DeskProgram program;
  private final long firstSeqOfRun;
  private @Nullable AutopilotPacker packer;

  /// What all stations of the floor share.
  ///
  /// @param belt where packed parcels go, or null where there is no weigh line
  record Site(DemoSettings settings, URI central, Display.Kind display, StationConfig.Theme theme, @Nullable Parcels belt) {

    StationConfig.Screen screen() {
      return new Screen(theme, Locale.ENGLISH, ZoneId.systemDefault());
    }

    /// Where a station's pseudo-terminals get their names.
    Path ports(String station) {
      return settings.data().toAbsolutePath().resolve("ports").resolve(station);
    }
  }

  /// @param number from 1
  TrainingDesk(Site site, int number) throws IOException {
    this.settings = site.settings();
    this.belt = site.belt();
    this.number = number;
    this.station = "station-" + number;
    Path tray = settings.tray() == null ? settings.trayOf(station) : settings.tray();
    gear = new DeskGear(new DeskGear.Wanted(settings.scanner(), settings.scale(), settings.printer(), tray, this::packed),
        site.ports(station), meter, Clock.systemUTC());
    StationConfig config = new StationConfig(station, "Desk " + number, SITE, List.of(Role.PACK),
        settings.data().toAbsolutePath(), site.central(), PrintPolicy.AT_READY, LabelPaper.DEFAULT, site.screen(),
        Tolerances.DEFAULT, gear.settings());
    program = DeskProgram.start(ConfigFiles.writtenAndRead(config), site.display(), new Onlookers(eyes, meter, meter::shown));
    firstSeqOfRun = store().journal().state().lastSeq() + 1;
    boxes = new BoxMaker(store().work(), settings.seed());
  }

  /// A packer is done with a parcel: it goes to the belt, where there is one.
  private void packed(String label) {
    if (belt != null) {
      boxes.of(label).ifPresent(belt::packed);
    }
  }

  /// Parcels of an earlier run that stood on the floor go to the belt again.
  void bringBack(Map<String, String> labels) {
    labels.forEach((packedWith, newest) -> boxes.of(packedWith).ifPresent(box -> {
      if (!newest.equals(packedWith)) {
        box.stickOn(newest);
      }
      Objects.requireNonNull(belt, "there is a line").packed(box);
    }));
  }

  /// What the autopilot does from now on. @param packedInAll how many orders are packed so far, at all desks
  Runnable autopilot(LongSupplier packedInAll) {
    StoreFloorPlan.Place place = new StoreFloorPlan.Place(number, settings.desks());
    AutopilotPacker begun = new AutopilotPacker(eyes, gear, new StoreFloorPlan(store(), place, packedInAll), gear.tray(),
        RandomGeneratorFactory.of(RANDOM).create(settings.seed() + number - 1), new Target(settings.orders(), settings.speed()));
    packer = begun;
    return begun;
  }

  /// Pictures of everything that the window tells a packer to do.
  void photograph(Path folder) {
    Path own = settings.isAlone() ? folder : folder.resolve(station);
    new DeskPhotographer<>(eyes.packing(), view -> "do_" + view.todo().todo(), program::picture, own).start();
  }

  String station() {
    return station;
  }

  StationStore store() {
    return program.station().store();
  }

  DeskProgram program() {
    return program;
  }

  boolean hasOrderOpen() {
    return eyes.seesParcel();
  }

  DemoReport.Desk reported() {
    return new DemoReport.Desk(store(), meter, eyes, firstSeqOfRun);
  }

  @Override
  public void close() {
    AutopilotPacker working = packer;
    if (working != null) {
      working.stop();
    }
    program.close();
    gear.close();
  }
}
