package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.virtual.LineFault;
import org.packdesk.devices.virtual.VirtualLine.Part;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.InductStopped;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelLost;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.persistence.work.FloorParcel.LabelState;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// The real line station and a belt on wires, by what the station knows itself: central is away.
final class WholeLineTest {
  private static final String CENTRAL_AWAY = "http://127.0.0.1:1";
  private static final int GOOD = 1;
  private static final int PROBLEM = 2;

  @TempDir
  private Path folder = Path.of("");
  private WholeLine line;

  @BeforeEach
  void layOut() {
    line = WholeLine.laidOut(folder, CENTRAL_AWAY);
    line.knows(WholeLine.parcel("GOOD-1", LabelState.READY, 1000), WholeLine.parcel("GOOD-2", LabelState.READY, 1000),
        WholeLine.parcel("GOOD-3", LabelState.READY, 1000), WholeLine.parcel("GOOD-4", LabelState.READY, 1000),
        WholeLine.parcel("VOID-1", LabelState.VOIDED, 1000));
    line.start();
  }

  @AfterEach
  void clear() {
    line.close();
  }

  @Test
  void aGoodParcelLeavesAndEverythingElseGoesToTheProblemLane() {
    int good = line.place("GOOD-1", 1010);
    assertThat(line.lane(good)).isEqualTo(GOOD);
    assertThat(line.lane(line.place("GOOD-2", 900))).isEqualTo(PROBLEM);
    assertThat(line.lane(line.place("VOID-1", 1000))).isEqualTo(PROBLEM);
    assertThat(line.lane(line.place("STRANGE", 1000))).isEqualTo(PROBLEM);
    line.belt().fault(LineFault.NO_READ);
    assertThat(line.lane(line.place("GOOD-3", 1000))).isEqualTo(PROBLEM);
    line.await("all are confirmed", () -> line.facts(DivertConfirmed.class).size() == 5);
    assertThat(line.facts(ParcelJudged.class)).extracting(ParcelJudged::verdict).containsExactly(LineVerdict.PASS,
        LineVerdict.LIGHT, LineVerdict.VOIDED_LABEL, LineVerdict.NO_EXPECTATION, LineVerdict.NO_READ);
    assertThat(line.facts(DivertConfirmed.class)).extracting(DivertConfirmed::lane).containsExactly(GOOD, PROBLEM, PROBLEM,
        PROBLEM,
        PROBLEM);
    assertThat(line.facts(ParcelMeasured.class).getFirst().evidence()).satisfies(evidence -> {
      assertThat(evidence.device()).isEqualTo("weigher");
      assertThat(evidence.calibratedOn()).isEqualTo(LocalDate.of(2026, 1, 31));
      assertThat(evidence.frameHex()).isNotBlank();
    });
    LineView view = line.awaitView("five passes", shown -> shown.passed().size() == 5);
    assertThat(view.counts()).isEqualTo(new LineView.Counts(5, 5, 5, 4, 30, view.counts().weighed()));
  }

  @Test
  void anUnknownParcelGoesToTheProblemLaneWhenCentralIsAway() {
    int track = line.place("STRANGE", 1000);
    assertThat(line.lane(track)).isEqualTo(PROBLEM);
    line.await("it has its verdict", () -> !line.facts(ParcelJudged.class).isEmpty());
    assertThat(line.facts(ParcelJudged.class)).singleElement().satisfies(judged -> {
      assertThat(judged.verdict()).isEqualTo(LineVerdict.NO_EXPECTATION);
      assertThat(judged.cause()).isEqualTo(VerdictCause.NOT_KNOWN);
    });
    assertThat(line.lane(line.place("GOOD-1", 1000))).as("what is known needs no central").isEqualTo(GOOD);
  }

  @Test
  void withoutTheInductScannerParcelsGoToTheProblemLane() {
    line.belt().unplug(Part.INDUCT);
    alarms(Say.ALARM_SCANNER_OFFLINE);
    assertThat(line.lane(line.place("GOOD-1", 1000))).isEqualTo(PROBLEM);
    line.await("it has its verdict", () -> !line.facts(ParcelJudged.class).isEmpty());
    assertThat(line.facts(ParcelInducted.class)).extracting(ParcelInducted::doubt).containsExactly(VerdictCause.NOT_INDUCTED);
    assertThat(line.facts(ParcelJudged.class)).extracting(ParcelJudged::verdict).containsExactly(LineVerdict.NO_READ);
    line.replug(Part.INDUCT);
    line.awaitView("no alarm", view -> view.alarms().isEmpty());
    assertThat(line.lane(line.place("GOOD-2", 1000))).isEqualTo(GOOD);
  }

  @Test
  void withoutTheScaleTheInductStopsAndWhatIsOnTheBeltGoesToTheProblemLane() {
    line.creep();
    int track = line.place("GOOD-1", 1000);
    line.belt().unplug(Part.WEIGHER);
    alarms(Say.ALARM_SCALE_OFFLINE);
    line.await("the induct stops", () -> !line.belt().inductRuns());
    assertThat(line.tryToPlace("GOOD-2")).isEmpty();
    line.run();
    assertThat(line.lane(track)).isEqualTo(PROBLEM);
    line.replug(Part.WEIGHER);
    assertThat(line.lane(line.place("GOOD-3", 1000))).isEqualTo(GOOD);
  }

  @Test
  void withoutTheGateTheInductStopsAndWhatIsOnTheBeltGoesToTheProblemLane() {
    line.creep();
    int track = line.place("GOOD-1", 1000);
    line.belt().unplug(Part.GATE);
    alarms(Say.ALARM_GATE_OFFLINE);
    line.await("the induct stops", () -> !line.belt().inductRuns());
    line.run();
    assertThat(line.lane(track)).isEqualTo(PROBLEM);
    line.replug(Part.GATE);
    line.awaitView("no stop", view -> view.state() != LineView.State.STOPPED);
    assertThat(line.lane(line.place("GOOD-2", 1000))).isEqualTo(GOOD);
  }

  @Test
  void anAlarmIsHeardWhenItBegins() {
    line.awaitView("no alarm", view -> view.alarms().isEmpty());
    int before = line.sounds().size();
    line.belt().unplug(Part.INDUCT);
    alarms(Say.ALARM_SCANNER_OFFLINE);
    line.await("it is heard", () -> line.sounds().size() == before + 1);
    assertThat(line.lane(line.place("GOOD-1", 1000))).isEqualTo(PROBLEM);
    line.belt().replug(Part.INDUCT);
    line.awaitView("no alarm", view -> view.alarms().isEmpty());
    assertThat(line.sounds()).as("once, however long it stood").hasSize(before + 1).containsOnly(VerdictKind.ATTENTION);
    line.belt().unplug(Part.INDUCT);
    line.await("it is heard again", () -> line.sounds().size() == before + 2);
  }

  @Test
  void aControlThatStartsAnewLosesItsParcelsWithAnAlarm() {
    line.creep();
    int track = line.place("GOOD-1", 1000);
    line.await("the station follows it", () -> !line.facts(ParcelInducted.class).isEmpty());
    line.belt().fault(LineFault.PLC_RESTART);
    line.await("the parcel is lost", () -> !line.facts(ParcelLost.class).isEmpty());
    alarms(Say.ALARM_CONTROL_RESTARTED);
    assertThat(line.facts(InductStopped.class)).extracting(InductStopped::cause).contains(InductStop.CONTROL_RESTARTED);
    assertThat(track).isPositive();
  }

  @Test
  void fiveParcelsASecondAreAllFollowed() {
    List<Integer> tracks = IntStream.range(0, 20).mapToObj(each -> line.placeAfter(Duration.ofMillis(200), "NEW-" + each, 1000))
        .toList();
    tracks.forEach(track -> assertThat(line.lane(track)).isEqualTo(PROBLEM));
    line.await("all are confirmed", () -> line.facts(DivertConfirmed.class).size() == 20);
    assertThat(line.facts(ParcelLost.class)).isEmpty();
    assertThat(line.facts(ParcelJudged.class)).hasSize(20).allMatch(judged -> judged.verdict() == LineVerdict.NO_EXPECTATION);
  }

  private void alarms(Say say) {
    LineView view = line.awaitView("the alarm " + say, shown -> shown.alarms().stream().anyMatch(words -> words.say() == say));
    assertThat(view.alarms()).extracting(Words::say).contains(say);
  }
}
