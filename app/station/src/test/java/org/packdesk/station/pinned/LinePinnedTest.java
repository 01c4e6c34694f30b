package org.packdesk.station.pinned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.DeviceStatus;
import org.packdesk.devices.GateStatus;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.Scan;
import org.packdesk.persistence.work.Change;

/// A weigh line, step by step. Whether the gate is told before the screen or after it is not pinned: only that both come after the
/// commit.
@SuppressWarnings("NullAway.Init")
final class LinePinnedTest {
  @TempDir
  private Path folder = Path.of("");
  private PinnedStation line;
  private Belt belt;

  @BeforeEach
  void aBeltThatRuns() throws Exception {
    line = PinnedStation.of(folder, "LINE").knows(Stream.concat(Goods.basics().stream(),
        Stream.of(new Change.OfParcel(Goods.parcel("TC1", "o-1")), new Change.OfParcel(Goods.parcel("TC2", "o-2")))).toList());
    line.start();
    Restarts.belt(line);
    belt = new Belt(line);
  }

  @AfterEach
  void close() {
    line.close();
  }

  @Test
  void aParcelIsWeighedAndPasses() throws Exception {
    belt.inducted(11, "TC1");
    belt.weighed(11, 441_000);
    belt.seen(11, 1, 1);
    assertThat(line.story()).isEqualTo(
        """
            start
              stored station-started
              stored line-started
              stored induct-stopped
              stored induct-stopped
              sound ATTENTION
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_GATE_OFFLINE, ALARM_SCALE_OFFLINE, ALARM_SCANNER_OFFLINE], inducted 0, judged 0, out 0 passes
              shown station Line 1, owes 4, lights WAITING WAITING WAITING
              page line
              effect induct STOPS
              effect induct STOPS
            gate is Online
              stored induct-resumed
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_SCALE_OFFLINE, ALARM_SCANNER_OFFLINE], inducted 0, judged 0, out 0 passes
              shown station Line 1, owes 5, lights WAITING WAITING GOOD
            weigher is Online
              stored induct-resumed
              shown line RESTS LINE_PUT_ON, mode CHECKING, alarms [ALARM_SCANNER_OFFLINE], inducted 0, judged 0, out 0 passes
              shown station Line 1, owes 6, lights WAITING GOOD GOOD
              effect induct RUNS
            induct is Online
              shown line RESTS LINE_PUT_ON, mode CHECKING, inducted 0, judged 0, out 0 passes
              shown station Line 1, owes 6, lights GOOD GOOD GOOD
            gate reads GateStatus
            induct reads InductScan
              stored parcel-inducted
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 1, judged 0, out 0, belt [1 null to null] passes
              shown station Line 1, owes 7, lights GOOD GOOD GOOD
            weigher reads Measured
              stored parcel-measured
              stored parcel-judged
              stored divert-commanded
              told watch 11 1
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 1, judged 1, out 0, belt [1 PASS to 1], passed [1 PASS moves to 1] passes
              shown station Line 1, owes 10, lights GOOD GOOD GOOD
              effect divert 11 to 1 as 1 within 1400 ms
            told DivertReported
              stored divert-confirmed
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 1, judged 1, out 0, passed [1 PASS seen in 1] passes
              shown station Line 1, owes 11, lights GOOD GOOD GOOD
            """);
    Restarts.goOnTheSame(line, Restarts::belt);
  }

  @Test
  void aLightOneAndOneWithoutABarcodeGoToTheProblemLane() throws Exception {
    line.story();
    belt.inducted(11, "TC1");
    belt.weighed(11, 361_000);
    belt.seen(11, 1, 2);
    belt.inducted(12, null);
    belt.weighed(12, 440_000);
    belt.seen(12, 2, 2);
    assertThat(line.story()).isEqualTo(
        """
            induct reads InductScan
              stored parcel-inducted
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 1, judged 0, out 0, belt [1 null to null] passes
              shown station Line 1, owes 7, lights GOOD GOOD GOOD
            weigher reads Measured
              stored parcel-measured
              stored parcel-judged
              stored divert-commanded
              told watch 11 1
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 1, judged 1, out 1, belt [1 LIGHT to 2], passed [1 LIGHT moves to 2] passes
              shown station Line 1, owes 10, lights GOOD GOOD GOOD
              effect divert 11 to 2 as 1 within 1400 ms
            told DivertReported
              stored divert-confirmed
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 1, judged 1, out 1, passed [1 LIGHT seen in 2] passes
              shown station Line 1, owes 11, lights GOOD GOOD GOOD
            induct reads InductScan
              stored parcel-inducted
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 2, judged 1, out 1, belt [2 null to null], passed [1 LIGHT seen in 2] passes
              shown station Line 1, owes 12, lights GOOD GOOD GOOD
            weigher reads Measured
              stored parcel-measured
              stored parcel-judged
              stored divert-commanded
              told watch 12 2
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 2, judged 2, out 2, belt [2 NO_READ to 2], passed [2 NO_READ moves to 2, 1 LIGHT seen in 2] passes
              shown station Line 1, owes 15, lights GOOD GOOD GOOD
              effect divert 12 to 2 as 2 within 1400 ms
            told DivertReported
              stored divert-confirmed
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 2, judged 2, out 2, passed [2 NO_READ seen in 2, 1 LIGHT seen in 2] passes
              shown station Line 1, owes 16, lights GOOD GOOD GOOD
            """);
    Restarts.goOnTheSame(line, Restarts::belt);
  }

  @Test
  void theGateIsGoneAndTheInductStopsAndGoesOn() throws Exception {
    line.story();
    belt.inducted(11, "TC1");
    line.is("gate", new DeviceStatus.Offline(OfflineReason.UNPLUGGED, "no line"));
    line.is("gate", new DeviceStatus.Online());
    line.reads("gate", new GateStatus(Set.of(GateStatus.Condition.PROBLEM_LANE_FULL), 1, null));
    assertThat(line.story()).isEqualTo(
        """
            induct reads InductScan
              stored parcel-inducted
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 1, judged 0, out 0, belt [1 null to null] passes
              shown station Line 1, owes 7, lights GOOD GOOD GOOD
            gate is Offline
              stored induct-stopped
              sound ATTENTION
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_GATE_OFFLINE], inducted 1, judged 0, out 0, belt [1 null to null] passes
              shown station Line 1, owes 8, lights GOOD GOOD BAD
              effect induct STOPS
            gate is Online
              stored induct-resumed
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 1, judged 0, out 0, belt [1 null to null] passes
              shown station Line 1, owes 9, lights GOOD GOOD GOOD
              effect induct RUNS
            gate reads GateStatus
              stored induct-stopped
              sound ATTENTION
              shown line STOPPED LINE_EMPTY_PROBLEM_LANE, mode CHECKING, alarms [ALARM_PROBLEM_LANE_FULL], inducted 1, judged 0, out 0, belt [1 null to null] passes
              shown station Line 1, owes 10, lights GOOD GOOD GOOD
              effect induct STOPS
            """);
  }

  @Test
  void nobodySeesAParcelInTime() throws Exception {
    line.story();
    belt.inducted(11, "TC1");
    belt.weighed(11, 441_000);
    line.later(Duration.ofSeconds(1));
    line.later(Duration.ofSeconds(4));
    line.reads("induct", new Scan("TC1", null));
    assertThat(line.story()).isEqualTo(
        """
            induct reads InductScan
              stored parcel-inducted
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 1, judged 0, out 0, belt [1 null to null] passes
              shown station Line 1, owes 7, lights GOOD GOOD GOOD
            weigher reads Measured
              stored parcel-measured
              stored parcel-judged
              stored divert-commanded
              told watch 11 1
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 1, judged 1, out 0, belt [1 PASS to 1], passed [1 PASS moves to 1] passes
              shown station Line 1, owes 10, lights GOOD GOOD GOOD
              effect divert 11 to 1 as 1 within 1400 ms
            later
            later
              stored parcel-lost
              sound ATTENTION
              shown line RUNS LINE_PUT_ON, mode CHECKING, alarms [ALARM_PARCEL_LOST], inducted 1, judged 1, out 0, passed [1 PASS lost], lost [1] passes
              shown station Line 1, owes 11, lights GOOD GOOD GOOD
            induct reads Scan
              stored parcel-found
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 1, judged 1, out 0, passed [1 PASS found] passes
              shown station Line 1, owes 12, lights GOOD GOOD GOOD
            """);
    Restarts.goOnTheSame(line, Restarts::belt);
  }

  @Test
  void whatWasOnTheBeltWhenTheProgramStoppedGoesToTheProblemLane() throws Exception {
    belt.inducted(11, "TC1");
    belt.weighed(11, 441_000);
    belt.inducted(12, "TC2");
    line.story();
    line.stop();
    line.start();
    Restarts.belt(line);
    assertThat(line.story()).isEqualTo(
        """
            start
              stored station-started
              stored line-started
              stored parcel-judged
              stored divert-commanded
              stored induct-stopped
              stored induct-stopped
              told watch 12 2
              sound ATTENTION
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_GATE_OFFLINE, ALARM_SCALE_OFFLINE, ALARM_SCANNER_OFFLINE], inducted 2, judged 2, out 1, belt [1 PASS to 1, 2 BAD_WEIGHT to 2], passed [2 BAD_WEIGHT moves to 2, 1 PASS moves to 1] passes
              shown station Line 1, owes 17, lights WAITING WAITING WAITING
              page line
              effect divert 12 to 2 as 2 within 1800 ms
              effect induct STOPS
              effect induct STOPS
            gate is Online
              stored induct-resumed
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_SCALE_OFFLINE, ALARM_SCANNER_OFFLINE], inducted 2, judged 2, out 1, belt [1 PASS to 1, 2 BAD_WEIGHT to 2], passed [2 BAD_WEIGHT moves to 2, 1 PASS moves to 1] passes
              shown station Line 1, owes 18, lights WAITING WAITING GOOD
            weigher is Online
              stored induct-resumed
              shown line RUNS LINE_PUT_ON, mode CHECKING, alarms [ALARM_SCANNER_OFFLINE], inducted 2, judged 2, out 1, belt [1 PASS to 1, 2 BAD_WEIGHT to 2], passed [2 BAD_WEIGHT moves to 2, 1 PASS moves to 1] passes
              shown station Line 1, owes 19, lights WAITING GOOD GOOD
              effect induct RUNS
            induct is Online
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 2, judged 2, out 1, belt [1 PASS to 1, 2 BAD_WEIGHT to 2], passed [2 BAD_WEIGHT moves to 2, 1 PASS moves to 1] passes
              shown station Line 1, owes 19, lights GOOD GOOD GOOD
            gate reads GateStatus
            """);
  }
}
