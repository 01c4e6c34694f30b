package org.packdesk.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.persistence.central.ChangesAnswer;
import org.packdesk.persistence.central.FactsAnswer;
import org.packdesk.persistence.central.HelloAnswer;
import org.packdesk.persistence.outbox.SyncEvent.CentralLost;
import org.packdesk.persistence.outbox.SyncEvent.ClockMeasured;
import org.packdesk.persistence.outbox.SyncEvent.Stuck;

/// Round by round, without threads.
class SenderTest {

  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  private final AtomicInteger seconds = new AtomicInteger();
  private final InstantSource clock = () -> START.plusSeconds(seconds.get());
  private final MemoryStation station = new MemoryStation();
  private final ScriptedCentral central = new ScriptedCentral();
  private final Rounds rounds = rounds(new SplittableRandom(7));

  @AfterEach
  void end() {
    station.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 57, 199, 200, 201, 450})
  void oneBadFactLetsAllBeforeItThroughAndIsShown(long bad) throws InterruptedException {
    AtomicBoolean mended = new AtomicBoolean();
    station.with(450);
    central.facts((call, seqs) -> seqs.contains(bad) && !mended.get()
        ? new FactsAnswer.Refused("no (400)")
        : ScriptedCentral.kept(seqs.getLast()));
    upUntil(() -> told(Stuck.class) == 1);
    assertThat(station.events()).contains(new Stuck(bad, "no (400)"),
        new CentralLost(START, "central does not take fact " + bad + ": no (400)"));
    assertThat(central.batches.getLast()).containsExactly(bad);
    assertThat(station.ackedThrough()).isEqualTo(bad - 1);
    assertThat(central.batches).hasSizeLessThan(40);
    rounds.up();
    assertThat(told(Stuck.class)).as("said once").isEqualTo(1);
    mended.set(true);
    upUntil(() -> station.ackedThrough() == 450);
    assertThat(central.batches).hasSizeLessThan(60);
  }

  @Test
  void everyFailureIsFollowedByALongerWaitUpToAMinute() {
    central.hello(call -> new HelloAnswer.Failed("gone", null));
    Rounds longest = rounds(new Longest());
    assertThat(List.of(longest.up(), longest.up(), longest.up(), longest.up(), longest.up()))
        .extracting(pause -> ((Pause.Retry) pause).backOff().toSeconds()).containsExactly(10L, 20L, 40L, 60L, 60L);
  }

  @Test
  void whatCentralAsksForIsWaitedOutAndTheJitterComesOnTop() {
    central.hello(call -> new HelloAnswer.Failed("busy", Duration.ofSeconds(call == 1 ? 30 : 3000)));
    Rounds longest = rounds(new Longest());
    assertThat(longest.up()).isEqualTo(new Pause.Retry(Duration.ofSeconds(30), Duration.ofSeconds(10), 0));
    assertThat(longest.up()).isEqualTo(new Pause.Retry(Duration.ofMinutes(5), Duration.ofSeconds(20), 0));
  }

  @Test
  void directionThatWaitsIsCutShortWhenTheOtherSeesCentralAgain() {
    station.cursorIs("c1");
    central.hello(call -> new HelloAnswer.Failed("gone", null)).changes((call, poll) -> call == 1
        ? new ChangesAnswer.Failed("gone", null)
        : ScriptedCentral.empty("c2"));
    Pause.Retry up = (Pause.Retry) rounds.up();
    rounds.down();
    assertThat(rounds.cutShort(up)).isFalse();
    rounds.down();
    assertThat(rounds.cutShort(up)).isTrue();
    assertThat(rounds.afterReturn()).isBetween(Duration.ZERO, Duration.ofSeconds(1));
    assertThat(rounds.cutShort((Pause.Retry) rounds.up())).as("once for each return").isFalse();
  }

  @Test
  void clockIsMeasuredAtEachIntroductionAndTenMinutesAfterIt() throws InterruptedException {
    central.hello(call -> {
      seconds.addAndGet(4);
      return new HelloAnswer.Known(0, false, false, START.plusSeconds(100L * call));
    });
    rounds.up();
    rounds.up();
    seconds.addAndGet(599);
    rounds.up();
    assertThat(central.hellos).hasSize(1);
    seconds.addAndGet(1);
    rounds.up();
    station.await("measured", () -> station.clocks().size() == 2);
    assertThat(station.clocks()).containsExactly(new ClockMeasured(Duration.ofSeconds(98), Duration.ofSeconds(2)),
        new ClockMeasured(Duration.ofSeconds(200 - 606), Duration.ofSeconds(2)));
  }

  @Test
  void clockThatWasSetBackDuringTheCallMeasuresNothing() {
    central.hello(call -> {
      seconds.addAndGet(-3600);
      return ScriptedCentral.known(0);
    });
    rounds.up();
    station.settle();
    assertThat(station.clocks()).isEmpty();
  }

  /// Always the longest wait that the policy allows.
  private static final class Longest implements RandomGenerator {
    @Override
    public long nextLong() {
      return Long.MAX_VALUE;
    }

    @Override
    public long nextLong(long bound) {
      return bound - 1;
    }
  }

  private interface Condition {
    boolean holds();
  }

  private void upUntil(Condition condition) throws InterruptedException {
    for (int round = 0; round < 300 && !condition.holds(); round++) {
      rounds.up();
      station.settle();
    }
    station.await("in 300 rounds", condition::holds);
  }

  private long told(Class<? extends SyncEvent> kind) {
    return station.events().stream().filter(kind::isInstance).count();
  }

  private Rounds rounds(RandomGenerator random) {
    return new Rounds(new Rounds.Ends(station, central, station), RetryPolicy.standard(random),
        new Sync.Identity("north", "0.1"), clock);
  }
}
