package org.packdesk.station.pinned;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.packdesk.devices.DeviceStatus;
import org.packdesk.devices.GateStatus;
import org.packdesk.devices.Mass;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.WeighMode;
import org.packdesk.devices.Weight;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.work.Change;

/// Makes the pinned files with the program as it is, and writes down what it makes of them. Run once for a release, never for a test:
/// `java org.packdesk.station.pinned.FilesOfToday <folder>`.
final class FilesOfToday {
  private static final Duration LONG_AGO = Duration.ofDays(40);

  private FilesOfToday() {}

  /// @param args the folder for the files
  public static void main(String[] args) throws Exception {
    Path target = Files.createDirectories(Path.of(args[0]));
    for (String name : PinnedFiles.NAMES) {
      Path folder = Files.createTempDirectory("files-of-today");
      Path file = folder.resolve("station.db");
      PinnedStation station = PinnedStation.on(file, PinnedFiles.roles(name)).knows(known());
      work(station, name);
      keep(file, target.resolve(name + ".db"));
      Path copy = Files.copy(target.resolve(name + ".db"), Files.createTempDirectory("files-of-today").resolve("station.db"));
      var at = station.now().plusSeconds(20);
      Files.writeString(target.resolve(name + ".txt"), at + "\n" + PinnedFiles.told(copy, name, at));
    }
  }

  private static List<Change> known() {
    List<Change> known = new ArrayList<>(Goods.basics());
    known.addAll(List.of(Goods.order("o-1", Codes.TOTE), Goods.order("o-2", Codes.TOTE_2), Goods.order("o-3", Codes.TOTE_3)));
    for (int order = 6; order <= 8; order++) {
      known.add(Goods.packed("o-" + order));
      known.add(new Change.OfParcel(Goods.parcel("TC00000000" + order, "o-" + order)));
      known.add(new Change.OfCase(Goods.aCase("line-9-" + order, "o-" + order, "TC00000000" + order)));
    }
    for (int parcel = 1; parcel <= 5; parcel++) {
      known.add(new Change.OfParcel(Goods.parcel("TC" + parcel, "o-5" + parcel)));
    }
    return known;
  }

  private static void work(PinnedStation station, String name) throws InterruptedException {
    station.start();
    if (name.startsWith("line")) {
      Restarts.belt(station);
    } else {
      Restarts.printer(station);
      station.scan(Codes.BADGE);
    }
    if (name.endsWith("-archived")) {
      earlier(station, name);
    }
    if (name.startsWith("line")) {
      line(station, new Belt(station));
    } else {
      desk(station, name);
    }
    station.crash();
  }

  /// What is closed, acknowledged and old lies in an archive file, and not here any more: who signed in, or what stopped the induct,
  /// only the kept session knows.
  private static void earlier(PinnedStation station, String name) throws InterruptedException {
    if (name.startsWith("line")) {
      Belt belt = new Belt(station);
      for (int track = 1; track <= 3; track++) {
        belt.inducted(track, "TC" + track);
        belt.weighed(track, track == 3 ? 361_000 : 440_000);
        belt.seen(track, track, 1);
      }
    } else if (name.startsWith("problem")) {
      clears(station);
    } else {
      packs(station, "o-2", Codes.TOTE_2, "TC000000100");
    }
    station.central(new SyncEvent.Acknowledged(station.store().lastSeq(), List.of()));
    station.stop();
    station.waits(LONG_AGO);
    station.start();
    var journal = station.store().journal();
    journal.archive(journal.state().lastSeq(), station.now());
    journal.archive().write();
    while (journal.prune()) {
      // a step of it each time
    }
    if (station.store().after(0, 1, 1).getFirst().seq() < 5) {
      throw new AssertionError("nothing was archived");
    }
    if (name.startsWith("line")) {
      Restarts.belt(station);
    } else {
      Restarts.printer(station);
    }
  }

  private static void packs(PinnedStation desk, String order, String tote, String tracking) throws InterruptedException {
    desk.scan(tote, Codes.SOCKS, Codes.SOCKS, Codes.HAT, Codes.CARTON);
    desk.labelComes("label:" + order + ":1:1", "l-" + order, tracking);
    desk.printed("print:" + order + ":1:1:1", new PrintOutcome.Delivered());
    desk.scan(tracking);
  }

  private static void clears(PinnedStation desk) throws InterruptedException {
    desk.scan("TC000000006");
    weighs(desk, 440_000);
    desk.scan(Codes.SOCKS, Codes.SOCKS, Codes.HAT, Codes.CARTON, "TC000000006", Codes.command("0108"));
  }

  private static void weighs(PinnedStation desk, long massMg) throws InterruptedException {
    desk.reads("scale", new Weight.Stable(Mass.ZERO, WeighMode.NET));
    desk.reads("scale", new Weight.Stable(new Mass(massMg), WeighMode.NET));
  }

  private static void desk(PinnedStation desk, String name) throws InterruptedException {
    boolean packs = !name.startsWith("problem");
    if (name.contains("problem")) {
      cases(desk);
    }
    if (packs) {
      orders(desk);
    }
    desk.stop();
    desk.start();
    Restarts.printer(desk);
    desk.scan(packs ? Codes.SOCKS : Codes.HAT, Codes.MUG);
  }

  /// One is relabelled and on the shelf, one is open and weighed.
  private static void cases(PinnedStation desk) throws InterruptedException {
    desk.scan("TC000000007");
    weighs(desk, 360_000);
    desk.scan(Codes.SOCKS, Codes.SOCKS, Codes.HAT);
    desk.central(new SyncEvent.CentralLost(desk.now(), "no line"));
    desk.scan(Codes.OTHER_CARTON, Codes.PLATE_2);
    desk.central(new SyncEvent.CentralSeen(desk.now()));
    desk.labelIsVoided("label:o-7:1:1", "l-o-7");
    desk.labelComes("label:o-7:1:2", "l-7-2", "TC000000072");
    desk.scan("TC000000008");
    weighs(desk, 500_000);
    desk.scan(Codes.SOCKS);
    desk.reads("scale", new Weight.Stable(Mass.ZERO, WeighMode.NET));
  }

  /// One is on the shelf, one put aside, one open, and whether its paper is out nobody knows.
  private static void orders(PinnedStation desk) throws InterruptedException {
    desk.scan(Codes.TOTE_2);
    if (!desk.facts().contains("order-packed")) {
      desk.central(new SyncEvent.CentralLost(desk.now(), "no line"));
      desk.scan(Codes.SOCKS, Codes.SOCKS, Codes.HAT, Codes.CARTON, Codes.PLATE);
      desk.central(new SyncEvent.CentralSeen(desk.now()));
      desk.labelComes("label:o-2:1:1", "l-2", "TC000000102");
    }
    desk.scan(Codes.TOTE_3, Codes.SOCKS, Codes.command("0003"));
    desk.scan(Codes.TOTE, Codes.SOCKS);
    desk.claimIsHeld("o-1", 7);
    desk.labelComes("label:o-1:1:1", "l-1", "TC000000101");
    desk.printed("print:o-1:1:1:1", new PrintOutcome.Unclear("the line was cut"));
  }

  /// Switched to shadow; one seen, one lost, one in the wrong lane; two on the belt, one of them judged.
  private static void line(PinnedStation line, Belt belt) throws InterruptedException {
    line.touch(Codes.command("0089"));
    line.touch(Codes.keys("4711"));
    line.touch(Codes.command("0061"));
    line.comes("the lead is known");
    line.touch(Codes.command("0077"));
    line.waits(Duration.ofSeconds(10));
    int first = line.facts().contains("parcel-judged") ? 4 : 1;
    belt.inducted(21, "TC1");
    belt.weighed(21, 440_000);
    belt.seen(21, first, 1);
    belt.inducted(22, "TC2");
    belt.weighed(22, 361_000);
    line.later(Duration.ofSeconds(10));
    belt.inducted(23, null);
    belt.weighed(23, 440_000);
    belt.seen(23, first + 2, 1);
    belt.inducted(24, "TC4");
    belt.weighed(24, 441_000);
    belt.inducted(25, "TC5");
    line.stop();
    line.start();
    line.is("gate", new DeviceStatus.Online());
    line.reads("gate", new GateStatus(Set.of(GateStatus.Condition.PROBLEM_LANE_FULL), 1, null));
    belt.inducted(26, "TC3");
  }

  /// As small as it can be, without the keys of what is personal.
  private static void keep(Path file, Path kept) throws IOException, SQLException {
    try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + file); Statement small = open.createStatement()) {
      small.execute("DELETE FROM personal");
      small.execute("PRAGMA journal_mode = DELETE");
      small.execute("PRAGMA page_size = 1024");
      small.execute("VACUUM");
    }
    Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
  }
}
