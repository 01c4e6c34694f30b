package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.virtual.LineFault;
import org.packdesk.devices.virtual.VirtualEvent;
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

/// A line station in a process of its own, killed while parcels are on the belt.
final class LineKillTest {
  private static final String CENTRAL_AWAY = "http://127.0.0.1:1";
  private final Set<Integer> commanded = ConcurrentHashMap.newKeySet();

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
    assertThat(line.lane(line.place("GOOD-3", 1000))).as("the line works on").isEqualTo(1);
  }

  @Test
  void aControlThatStartedAnewWhileTheStationWasKilledHasLostThemAll() throws Exception {
    WholeLine line = killedWithThreeOnTheBelt();
    line.belt().fault(LineFault.PLC_RESTART);
    line.start(StationWatch.NONE);
    line.await("all are lost",
        () -> line.facts(ParcelLost.class).size() == line.facts(ParcelInducted.class).size());
    assertThat(line.facts(ParcelLost.class)).allMatch(lost -> lost.cause() == LossCause.CONTROL_RESTARTED);
    line.awaitView("somebody has to look", view -> view.state() == LineView.State.STOPPED);
  }

  /// All three have reached their lane before the next start.
  private WholeLine killedWithThreeOnTheBelt() throws Exception {
    WholeLine line = WholeLine.dense(folder, CENTRAL_AWAY, this::happened);
    belt = line;
    line.knows(WholeLine.parcel("GOOD-1", LabelState.READY, 1000), WholeLine.parcel("LIGHT-1", LabelState.READY, 1000),
        WholeLine.parcel("GOOD-2", LabelState.READY, 1000), WholeLine.parcel("GOOD-3", LabelState.READY, 1000));
    Process running = start(line);
    station = running;
    int good = line.place("GOOD-1", 1000);
    line.await("the gate knows of the first", () -> commanded.contains(good));
    int light = line.place("LIGHT-1", 700);
    line.await("the gate knows of the second", () -> commanded.contains(light));
    int young = line.place("GOOD-2", 1000);
    running.destroyForcibly().waitFor();
    assertThat(line.lane(light)).isEqualTo(2);
    assertThat(line.lane(young)).as("nobody told the gate").isEqualTo(2);
    return line;
  }

  private void happened(VirtualEvent event) {
    if (event instanceof VirtualEvent.GateCommanded command && command.code() == 0) {
      commanded.add(command.trackId());
    }
  }

  private Process start(WholeLine line) throws IOException {
    VirtualLine.Addresses at = line.belt().addresses();
    Process started = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
        "-Xmx256m",
        "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
        KilledLine.class.getName(), folder.toString(), CENTRAL_AWAY, at.induct(), at.weigher(), at.gate())
        .redirectError(folder.resolve("line.log").toFile()).start();
    line.await("the induct runs", line.belt()::inductRuns);
    return started;
  }
}
