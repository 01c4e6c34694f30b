package org.packdesk.station.pinned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.InMotionWeight;
import org.packdesk.devices.InductScan;
import org.packdesk.devices.Mass;
import org.packdesk.persistence.work.Change;

/// A step that cannot be ended: nothing of it is stored, shown or begun, and the station says so and takes nothing more.
final class FaultPinnedTest {
  private static final Logger PROGRAM = Logger.getLogger("org.packdesk");

  @TempDir
  private Path folder = Path.of("");

  /// The fault would be told of at length.
  @BeforeAll
  static void quiet() {
    PROGRAM.setLevel(Level.OFF);
  }

  @AfterAll
  static void loud() {
    PROGRAM.setLevel(null);
  }

  private PinnedStation station(String... roles) throws InterruptedException {
    return PinnedStation.of(folder, roles).knows(Stream.concat(Goods.basics().stream(),
        Stream.of(Goods.order("o-1", Codes.TOTE), Goods.packed("o-7"), new Change.OfParcel(Goods.parcel(Goods.OLD, "o-7")),
            new Change.OfCase(Goods.aCase(Goods.CASE, "o-7", Goods.OLD))))
        .toList()).start();
  }

  @Test
  void aFaultInAPackDesksRulesStopsIt() throws Exception {
    try (PinnedStation desk = station("PACK")) {
      desk.scan(Codes.BADGE, Codes.command("0005"));
      List<String> facts = desk.facts();
      desk.story();
      desk.scanAndThrow(Codes.TOTE, Codes.SOCKS);
      desk.scan(Codes.TOTE);
      assertThat(desk.story()).isEqualTo("""
          scan PDKT1001G and 4006381333931 and a fault
            shown pack DO_CALL_LEAD, trouble CANNOT_STORE
            shown station Desk 1, packer Packer 1, owes 2, lights WAITING WAITING WAITING, trouble CANNOT_STORE
            page desk
          scan PDKT1001G
            is not taken
          """);
      assertThat(desk.facts()).isEqualTo(facts);
    }
  }

  @Test
  void aFaultInAProblemDesksRulesStopsIt() throws Exception {
    try (PinnedStation desk = station("PROBLEM")) {
      desk.scan(Codes.BADGE);
      List<String> facts = desk.facts();
      desk.story();
      desk.scanAndThrow(Goods.OLD);
      assertThat(desk.story()).isEqualTo("""
          scan TC000000001 and a fault
            shown pack DO_CALL_LEAD, trouble CANNOT_STORE
            shown station Desk 1, packer Packer 1, owes 2, lights WAITING WAITING WAITING, trouble CANNOT_STORE
          """);
      assertThat(desk.facts()).isEqualTo(facts);
    }
  }

  @Test
  void aStorageThatFailsStopsAPackAndProblemDesk() throws Exception {
    try (PinnedStation desk = station("PACK", "PROBLEM")) {
      desk.scan(Codes.BADGE);
      List<String> facts = desk.facts();
      desk.story();
      desk.storageFails();
      desk.scanTogether(Goods.OLD, Codes.TOTE);
      assertThat(desk.story()).isEqualTo("""
          scan TC000000001 and PDKT1001G
            shown pack DO_CALL_LEAD, trouble CANNOT_STORE
            shown station Desk 1, packer Packer 1, owes 2, lights WAITING WAITING WAITING, trouble CANNOT_STORE
          """);
      assertThat(desk.facts()).isEqualTo(facts);
    }
  }

  @Test
  void aFaultInALinesRulesStopsTheInduct() throws Exception {
    try (PinnedStation line = station("LINE")) {
      Restarts.belt(line);
      line.reads("induct", new InductScan(11, Goods.OLD));
      List<String> facts = line.facts();
      line.story();
      line.scanAndThrow(Goods.OLD);
      line.reads("weigher", new InMotionWeight.Measured(11, new Mass(441_000), null));
      assertThat(line.story()).isEqualTo(
          """
              scan TC000000001 and a fault
                sound ATTENTION
                shown line STOPPED DO_CALL_LEAD, mode CHECKING, alarms [CANNOT_STORE], inducted 1, judged 0, out 0, belt [1 null to null] passes
                shown station Line 1, owes 7, lights GOOD GOOD GOOD, trouble CANNOT_STORE
                effect induct STOPS
              weigher reads Measured
                is not taken
              """);
      assertThat(line.facts()).isEqualTo(facts);
    }
  }

  @Test
  void aStorageThatFailsStopsTheInductAndTellsTheGateNothingElse() throws Exception {
    try (PinnedStation line = station("LINE")) {
      Restarts.belt(line);
      line.reads("induct", new InductScan(11, Goods.OLD));
      List<String> facts = line.facts();
      line.story();
      line.storageFails();
      line.waits(java.time.Duration.ofMillis(500));
      line.reads("weigher", new InMotionWeight.Measured(11, new Mass(441_000), null));
      assertThat(line.story()).isEqualTo(
          """
              weigher reads Measured
                sound ATTENTION
                shown line STOPPED DO_CALL_LEAD, mode CHECKING, alarms [CANNOT_STORE], inducted 1, judged 0, out 0, belt [1 null to null] passes
                shown station Line 1, owes 7, lights GOOD GOOD GOOD, trouble CANNOT_STORE
                effect induct STOPS
              """);
      assertThat(line.facts()).isEqualTo(facts);
    }
  }
}
