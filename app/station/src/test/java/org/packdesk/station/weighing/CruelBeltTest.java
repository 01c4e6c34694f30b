package org.packdesk.station.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.station.weighing.Box.Fault;
import org.packdesk.station.weighing.CruelBelt.Leads;

/// The laws of the line on belts from a seed: the good lane only for a verdict on the parcel's own weight, nothing lost without an
/// alarm, a replay gives the same session. `-Dpackdesk.belt.parcels=100000` runs the long one.
final class CruelBeltTest {
  private static final int PARCELS = Integer.getInteger("packdesk.belt.parcels", 3_000);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noBeltPutsAWrongParcelIntoTheGoodLane(long seed) {
    Watched station = new Watched(seed, 400);
    CruelBelt belt = new CruelBelt(seed, Leads.CHECK, station);
    belt.run(PARCELS);
    assertThat(station.broken).as("seed " + seed).isEmpty();
    assertThat(wrongInTheGoodLane(belt.boxes)).as("seed " + seed).isEmpty();
    assertThat(twiceInTheGoodLane(belt.boxes)).as("seed " + seed).isEmpty();
    assertThat(station.session().onBelt()).isEmpty();
    assertThat(station.confirmed + station.lost).as("all are accounted for").isGreaterThanOrEqualTo(station.inducted);
    assertThat(station.goodLane).as("the line works").isGreaterThan(PARCELS / 3);
    assertThat(station.starts).isGreaterThan(PARCELS / 400);
    System.getLogger("CruelBeltTest").log(System.Logger.Level.INFO, () -> "seed " + seed + ": " + belt.boxes.size()
        + " parcels, " + station.steps + " steps, " + station.goodLane + " to the good lane, " + station.lost
        + " lost with as many alarms, "
        + station.starts + " restarts");
  }

  @Test
  void whatALeadSwitchesThroughWasWeighedAllTheSame() {
    Watched station = new Watched(4, 400);
    CruelBelt belt = new CruelBelt(4, Leads.SWITCH, station);
    belt.run(PARCELS);
    assertThat(station.broken).isEmpty();
    assertThat(belt.boxes).noneMatch(box -> box.lane == Line.GOOD && switch (box.fault) {
      case CANCELLED, STRANGE, NO_READ, UNSETTLED, WRONG_SCALE, INDUCT_LOST, WEIGHT_LOST -> true;
      default -> false;
    });
    assertThat(belt.boxes).anyMatch(box -> box.lane == Line.GOOD && box.fault == Fault.LIGHT);
  }

  /// Twelve parcels, and the program stops at each input in turn, before, between and after its commit.
  @Test
  void aStopAtAnyStepIsSafe() {
    for (long seed = 0; seed < 400; seed++) {
      Watched station = new Watched(seed, 12);
      CruelBelt belt = new CruelBelt(seed, Leads.CHECK, station);
      belt.run(12);
      assertThat(station.broken).as("seed " + seed).isEmpty();
      assertThat(wrongInTheGoodLane(belt.boxes)).as("seed " + seed).isEmpty();
      assertThat(station.session().onBelt()).as("seed " + seed).isEmpty();
    }
  }

  private static List<String> wrongInTheGoodLane(List<Box> boxes) {
    return boxes.stream().filter(box -> box.lane == Line.GOOD && box.fault != Fault.GATE_STUCK && !box.isRight())
        .map(box -> box.fault + " " + box.code + " at " + box.at).toList();
  }

  private static List<String> twiceInTheGoodLane(List<Box> boxes) {
    Map<String, Integer> times = new HashMap<>();
    boxes.stream().filter(box -> box.lane == Line.GOOD && box.fault != Fault.GATE_STUCK)
        .forEach(box -> times.merge(box.code, 1, Integer::sum));
    return times.entrySet().stream().filter(entry -> entry.getValue() > 1).map(Map.Entry::getKey).toList();
  }
}
