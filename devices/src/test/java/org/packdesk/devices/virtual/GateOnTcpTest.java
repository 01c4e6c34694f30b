package org.packdesk.devices.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.Devices;
import org.packdesk.devices.DivertOutcome;
import org.packdesk.devices.DivertOutcome.Acknowledged;
import org.packdesk.devices.DivertOutcome.Confirmed;
import org.packdesk.devices.DivertOutcome.Loss;
import org.packdesk.devices.DivertOutcome.Lost;
import org.packdesk.devices.DivertOutcome.Refusal;
import org.packdesk.devices.DivertOutcome.Refused;
import org.packdesk.devices.GateCommand;
import org.packdesk.devices.GateStatus;
import org.packdesk.devices.GateStatus.Condition;
import org.packdesk.devices.Induct;
import org.packdesk.devices.LaneHistory;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.Station;
import org.packdesk.devices.runner.DeviceSupervisor;

class GateOnTcpTest {

  private static final DeviceId ID = new DeviceId("gate-1");
  private static final Duration SOON = Duration.ofSeconds(3);
  /// Nothing comes to the gate while a test looks on.
  private static final int CREEPING = 1;
  private static final int RUNNING = 800;
  private final Station station = new Station();
  private final Queue<VirtualEvent> atTheGate = new ConcurrentLinkedQueue<>();
  private VirtualGate gate;
  private Devices devices;

  @BeforeEach
  void start() {
    gate = VirtualGate.alone(0, InstantSource.system(), atTheGate::add);
    devices = DeviceSupervisor.start(List.of(DeviceSettings.gate("gate-1", gate.address()).withProfile(Map.of("eye_ms", "700"))),
        station, InstantSource.system());
    devices.induct(ID, Induct.RUNS);
    station.awaitOnline(1);
    awaitStatus(Condition.INDUCT_STOPPED, false);
  }

  @AfterEach
  void stop() {
    devices.close();
    gate.close();
  }

  @Test
  void aCommandIsAcknowledgedAndThenConfirmedByTheLanesEye() {
    divert(4711, 1, 1);
    divert(4712, 2, 2);
    assertThat(end(1)).isEqualTo(new Confirmed(1));
    assertThat(end(2)).isEqualTo(new Confirmed(2));
    assertThat(station.diverts(1)).containsExactly(new Acknowledged(), new Confirmed(1));
    assertThat(commands()).containsExactly(new VirtualEvent.GateCommanded(4711, 1, 0),
        new VirtualEvent.GateCommanded(4712, 2, 0));
  }

  @Test
  void theInductStopsWhenTheStationSaysSoAndWhenTheStationIsGone() {
    assertThat(gate.inductRuns()).isTrue();
    devices.induct(ID, Induct.STOPS);
    awaitStatus(Condition.INDUCT_STOPPED, true);
    devices.induct(ID, Induct.RUNS);
    awaitStatus(Condition.INDUCT_STOPPED, false);
    devices.close();
    station.await("the gate misses the heartbeat", s -> !gate.inductRuns());
  }

  @Test
  void aCommandAfterItsDeadlineIsNotWritten() {
    devices.divert(ID, new GateCommand(4711, 1, 1, Duration.ZERO));
    assertThat(end(1)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.reason()).isEqualTo(Refusal.LATE));
    assertThat(commands()).isEmpty();
  }

  @Test
  void aLaneThatIsNotThereAndADeviceThatIsNoGateAreRefused() {
    divert(4711, 3, 1);
    assertThat(end(1)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.reason()).isEqualTo(Refusal.NO_SUCH_LANE));
    assertThatThrownBy(() -> devices.divert(new DeviceId("scale-1"), new GateCommand(1, 1, 1, SOON)))
        .hasMessage("'scale-1' is no gate of this station");
  }

  @Test
  void aStuckGateAndAFullProblemLaneSaySo() {
    gate.fault(LineFault.GATE_STUCK);
    divert(4711, 1, 1);
    assertThat(end(1)).isEqualTo(new Refused(Refusal.GATE_FAULT, "the control says 5"));
    awaitStatus(Condition.GATE_STUCK, true);
    gate.repair(LineFault.GATE_STUCK);
    gate.fault(LineFault.PROBLEM_LANE_FULL);
    divert(4712, 2, 2);
    assertThat(end(2)).isEqualTo(new Refused(Refusal.LANE_FULL, "the control says 4"));
    awaitStatus(Condition.PROBLEM_LANE_FULL, true);
    awaitStatus(Condition.INDUCT_STOPPED, true);
  }

  @Test
  void aParcelThatNoEyeSeesIsLost() {
    gate.fault(LineFault.LANE_EYE_SILENT);
    devices.divert(ID, new GateCommand(4711, 1, 1, SOON));
    assertThat(end(1)).isEqualTo(new Lost(Loss.NOT_CONFIRMED, "no lane eye saw the parcel"));
    assertThat(station.diverts(1)).containsExactly(new Acknowledged(), end(1));
  }

  @Test
  void aParcelThatIsSeenAfterItWasGivenUpIsToldAsSuch() {
    gate.speed(CREEPING);
    devices.divert(ID, new GateCommand(4711, 1, 1, SOON));
    assertThat(end(1)).isInstanceOfSatisfying(Lost.class, l -> assertThat(l.reason()).isEqualTo(Loss.NOT_CONFIRMED));
    gate.speed(RUNNING);
    station.await("seen late", s -> s.events().stream()
        .anyMatch(event -> event instanceof DeviceEvent.LaneSeen seen && seen.trackId() == 4711 && seen.lane() == 2));
    assertThat(station.diverts(1)).hasSize(2);
  }

  @Test
  void whatLaneEyesSawBeforeIsToldWithTheFirstReadingAndOnlyThen() {
    divert(4711, 1, 1);
    assertThat(end(1)).isEqualTo(new Confirmed(1));
    divert(4712, 2, 2);
    station.await("acknowledged", s -> !s.diverts(2).isEmpty());
    devices.close();
    station.await("an eye has seen it", s -> atTheGate.stream().anyMatch(
        event -> event instanceof VirtualEvent.BeltMoved(BeltEvent.Seen seen) && seen.trackId() == 4712));
    devices = DeviceSupervisor.start(List.of(DeviceSettings.gate("gate-1", gate.address())), station, InstantSource.system());
    station.await("told", s -> s.readings(GateStatus.class).stream().filter(status -> status.before() != null).count() == 2);
    List<GateStatus> told = station.readings(GateStatus.class).stream().filter(status -> status.before() != null).toList();
    assertThat(told.getFirst().before()).isEqualTo(new LaneHistory(0, List.of()));
    assertThat(told.getLast().before())
        .isEqualTo(new LaneHistory(2, List.of(new LaneHistory.Sighting(4711, 1), new LaneHistory.Sighting(4712, 2))));
    awaitStatus(Condition.HEARTBEAT_LOST, false);
    assertThat(station.readings(GateStatus.class).getLast().before()).isNull();
  }

  @Test
  void aControlThatStartsAnewHasLostWhatWasOnTheBelt() {
    gate.speed(CREEPING);
    divert(4711, 1, 1);
    station.await("acknowledged", s -> !s.diverts(1).isEmpty());
    gate.fault(LineFault.PLC_RESTART);
    assertThat(end(1)).isInstanceOfSatisfying(Lost.class, l -> assertThat(l.reason()).isEqualTo(Loss.RESTARTED));
    station.await("its starts are counted", s -> s.readings(GateStatus.class).getLast().starts() == 2);
    awaitStatus(Condition.HEARTBEAT_LOST, false);
    gate.speed(RUNNING);
    divert(4712, 1, 2);
    assertThat(end(2)).isEqualTo(new Confirmed(1));
  }

  @Test
  void anotherControlAtTheSameAddressIsNoticedThoughItCountsNoMoreStarts() {
    divert(4711, 1, 1);
    assertThat(end(1)).isEqualTo(new Confirmed(1));
    gate.speed(CREEPING);
    divert(4712, 1, 2);
    station.await("acknowledged", s -> !s.diverts(2).isEmpty());
    int port = Integer.parseInt(gate.address().substring(gate.address().lastIndexOf(':') + 1));
    gate.close();
    gate = VirtualGate.alone(port, InstantSource.system(), atTheGate::add);
    assertThat(end(2)).isInstanceOfSatisfying(Lost.class, l -> assertThat(l.reason()).isEqualTo(Loss.RESTARTED));
    station.await("a start more", s -> s.readings(GateStatus.class).getLast().starts() == 65_537);
    assertThat(station.events()).noneMatch(DeviceEvent.LaneSeen.class::isInstance);
    assertThat(whenItHasSeenOurHeartbeat(4713)).isEqualTo(new Confirmed(1));
  }

  @Test
  void aControlWhoseProgramStandsStillIsOfflineThoughItAnswers() {
    gate.fault(LineFault.PLC_HALTED);
    station.awaitOffline(OfflineReason.SILENT);
    divert(4711, 1, 1);
    assertThat(end(1)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.reason()).isEqualTo(Refusal.OFFLINE));
    gate.repair(LineFault.PLC_HALTED);
    station.awaitOnline(2);
    assertThat(whenItHasSeenOurHeartbeat(4712)).isEqualTo(new Confirmed(1));
  }

  @Test
  void whileTheNetworkIsCutCommandsAreRefusedAndNoneComesLater() {
    gate.fault(LineFault.NETWORK_CUT);
    divert(4711, 1, 1);
    assertThat(end(1)).isInstanceOfAny(Refused.class, Lost.class);
    station.awaitOffline(OfflineReason.REFUSED);
    divert(4712, 1, 2);
    assertThat(end(2)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.reason()).isEqualTo(Refusal.OFFLINE));
    gate.repair(LineFault.NETWORK_CUT);
    station.awaitOnline(2);
    awaitStatus(Condition.HEARTBEAT_LOST, false);
    divert(4713, 1, 3);
    assertThat(end(3)).isEqualTo(new Confirmed(1));
    assertThat(commands()).containsExactly(new VirtualEvent.GateCommanded(4713, 1, 0));
  }

  @Test
  void aParcelThatPassesWhileTheNetworkIsCutIsConfirmedWhenItIsBack() {
    devices.divert(ID, new GateCommand(4711, 2, 1, Duration.ofSeconds(10)));
    station.await("acknowledged", s -> !s.diverts(1).isEmpty());
    gate.fault(LineFault.NETWORK_CUT);
    station.await("seen at the gate", s -> atTheGate.stream()
        .anyMatch(event -> event instanceof VirtualEvent.BeltMoved(BeltEvent.Seen seen) && seen.trackId() == 4711));
    gate.repair(LineFault.NETWORK_CUT);
    assertThat(end(1)).isEqualTo(new Confirmed(2));
  }

  @Test
  void aStationThatStartsAnewUsesSequencesThatTheControlHasNotSeen() {
    divert(4711, 1, 1);
    assertThat(end(1)).isEqualTo(new Confirmed(1));
    devices.close();
    devices = DeviceSupervisor.start(List.of(DeviceSettings.gate("gate-1", gate.address())), station, InstantSource.system());
    station.awaitOnline(2);
    awaitStatus(Condition.HEARTBEAT_LOST, false);
    divert(4712, 1, 12);
    assertThat(end(12)).isEqualTo(new Confirmed(1));
  }

  @Test
  void everyOneOfManyCommandsComesToOneEnd() {
    for (int i = 1; i <= 300; i++) {
      divert(i, 1 + i % 2, i);
    }
    for (int i = 1; i <= 300; i++) {
      end(i);
      assertThat(station.diverts(i).stream().filter(outcome -> !(outcome instanceof Acknowledged))).hasSize(1);
    }
    assertThat(commands()).doesNotHaveDuplicates();
  }

  private void divert(int track, int lane, int sequence) {
    devices.divert(ID, new GateCommand(track, lane, sequence, SOON));
  }

  /// A control that stood still refuses until it has seen our heartbeat again; each command is for a parcel of its own.
  private DivertOutcome whenItHasSeenOurHeartbeat(int firstTrack) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    int sequence = 10;
    divert(firstTrack, 1, sequence);
    while (end(sequence) instanceof Refused refused && refused.reason() == Refusal.NO_HEARTBEAT && System.nanoTime() < deadline) {
      sequence++;
      divert(firstTrack + sequence, 1, sequence);
    }
    return end(sequence);
  }

  private DivertOutcome end(int sequence) {
    station.await("the end of command " + sequence,
        s -> s.diverts(sequence).stream().anyMatch(outcome -> !(outcome instanceof Acknowledged)));
    return station.diverts(sequence).getLast();
  }

  private List<VirtualEvent> commands() {
    return atTheGate.stream().filter(VirtualEvent.GateCommanded.class::isInstance).toList();
  }

  private void awaitStatus(Condition condition, boolean there) {
    station.await(condition + " " + there,
        s -> !s.readings(GateStatus.class).isEmpty() && s.readings(GateStatus.class).getLast().has(condition) == there);
  }
}
