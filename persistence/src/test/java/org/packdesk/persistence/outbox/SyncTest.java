package org.packdesk.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packdesk.persistence.central.ChangesAnswer;
import org.packdesk.persistence.central.FactsAnswer;
import org.packdesk.persistence.central.FactsAnswer.FactOutcome;
import org.packdesk.persistence.central.Hello;
import org.packdesk.persistence.central.HelloAnswer;
import org.packdesk.persistence.outbox.ScriptedCentral.Poll;
import org.packdesk.persistence.outbox.SyncEvent.Acknowledged;
import org.packdesk.persistence.outbox.SyncEvent.CentralLost;
import org.packdesk.persistence.outbox.SyncEvent.CentralSeen;
import org.packdesk.persistence.outbox.SyncEvent.ChangesArrived;

class SyncTest {

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
    assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("sync", "sync-down");
  }

  @Test
  void helloIntroducesTheJournalBeforeAnyFactIsSent() throws InterruptedException {
    start(central, station.with(3));
    acknowledged(3);
    assertThat(central.hellos).containsExactly(new Hello("north", "e1", 3, station.hashAt(3), "0.1"));
    assertThat(station.events()).containsExactly(new CentralSeen(NOW), new Acknowledged(3, List.of()));
  }

  @Test
  void emptyJournalIntroducesItselfToo() throws InterruptedException {
    start(central, station);
    station.await("seen", () -> station.events().equals(List.of(new CentralSeen(NOW))));
    assertThat(central.hellos).containsExactly(new Hello("north", "e1", 0, "0".repeat(64), "0.1"));
  }

  @Test
  void nextBatchWaitsUntilTheStationHasCommittedTheMark() throws InterruptedException {
    List<Long> markAtEachCall = new CopyOnWriteArrayList<>();
    start(central.facts((call, seqs) -> {
      markAtEachCall.add(station.ackedThrough());
      return ScriptedCentral.kept(seqs.getLast());
    }), station.with(450));
    acknowledged(450);
    assertThat(markAtEachCall).containsExactly(0L, 200L, 400L);
    assertThat(central.batches).extracting(List::size).containsExactly(200, 200, 50);
    assertThat(central.batches.stream().flatMap(List::stream)).containsExactlyElementsOf(upTo(450));
  }

  @Test
  void batchStaysBelowItsSize() throws InterruptedException {
    for (int fact = 0; fact < 10; fact++) {
      station.commit("x".repeat(60_000));
    }
    start(central, station);
    acknowledged(10);
    assertThat(central.batches).extracting(List::size).containsExactly(4, 4, 2);
  }

  @Test
  void factThatIsCommittedLaterIsSentWithoutBeingAskedFor() throws InterruptedException {
    start(central, station.with(2));
    acknowledged(2);
    station.commit("{\"late\":true}");
    acknowledged(3);
    assertThat(central.batches).containsExactly(List.of(1L, 2L), List.of(3L));
  }

  @Test
  void whatCentralHasAlreadyIsAcknowledgedAndNotSentAgain() throws InterruptedException {
    start(central.hello(call -> ScriptedCentral.known(4)), station.with(6));
    acknowledged(6);
    assertThat(central.batches).containsExactly(List.of(5L, 6L));
    assertThat(station.events()).containsExactly(new CentralSeen(NOW), new Acknowledged(4, List.of()),
        new Acknowledged(6, List.of()));
  }

  @Test
  void factsThatCentralDidNotAcceptAreToldWithTheMark() throws InterruptedException {
    List<FactOutcome> odd = List.of(new FactOutcome(2, "quarantined", "bad-hash"));
    start(central.facts((call, seqs) -> new FactsAnswer.Kept(3, odd)), station.with(3));
    acknowledged(3);
    assertThat(station.events()).contains(new Acknowledged(3, odd));
  }

  @Test
  void refusedOffersAreOfferedAgainUntilTheyAreTaken() throws InterruptedException {
    station.refuses(5);
    start(central.changes((call, poll) -> call == 1 ? ScriptedCentral.empty("c1") : ScriptedCentral.hold()), station.with(3));
    acknowledged(3);
    station.await("page", () -> station.cursor().equals(Optional.of("c1")));
    assertThat(station.events()).hasSize(3).contains(new CentralSeen(NOW), new Acknowledged(3, List.of()));
  }

  @Test
  void gapGoesOnAfterCentralsMark() throws InterruptedException {
    start(central.facts((call, seqs) -> call == 2 ? new FactsAnswer.Gap(20) : ScriptedCentral.kept(seqs.getLast())),
        station.with(250));
    acknowledged(250);
    assertThat(central.batches).extracting(List::getFirst).containsExactly(1L, 201L, 21L, 221L);
    assertThat(station.events()).noneMatch(CentralLost.class::isInstance);
  }

  @Test
  void markThatStaysOrGapThatIsNoneIsAFailureAndTriedAgain() throws InterruptedException {
    start(central.facts((call, seqs) -> switch (call) {
      case 1 -> ScriptedCentral.kept(0);
      case 2, 3 -> new FactsAnswer.Gap(0);
      default -> ScriptedCentral.kept(seqs.getLast());
    }), station.with(3));
    acknowledged(3);
    station.await("seen again", () -> station.events().stream().filter(CentralSeen.class::isInstance).count() == 2);
    assertThat(station.events()).filteredOn(CentralLost.class::isInstance)
        .containsExactly(new CentralLost(NOW, "central takes facts but its mark stays at 0"));
  }

  @Test
  void forkStopsSendingUntilAPersonDecidesAndDownloadsGoOn() throws InterruptedException {
    start(central.hello(call -> new HelloAnswer.Known(2, true, false, NOW)).changes(this::threePages), station.with(5));
    assertStoppedButDownloading();
  }

  @Test
  void centralThatHoldsMoreThanTheJournalIsAFork() throws InterruptedException {
    start(central.hello(call -> ScriptedCentral.known(6)).changes(this::threePages), station.with(5));
    assertStoppedButDownloading();
  }

  @Test
  void eachPageIsCommittedBeforeTheNextIsAskedFor() throws InterruptedException {
    start(central.changes(this::threePages), station);
    station.await("pages", () -> central.polls.size() == 4);
    assertThat(central.polls).extracting(Poll::after).containsExactly(Optional.empty(), Optional.of("c1"), Optional.of("c2"),
        Optional.of("c3"));
    assertThat(central.polls).extracting(Poll::atMost).containsOnly(Duration.ofSeconds(20));
  }

  @Test
  void cursorThatIsTooOldBeginsAgainWithoutOne() throws InterruptedException {
    station.cursorIs("old");
    start(central.changes((call, poll) -> switch (call) {
      case 1 -> new ChangesAnswer.BeginAgain();
      case 2 -> ScriptedCentral.empty("c1");
      default -> ScriptedCentral.hold();
    }), station);
    station.await("polls", () -> central.polls.size() == 3);
    assertThat(central.polls).extracting(Poll::after).containsExactly(Optional.of("old"), Optional.empty(), Optional.of("c1"));
  }

  @Test
  void pageWithNothingNewIsNotToldToTheStation() throws InterruptedException {
    station.cursorIs("c1");
    start(central.changes((call, poll) -> call < 5 ? ScriptedCentral.empty("c1") : ScriptedCentral.hold()), station);
    station.await("polls", () -> central.polls.size() == 5);
    assertThat(station.events()).noneMatch(ChangesArrived.class::isInstance);
  }

  private ChangesAnswer threePages(int call, Poll poll) {
    return call <= 3 ? ScriptedCentral.empty("c" + call) : ScriptedCentral.hold();
  }

  private void assertStoppedButDownloading() throws InterruptedException {
    station.await("lost and pages", () -> station.cursor().equals(Optional.of("c3"))
        && station.events().stream().anyMatch(CentralLost.class::isInstance));
    assertThat(central.batches).isEmpty();
    assertThat(station.events()).filteredOn(CentralLost.class::isInstance).singleElement()
        .satisfies(event -> assertThat(((CentralLost) event).words()).contains("begun a new one"));
  }

  private void acknowledged(long through) throws InterruptedException {
    station.await("acknowledged " + through, () -> station.ackedThrough() == through);
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private void start(ScriptedCentral with, MemoryStation from) {
    sync = new Sync(from, with, from, QUICK, new Sync.Identity("north", "0.1"), InstantSource.fixed(NOW));
    sync.start();
  }
}
