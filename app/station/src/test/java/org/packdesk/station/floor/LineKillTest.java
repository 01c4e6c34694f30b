package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.virtual.LineFault;
import org.packdesk.devices.virtual.VirtualLine;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelLost;
import org.packdesk.persistence.facts.StrangerSeen;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.persistence.work.FloorParcel.LabelState;
import org.packdesk.station.loop.StationWatch;
import org.packdesk.station.weighing.LineView;

/// A line station in a process of its own, killed while parcels are on the belt. The belt is long and the test holds it, so none of
/// them is at the gate before the station is gone, however slow the machine.
final class LineKillTest {
  private static final String CENTRAL_AWAY = "http://127.0.0.1:1";
  /// 100 mm of belt: not on the scale together.
  private static final Duration ROOM = Duration.ofMillis(50);

  private @Nullable Process station;
  private @Nullable WholeLine belt;

  @TempDir
  private Path folder = Path.of("");

  @AfterEach
  void clear() {
    if (station != null) {
      station.destroyForcibly();
    }
    if (belt != null) {
      belt.close();
    }
  }

  @Test
  void whatTheControlSawWhileTheStationWasKilledIsConfirmedByTheNext() throws Exception {
    WholeLine line = killedWithThreeOnTheBelt();
    line.start();
    line.await("all three are accounted for",
        () -> line.facts(DivertConfirmed.class).size() + line.facts(StrangerSeen.class).size() == 3);
    assertThat(line.facts(DivertConfirmed.class)).as("one at most was not stored yet when it was killed")
        .hasSameSizeAs(line.facts(ParcelInducted.class)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(line.facts(ParcelLost.class)).isEmpty();
    assertThat(line.facts(ParcelJudged.class)).filteredOn(judged -> judged.cause() == VerdictCause.RESTARTED)
        .hasSize(line.facts(ParcelInducted.class).size() - 2);
    line.run();
    int next = line.place("GOOD-3", 1000);
    assertThat(line.commanded(next)).as("the line works on").isEqualTo(1);
    line.race();
    assertThat(line.lane(next)).isEqualTo(1);
  }

  @Test
  void aControlThatStartedAnewWhileTheStationWasKilledHasLostThemAll() throws Exception {
    WholeLine line = killedWithThreeOnTheBelt();
    line.belt().fault(LineFault.PLC_RESTART);
    line.start(StationWatch.NONE);
    line.await("all are lost",
        () -> line.facts(ParcelLost.class).size() == line.facts(ParcelInducted.class).size());
    assertThat(line.facts(ParcelLost.class)).hasSizeGreaterThanOrEqualTo(2)
        .allMatch(lost -> lost.cause() == LossCause.CONTROL_RESTARTED);
    assertThat(line.facts(DivertConfirmed.class)).as("no lane eye was told of before the kill, nor can be after it").isEmpty();
    line.awaitView("somebody has to look", view -> view.state() == LineView.State.STOPPED);
  }

  /// Two have their verdict when it is killed, the third has not been weighed. All three have reached their lane before the next
  /// start, with nobody there to be told.
  private WholeLine killedWithThreeOnTheBelt() throws Exception {
    WholeLine line = WholeLine.longBelt(folder, CENTRAL_AWAY);
    belt = line;
    line.knows(WholeLine.parcel("GOOD-1", LabelState.READY, 1000), WholeLine.parcel("LIGHT-1", LabelState.READY, 1000),
        WholeLine.parcel("GOOD-2", LabelState.READY, 1000), WholeLine.parcel("GOOD-3", LabelState.READY, 1000));
    Process running = start(line);
    int good = line.place("GOOD-1", 1000);
    int light = line.placeAfter(ROOM, "LIGHT-1", 700);
    assertThat(line.commanded(good)).isEqualTo(1);
    assertThat(line.commanded(light)).isEqualTo(2);
    line.creep();
    int young = line.place("GOOD-2", 1000);
    running.destroyForcibly().waitFor();
    assertThat(line.belt().parcels()).as("all are on the belt still").isEqualTo(3);
    line.awaitUnheard();
    line.race();
    assertThat(List.of(line.lane(good), line.lane(light), line.lane(young))).as("a gate that hears nobody lets nobody pass")
        .containsOnly(2);
    return line;
  }

  private Process start(WholeLine line) throws IOException {
    VirtualLine.Addresses at = line.belt().addresses();
    Process started = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
        "-Xmx256m",
        "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
        KilledLine.class.getName(), folder.toString(), CENTRAL_AWAY, at.induct(), at.weigher(), at.gate())
        .redirectError(folder.resolve("line.log").toFile()).start();
    station = started;
    line.awaitStarted(0);
    return started;
  }
}
