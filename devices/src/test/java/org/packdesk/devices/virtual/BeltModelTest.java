package org.packdesk.devices.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.Mass;

class BeltModelTest {

  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final Carton CARTON = new Carton("A1", new Mass(1_250_000), 300);
  private final BeltModel belt = new BeltModel(BeltLayout.STANDARD, START, milligrams -> milligrams);
  private Instant now = START;
  private int heartbeat;
  private int sequence;

  @BeforeEach
  void runs() {
    beat();
  }

  @Test
  void aParcelIsScannedWeighedDivertedAndSeenOnItsWay() {
    int track = belt.place(CARTON).orElseThrow();
    List<BeltEvent> events = new ArrayList<>(pass(Duration.ofMillis(2500)));
    command(track, 1);
    events.addAll(pass(Duration.ofSeconds(4)));
    assertThat(events).containsExactly(new BeltEvent.Inducted(START, 1, "A1"),
        new BeltEvent.Weighed(START.plusMillis(2025), 1, "OK", new Mass(1_250_000)),
        new BeltEvent.Diverted(START.plusMillis(4375), 1, 1), new BeltEvent.Seen(START.plusMillis(5375), 1, 1));
    assertThat(belt.parcels()).isZero();
  }

  @Test
  void withoutACommandInTimeOrAHeartbeatAParcelGoesToTheProblemLane() {
    belt.place(CARTON);
    assertThat(lanes(pass(Duration.ofSeconds(6)))).containsExactly(2);
    int late = belt.place(CARTON).orElseThrow();
    belt.write(2, late, 1, 100, heartbeat, ++sequence);
    assertThat(lanes(pass(Duration.ofSeconds(6)))).as("its time was over").containsExactly(2);
    int silent = belt.place(CARTON).orElseThrow();
    command(silent, 1);
    now = now.plusSeconds(6);
    assertThat(lanes(belt.advance(now))).as("our heartbeat stopped").containsExactly(2);
    assertThat(belt.inductRuns()).isFalse();
    assertThat(belt.place(CARTON)).isEmpty();
  }

  @Test
  void aCommandWithAnOldHeartbeatIsRefused() {
    int track = belt.place(CARTON).orElseThrow();
    int old = heartbeat;
    for (int i = 0; i < 5; i++) {
      beat();
    }
    assertThat(belt.write(2, track, 1, 5000, old, ++sequence)).isFalse();
    assertThat(belt.registers()[20]).isEqualTo(6);
    assertThat(belt.write(2, track, 1, 5000, heartbeat, ++sequence)).isTrue();
    assertThat(belt.write(2, track, 1, 5000, heartbeat, sequence)).as("the same again").isFalse();
  }

  @Test
  void faultsOfParcelsShowInTheirResults() {
    assertThat(results(LineFault.NO_READ)).contains(new BeltEvent.Inducted(START, 1, null));
    assertThat(statuses(LineFault.TWO_ON_BELT)).containsExactly("TWO");
    assertThat(statuses(LineFault.TOO_LONG)).containsExactly("LONG");
    assertThat(statuses(LineFault.UNSETTLED)).containsExactly("UNSETTLED");
    assertThat(statuses(LineFault.WEIGHT_MISSING)).isEmpty();
    assertThat(results(LineFault.WEIGHT_LATE)).extracting(event -> event.getClass().getSimpleName()).containsExactly("Inducted",
        "Diverted",
        "Weighed", "Seen");
  }

  @Test
  void parcelsTooCloseAreOnTheScaleTogetherAndOneTooLongDoesNotFit() {
    belt.place(CARTON);
    List<BeltEvent> events = new ArrayList<>(pass(Duration.ofMillis(500)));
    belt.place(CARTON);
    events.addAll(pass(Duration.ofSeconds(1)));
    belt.place(new Carton("A3", Mass.ZERO, 900));
    events.addAll(pass(Duration.ofSeconds(8)));
    assertThat(weighed(events)).containsExactly("TWO", "TWO", "LONG");
  }

  @Test
  void aStuckGateTakesAllToTheLaneOfTheLast() {
    command(belt.place(CARTON).orElseThrow(), 1);
    pass(Duration.ofSeconds(6));
    belt.fault(LineFault.GATE_STUCK);
    belt.place(CARTON);
    assertThat(lanes(pass(Duration.ofSeconds(6)))).containsExactly(1);
  }

  @Test
  void aFullProblemLaneStopsTheBeltAndNobodyIsLost() {
    belt.place(CARTON);
    belt.fault(LineFault.PROBLEM_LANE_FULL);
    assertThat(lanes(pass(Duration.ofMinutes(1)))).isEmpty();
    assertThat(belt.next()).isEmpty();
    assertThat(belt.registers()[18]).isEqualTo(0b10101);
    belt.repair(LineFault.PROBLEM_LANE_FULL);
    assertThat(lanes(pass(Duration.ofSeconds(6)))).containsExactly(2);
  }

  @Test
  void aControlThatStartsAnewSendsWhatItDoesNotKnowToTheProblemLane() {
    command(belt.place(CARTON).orElseThrow(), 1);
    belt.fault(LineFault.PLC_RESTART);
    beat();
    List<BeltEvent> events = pass(Duration.ofSeconds(6));
    assertThat(events).filteredOn(BeltEvent.Seen.class::isInstance).singleElement()
        .isEqualTo(new BeltEvent.Seen(START.plusMillis(5375), 0, 2));
    assertThat(belt.registers()[17]).isEqualTo(2);
  }

  @Test
  void aTrackIdIsReusedOnlyWhileThatIsWrongWithTheLine() {
    belt.fault(LineFault.TRACK_REUSED);
    assertThat(belt.place(CARTON)).isEqualTo(belt.place(CARTON));
    belt.repair(LineFault.TRACK_REUSED);
    assertThat(belt.place(CARTON)).isEqualTo(OptionalInt.of(2));
  }

  /// An hour of a busy line takes no time to speak of, and no parcel goes to the good lane without a command that was taken.
  @Test
  void anHourInVirtualTimeLosesNobodyWhateverIsWrong() {
    Random random = new Random(7);
    LineFault[] faults = LineFault.values();
    Map<Integer, Integer> taken = new HashMap<>();
    int placed = 0;
    int seen = 0;
    for (int i = 0; i < 18_000; i++) {
      LineFault fault = faults[random.nextInt(faults.length)];
      boolean mixesUp = fault == LineFault.GATE_STUCK || fault == LineFault.TRACK_REUSED;
      if (random.nextInt(100) == 0 && !mixesUp) {
        belt.fault(fault);
      } else {
        belt.repair(fault);
      }
      OptionalInt track = belt.place(CARTON);
      if (track.isPresent()) {
        placed++;
        taken.remove(track.getAsInt());
        if (random.nextBoolean() && command(track.getAsInt(), 1)) {
          taken.put(track.getAsInt(), 1);
        }
      }
      for (BeltEvent event : pass(Duration.ofMillis(200))) {
        if (event instanceof BeltEvent.Diverted diverted) {
          seen++;
          assertThat(diverted.lane() == 2 || taken.containsKey(diverted.trackId())).as("%s", event).isTrue();
        }
      }
    }
    for (LineFault fault : faults) {
      belt.repair(fault);
    }
    seen += lanes(pass(Duration.ofMinutes(1))).size();
    assertThat(placed).isGreaterThan(5_000).isEqualTo(seen);
  }

  private List<BeltEvent> results(LineFault fault) {
    BeltModel fresh = new BeltModel(BeltLayout.STANDARD, START, milligrams -> milligrams);
    fresh.write(0, 1, 1);
    fresh.fault(fault);
    fresh.place(CARTON);
    return fresh.advance(START.plusSeconds(10));
  }

  private List<String> statuses(LineFault fault) {
    return weighed(results(fault));
  }

  private static List<String> weighed(List<BeltEvent> events) {
    return events.stream().filter(BeltEvent.Weighed.class::isInstance).map(event -> ((BeltEvent.Weighed) event).status())
        .toList();
  }

  private static List<Integer> lanes(List<BeltEvent> events) {
    return events.stream().filter(BeltEvent.Diverted.class::isInstance).map(event -> ((BeltEvent.Diverted) event).lane())
        .toList();
  }

  private void beat() {
    heartbeat = heartbeat % 65_535 + 1;
    belt.write(0, heartbeat, 1);
  }

  private boolean command(int track, int lane) {
    sequence = sequence % 65_535 + 1;
    return belt.write(2, track, lane, 10_000, heartbeat, sequence);
  }

  /// With our heartbeat twice a second.
  private List<BeltEvent> pass(Duration length) {
    List<BeltEvent> events = new ArrayList<>();
    for (Duration left = length; left.isPositive(); left = left.minusMillis(500)) {
      now = now.plus(left.compareTo(Duration.ofMillis(500)) < 0 ? left : Duration.ofMillis(500));
      events.addAll(belt.advance(now));
      beat();
    }
    return events;
  }
}
