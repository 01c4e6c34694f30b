package org.packdesk.devices.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.Devices;
import org.packdesk.devices.DivertOutcome;
import org.packdesk.devices.GateCommand;
import org.packdesk.devices.InMotionWeight;
import org.packdesk.devices.Induct;
import org.packdesk.devices.InductScan;
import org.packdesk.devices.Mass;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.Station;
import org.packdesk.devices.runner.DeviceSupervisor;

class LineOnTcpTest {

  private static final DeviceId GATE = new DeviceId("gate");
  private final Station station = new Station();
  private final AtomicInteger commands = new AtomicInteger();
  /// Weighed after 0.4 s; 2.5 s later at the gate, time enough for a slow machine's command.
  private final BeltLayout fast = new BeltLayout(4000, 1500, 700, 11_500, 12_300);
  private final AtomicInteger connected = new AtomicInteger();
  private VirtualLine line;
  private Devices devices;

  /// Sends what is weighed to the good lane, as nothing more than a wire would.
  @BeforeEach
  void start() {
    line = VirtualLine.start(VirtualLine.Ports.ANY, new BeltModel(fast, Instant.now(), milligrams -> milligrams),
        InstantSource.system(),
        event -> connected.addAndGet(event instanceof VirtualEvent.Connected ? 1 : 0));
    VirtualLine.Addresses at = line.addresses();
    devices = DeviceSupervisor.start(List.of(DeviceSettings.inductScanner("induct", at.induct()),
        DeviceSettings.checkweigher("weigher", at.weigher()), DeviceSettings.gate("gate", at.gate())), this::onEvent,
        InstantSource.system());
    devices.induct(GATE, Induct.RUNS);
    awaitWired(3);
    station.await("the induct runs", s -> line.inductRuns());
  }

  private boolean onEvent(DeviceEvent event) {
    if (event instanceof DeviceEvent.ReadingReceived received && received.reading() instanceof InMotionWeight.Measured weighed) {
      devices.divert(GATE, new GateCommand(weighed.trackId(), 1, commands.incrementAndGet(), Duration.ofSeconds(4)));
    }
    return station.offer(event);
  }

  @AfterEach
  void stop() {
    devices.close();
    line.close();
  }

  @Test
  void aParcelIsFollowedByItsTrackIdFromScanToLane() {
    int track = place("1Z0FH3446831744085");
    station.await("confirmed", s -> !confirmed(1).isEmpty());
    assertThat(station.readings(InductScan.class)).containsExactly(new InductScan(track, "1Z0FH3446831744085"));
    assertThat(station.readings(InMotionWeight.class))
        .containsExactly(new InMotionWeight.Measured(track, new Mass(1_250_000), null));
    assertThat(confirmed(1)).containsExactly(1);
  }

  @Test
  void whatIsNotWeighedIsSeenInTheProblemLane() {
    line.fault(LineFault.UNSETTLED);
    line.fault(LineFault.NO_READ);
    int track = place("A");
    station.await("seen", s -> !seen().isEmpty());
    assertThat(station.readings(InductScan.class)).containsExactly(new InductScan(track, null));
    assertThat(station.readings(InMotionWeight.class))
        .containsExactly(new InMotionWeight.Failed(track, InMotionWeight.Cause.UNSETTLED, null));
    assertThat(seen()).singleElement().satisfies(on -> assertThat(on.trackId() + ":" + on.lane()).isEqualTo(track + ":2"));
  }

  @Test
  void eachWireThatIsPulledShowsAndNoParcelGoesToTheGoodLaneUnweighed() {
    line.unplug(VirtualLine.Part.WEIGHER);
    station.awaitOffline(OfflineReason.REFUSED);
    place("A");
    station.await("in the problem lane", s -> seen().stream().anyMatch(on -> on.lane() == 2));
    line.replug(VirtualLine.Part.WEIGHER);
    awaitWired(4);
    line.unplug(VirtualLine.Part.INDUCT);
    station.awaitOffline(OfflineReason.REFUSED);
    line.replug(VirtualLine.Part.INDUCT);
    awaitWired(5);
    line.unplug(VirtualLine.Part.GATE);
    station.awaitOffline(OfflineReason.REFUSED);
    station.await("the induct stops", s -> !line.inductRuns());
    assertThat(line.place(new Carton("B", new Mass(1), 300))).isEmpty();
    line.replug(VirtualLine.Part.GATE);
    awaitWired(6);
    place("C");
    station.await("confirmed", s -> !confirmed(1).isEmpty());
  }

  @Test
  void fiveParcelsASecondAreAllConfirmed() {
    for (int i = 0; i < 20; i++) {
      place("A" + i);
      Instant next = Instant.now().plusMillis(200);
      station.await("200 ms", s -> Instant.now().isAfter(next));
    }
    for (int i = 1; i <= 20; i++) {
      int sequence = i;
      station.await("confirmed " + i, s -> !confirmed(sequence).isEmpty());
      assertThat(confirmed(i)).containsExactly(1);
    }
  }

  /// A connection is made by the system before the device has accepted it; what it says until then nobody hears.
  private void awaitWired(int times) {
    station.awaitOnline(times);
    station.await("connected, " + times + " times", s -> connected.get() >= times);
  }

  private int place(String barcode) {
    int[] track = new int[1];
    station.await("a parcel can be put on", s -> {
      line.place(new Carton(barcode, new Mass(1_250_000), 300)).ifPresent(id -> track[0] = id);
      return track[0] > 0;
    });
    return track[0];
  }

  private List<Integer> confirmed(int sequence) {
    return station.diverts(sequence).stream().filter(DivertOutcome.Confirmed.class::isInstance)
        .map(outcome -> ((DivertOutcome.Confirmed) outcome).lane()).toList();
  }

  private List<DeviceEvent.LaneSeen> seen() {
    return station.events().stream().filter(DeviceEvent.LaneSeen.class::isInstance).map(DeviceEvent.LaneSeen.class::cast)
        .toList();
  }
}
