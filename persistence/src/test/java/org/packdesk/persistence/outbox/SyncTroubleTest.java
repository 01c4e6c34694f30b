package org.packdesk.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packdesk.persistence.central.ChangesAnswer;
import org.packdesk.persistence.central.FactsAnswer;
import org.packdesk.persistence.central.HelloAnswer;
import org.packdesk.persistence.outbox.ScriptedCentral.Poll;
import org.packdesk.persistence.outbox.SyncEvent.Acknowledged;
import org.packdesk.persistence.outbox.SyncEvent.CentralLost;
import org.packdesk.persistence.outbox.SyncEvent.CentralSeen;

class SyncTroubleTest {

  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
  private static final RetryPolicy QUICK = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(5), new SplittableRandom(7));

  private final AtomicInteger seconds = new AtomicInteger();
  private final InstantSource clock = () -> START.plusSeconds(seconds.get());
  private final MemoryStation station = new MemoryStation();
  private final ScriptedCentral central = new ScriptedCentral();
  private @Nullable Sync sync;

  @AfterEach
  void end() {
    if (sync != null) {
      sync.close();
    }
    station.close();
    assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("sync", "sync-down");
  }

  @Test
  void lossAndReturnAreEachSaidOnceWithTheFirstFailuresTimeAndWords() throws InterruptedException {
    start(central.hello(call -> call < 4 ? failedAfterASecond("no answer " + call) : ScriptedCentral.known(0)));
    seen(1);
    assertThat(station.events()).containsExactly(new CentralLost(START.plusSeconds(1), "no answer 1"),
        new CentralSeen(START.plusSeconds(3)));
  }

  @Test
  void centralStaysLostWhileFactsAreRefusedThoughDownloadsWork() throws InterruptedException {
    AtomicBoolean wellAgain = new AtomicBoolean();
    start(central.facts((call, seqs) -> wellAgain.get() ? ScriptedCentral.kept(seqs.getLast()) : refused())
        .changes((call, poll) -> ScriptedCentral.empty("c" + call)));
    station.await("seen first", () -> count(CentralSeen.class) == 1);
    station.commit("{}");
    station.await("lost", () -> count(CentralLost.class) == 1);
    int then = central.polls.size();
    station.await("downloads go on", () -> central.polls.size() > then + 20);
    assertThat(count(CentralSeen.class)).isEqualTo(1);
    wellAgain.set(true);
    seen(2);
    station.await("acknowledged", () -> station.ackedThrough() == 1);
  }

  @Test
  void firstPollAfterAFailureDoesNotWait() throws InterruptedException {
    start(central.changes((call, poll) -> switch (call) {
      case 1 -> new ChangesAnswer.Failed("gone", null);
      case 2 -> ScriptedCentral.empty("c1");
      default -> ScriptedCentral.hold();
    }));
    station.await("polls", () -> central.polls.size() == 3);
    assertThat(central.polls).extracting(Poll::atMost).containsExactly(Duration.ofSeconds(20), Duration.ZERO,
        Duration.ofSeconds(20));
  }

  @Test
  void centralThatAsksToBeLeftAloneIsLeftAlone() throws InterruptedException {
    start(central.hello(call -> new HelloAnswer.Failed("busy", Duration.ofDays(30)))
        .changes((call, poll) -> new ChangesAnswer.Failed("not now", null)));
    station.await("the other direction tries often", () -> central.polls.size() > 50);
    assertThat(central.hellos).hasSize(1);
  }

  @Test
  void directionThatWaitsLongTriesSoonAfterTheOtherSawCentralAgain() throws InterruptedException {
    CountDownLatch upWaits = new CountDownLatch(1);
    RandomGenerator longOnce = new RandomGenerator() {
      @Override
      public long nextLong() {
        return 0;
      }

      @Override
      public long nextLong(long bound) {
        boolean first = upWaits.getCount() > 0;
        upWaits.countDown();
        return first ? bound - 1 : 0;
      }
    };
    central.hello(call -> call == 1 ? new HelloAnswer.Failed("gone", null) : ScriptedCentral.known(0));
    central.changes((call, poll) -> {
      assertThatCode(upWaits::await).doesNotThrowAnyException();
      return call == 1 ? new ChangesAnswer.Failed("gone", null) : ScriptedCentral.empty("c" + call);
    });
    RetryPolicy policy = new RetryPolicy(Duration.ofHours(1), Duration.ofHours(1), longOnce);
    sync = new Sync(station, central, station, policy, new Sync.Identity("north", "0.1"), clock);
    sync.start();
    seen(1);
    assertThat(central.hellos).hasSize(2);
  }

  @Test
  void askingForNoTimeAtAllStillLeavesTheJitter() throws InterruptedException {
    start(central.hello(call -> call < 20 ? new HelloAnswer.Failed("busy", Duration.ZERO) : ScriptedCentral.known(0)));
    seen(1);
    assertThat(central.hellos).hasSize(20);
  }

  @Test
  void storeThatCannotBeReadIsReadAgainAndNothingIsLost() throws InterruptedException {
    station.with(3).cannotRead(2);
    start(central);
    station.await("acknowledged", () -> station.ackedThrough() == 3);
    assertThat(central.batches).containsExactly(List.of(1L, 2L, 3L));
    assertThat(station.events()).containsExactly(new CentralSeen(START),
        new CentralLost(START, "this station's own sync has a fault, see its log"), new CentralSeen(START),
        new Acknowledged(3, List.of()));
  }

  @Test
  void samePageWithChangesAgainAndAgainIsAFailureAndNotAStorm() throws InterruptedException {
    ChangesAnswer stuck = ScriptedCentral.oneChange("c1");
    station.cursorIs("c1");
    start(central.changes((call, poll) -> call < 5 ? stuck : ScriptedCentral.empty("c2")));
    station.await("gets on", () -> station.cursor().equals(Optional.of("c2")));
    assertThat(station.changes()).isEmpty();
    assertThat(count(CentralLost.class)).isEqualTo(1);
  }

  @Test
  void beginningThatIsTooOldIsAFailure() throws InterruptedException {
    start(central.changes((call, poll) -> call < 5 ? new ChangesAnswer.BeginAgain() : ScriptedCentral.empty("c1")));
    station.await("gets on", () -> station.cursor().equals(Optional.of("c1")));
    assertThat(count(CentralLost.class)).isEqualTo(1);
  }

  @Test
  void closingEndsItWhileTheStationTakesNothing() throws InterruptedException {
    station.refuses(Integer.MAX_VALUE);
    start(central);
    station.await("hello", () -> central.hellos.size() == 1);
  }

  private HelloAnswer failedAfterASecond(String words) {
    seconds.incrementAndGet();
    return new HelloAnswer.Failed(words, null);
  }

  private static FactsAnswer refused() {
    return new FactsAnswer.Failed("central has a fault (500)", null);
  }

  private long count(Class<? extends SyncEvent> kind) {
    return station.events().stream().filter(kind::isInstance).count();
  }

  private void seen(int times) throws InterruptedException {
    station.await("seen", () -> count(CentralSeen.class) == times);
  }

  private void start(ScriptedCentral with) {
    sync = new Sync(station, with, station, QUICK, new Sync.Identity("north", "0.1"), clock);
    sync.start();
  }
}
