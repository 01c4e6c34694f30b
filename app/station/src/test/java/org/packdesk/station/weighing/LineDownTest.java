package org.packdesk.station.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.ParcelLost;
import org.packdesk.persistence.facts.StrangerSeen;
import org.packdesk.station.weighing.LineInput.InLane;

/// What lane eyes saw while the program stood: the gate's control knows the newest sixteen, and how many there were.
final class LineDownTest {
  private final Line line = new Line();

  @Test
  void whatTheControlSawMeanwhileIsConfirmed() {
    heard(3, 100);
    commanded(7, 1000).commanded(8, 900);
    line.restart();
    heard(3, 102, new InLane(5, Line.GOOD), new InLane(7, Line.GOOD), new InLane(8, Line.PROBLEM));
    line.pass(6000);
    assertThat(line.facts(DivertConfirmed.class)).extracting(DivertConfirmed::trackId).containsExactly(7, 8);
    assertThat(line.facts(ParcelLost.class)).isEmpty();
    assertThat(line.facts(StrangerSeen.class)).as("the first was told before").isEmpty();
    assertThat(line.replayed()).isEqualTo(line.session);
  }

  @Test
  void whatItSawBeforeIsNoWordOfALaterParcelWithTheSameNumber() {
    heard(3, 65_534);
    line.goes(7, "TC1", 1000).after(40_000);
    commanded(7, 1000);
    line.restart();
    heard(3, 65_535, new InLane(7, Line.GOOD));
    line.pass(6000);
    assertThat(line.facts(ParcelLost.class)).singleElement().returns(2L, ParcelLost::pass)
        .returns(LossCause.STATION_RESTARTED, ParcelLost::cause);
  }

  @Test
  void theCounterMayHaveWrapped() {
    heard(3, 65_535);
    commanded(7, 1000);
    line.restart();
    heard(3, 0, new InLane(7, Line.GOOD));
    assertThat(line.facts(DivertConfirmed.class)).hasSize(1);
  }

  @Test
  void aControlThatStartedAnewMeanwhileKnowsNothing() {
    heard(3, 100);
    commanded(7, 1000);
    line.restart();
    heard(4, 1, new InLane(7, Line.GOOD));
    assertThat(line.facts(DivertConfirmed.class)).isEmpty();
    assertThat(line.facts(ParcelLost.class)).singleElement().returns(LossCause.CONTROL_RESTARTED, ParcelLost::cause);
    assertThat(line.session.stops()).containsExactly(InductStop.CONTROL_RESTARTED);
  }

  @Test
  void aCounterThatWentBackIsNotBelieved() {
    heard(3, 100);
    commanded(7, 1000);
    line.restart();
    heard(3, 99, new InLane(7, Line.GOOD));
    line.pass(6000);
    assertThat(line.facts(DivertConfirmed.class)).isEmpty();
    assertThat(line.facts(ParcelLost.class)).hasSize(1);
  }

  @Test
  void ofMoreThanTheControlKeepsTheOldestAreLost() {
    heard(3, 100);
    IntStream.rangeClosed(1, 20).forEach(track -> line.induct(track, "TC" + track));
    line.after(500);
    IntStream.rangeClosed(1, 20).forEach(track -> line.weigh(track, 1000));
    line.restart();
    heard(3, 120, IntStream.rangeClosed(5, 20).mapToObj(track -> new InLane(track, Line.GOOD)).toArray(InLane[]::new));
    line.pass(6000);
    assertThat(line.facts(DivertConfirmed.class)).extracting(DivertConfirmed::trackId).containsExactlyElementsOf(
        IntStream.rangeClosed(5, 20).boxed().toList());
    assertThat(line.facts(ParcelLost.class)).extracting(ParcelLost::trackId).containsExactly(1, 2, 3, 4);
  }

  @Test
  void oneThatWasGivenUpBeforeTheGateCouldBeReadIsFoundWhereItWasSeen() {
    heard(3, 100);
    commanded(7, 1000);
    line.restart().pass(6000);
    assertThat(line.session.lost()).hasSize(1);
    heard(3, 101, new InLane(7, Line.GOOD));
    assertThat(line.session.lost()).isEmpty();
  }

  @Test
  void whatWentIntoTheGoodLaneAndMustNotStopsTheInduct() {
    heard(3, 100);
    commanded(7, 900);
    line.restart();
    heard(3, 101, new InLane(7, Line.GOOD));
    assertThat(line.session.stops()).containsExactly(InductStop.WRONG_LANE);
    heard(3, 102, new InLane(7, Line.GOOD), new InLane(99, Line.PROBLEM));
    assertThat(line.facts(StrangerSeen.class)).singleElement().returns(99, StrangerSeen::trackId);
  }

  @Test
  void aParcelWithoutANumberThatWentIntoTheGoodLaneMeanwhileStopsTheInduct() {
    heard(3, 100);
    line.restart();
    heard(3, 101, new InLane(0, Line.GOOD));
    assertThat(line.session.stops()).containsExactly(InductStop.WRONG_LANE);
  }

  private LineDownTest commanded(int track, long grams) {
    line.induct(track, "TC-" + track + "-" + line.facts.size()).after(500).weigh(track, grams);
    return this;
  }

  private void heard(int starts, int seenEver, InLane... newest) {
    line.on(new LineInput.GateHeard(starts, seenEver, List.of(newest), line.now));
  }
}
