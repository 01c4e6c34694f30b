package org.packdesk.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.persistence.central.FactsAnswer;
import org.packdesk.persistence.central.Hello;
import org.packdesk.persistence.central.HelloAnswer;
import org.packdesk.persistence.outbox.SyncEvent.Acknowledged;
import org.packdesk.persistence.outbox.SyncEvent.CentralLost;
import org.packdesk.persistence.outbox.SyncEvent.CentralSeen;
import org.packdesk.persistence.outbox.SyncEvent.Forked;

class ForkTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final RetryPolicy QUICK = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(5), new SplittableRandom(7));

  private final MemoryStation station = new MemoryStation();
  private final ScriptedCentral central = new ScriptedCentral();
  private @Nullable Sync sync;

  @AfterEach
  void end() {
    if (sync != null) {
      sync.close();
    }
    station.close();
  }

  @ParameterizedTest
  @CsvSource({"100,70,40", "100,100,99", "100,100,0", "3,9,3", "3,9,2", "1,1,0", "0,5,0", "1000,1,0"})
  void lastFactOnWhichBothAgreeIsFoundAndNothingIsSent(int written, long mark, long agreed) throws InterruptedException {
    List<Hello> hellos = new CopyOnWriteArrayList<>();
    start(hellos, written, mark, agreed);
    Forked forked = forked();
    assertThat(forked.agreedThrough()).isEqualTo(agreed);
    assertThat(forked.words()).contains("nothing is sent until the station has begun a new one");
    assertThat(hellos).hasSizeLessThan(12)
        .allSatisfy(hello -> assertThat(hello.headHash()).isEqualTo(station.hashAt(hello.lastSeq())));
    assertThat(central.batches).isEmpty();
    assertThat(station.events()).first().isInstanceOf(CentralLost.class);
  }

  @Test
  void newEpochIsIntroducedAndSentWhole() throws InterruptedException {
    start(new CopyOnWriteArrayList<>(), 5, 4, 2);
    forked();
    station.beginEpoch("e2");
    station.await("acknowledged", () -> station.ackedThrough() == 5);
    assertThat(central.batches).containsExactly(List.of(1L, 2L, 3L, 4L, 5L));
    assertThat(station.events()).hasSize(4).endsWith(new CentralSeen(NOW), new Acknowledged(5, List.of()));
  }

  @Test
  void callThatFailsOnTheWayIsMadeAgain() throws InterruptedException {
    station.with(64);
    central.hello(call -> switch (call) {
      case 2, 3 -> new HelloAnswer.Failed("gone", null);
      default -> new HelloAnswer.Known(64, true, central.hellos.getLast().lastSeq() <= 21, NOW);
    });
    begin();
    assertThat(forked().agreedThrough()).isEqualTo(21);
    assertThat(station.events()).filteredOn(CentralLost.class::isInstance).hasSize(1);
  }

  @Test
  void markThatJumpsBeyondTheJournalWhileSendingIsAForkToo() throws InterruptedException {
    station.with(5);
    central.hello(call -> new HelloAnswer.Known(call == 1 ? 0 : 9, false, true, NOW))
        .facts((call, seqs) -> new FactsAnswer.Kept(9, List.of()));
    begin();
    assertThat(forked().agreedThrough()).isEqualTo(5);
    assertThat(central.batches).hasSize(1);
    assertThat(station.ackedThrough()).isZero();
  }

  private Forked forked() throws InterruptedException {
    station.await("forked", () -> station.events().stream().anyMatch(Forked.class::isInstance));
    return (Forked) station.events().stream().filter(Forked.class::isInstance).findFirst().orElseThrow();
  }

  private void start(List<Hello> hellos, int written, long mark, long agreed) {
    station.with(written);
    central.hello(call -> {
      Hello hello = central.hellos.getLast();
      hellos.add(hello);
      boolean other = hello.epoch().equals("e1");
      return new HelloAnswer.Known(other ? mark : 0, other, other && hello.lastSeq() <= Math.min(agreed, mark), NOW);
    });
    begin();
  }

  private void begin() {
    sync = new Sync(station, central, station, QUICK, new Sync.Identity("north", "0.1"), InstantSource.fixed(NOW));
    sync.start();
  }
}
