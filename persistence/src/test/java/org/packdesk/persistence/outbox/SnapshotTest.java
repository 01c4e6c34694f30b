package org.packdesk.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.persistence.central.ChangesAnswer;
import org.packdesk.persistence.outbox.ScriptedCentral.Poll;
import org.packdesk.persistence.outbox.SyncEvent.CentralLost;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.persistence.work.ChangePage.Place;
import org.packdesk.persistence.work.ChangePage.Snapshot;
import org.packdesk.persistence.work.Operator;

class SnapshotTest {

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

  @Test
  void stationWithoutACursorTakesASnapshotAndThenWhatChangedSinceItBegan() throws InterruptedException {
    start(central.snapshot((call, page) -> call < 3
        ? page("p" + call, call == 1 ? Place.FIRST : Place.MIDDLE)
        : page("", Place.LAST)));
    awaitPolls(1);
    assertThat(central.pages).containsExactly(Optional.empty(), Optional.of("p1"), Optional.of("p2"));
    assertThat(central.polls).extracting(Poll::after).containsExactly(Optional.of("c9"));
    assertThat(station.changes()).hasSize(3);
  }

  @Test
  void cursorThatIsTooOldIsFollowedByASnapshot() throws InterruptedException {
    station.cursorIs("old");
    start(central.changes((call, poll) -> call == 1 ? new ChangesAnswer.BeginAgain() : ScriptedCentral.hold())
        .snapshot((call, page) -> page("", Place.ONLY)));
    awaitPolls(2);
    assertThat(central.polls).extracting(Poll::after).containsExactly(Optional.of("old"), Optional.of("c9"));
    assertThat(station.events()).noneMatch(CentralLost.class::isInstance);
  }

  @Test
  void snapshotThatWasBegunBeforeARestartGoesOn() throws InterruptedException {
    station.snapshotPageIs("p7");
    start(central.snapshot((call, page) -> page("", Place.LAST)));
    awaitPolls(1);
    assertThat(central.pages).containsExactly(Optional.of("p7"));
  }

  @Test
  void snapshotThatCannotBeGoneOnWithBeginsAnewAndTheSecondTimeAfterAWait() throws InterruptedException {
    station.snapshotPageIs("p7");
    start(central.snapshot((call, page) -> switch (call) {
      case 1, 3 -> new ChangesAnswer.BeginAgain();
      case 2, 4 -> page("p" + call, Place.FIRST);
      default -> page("", Place.LAST);
    }));
    awaitPolls(1);
    assertThat(central.pages).containsExactly(Optional.of("p7"), Optional.empty(), Optional.of("p2"), Optional.empty(),
        Optional.of("p4"));
    assertThat(station.events()).filteredOn(CentralLost.class::isInstance)
        .containsExactly(new CentralLost(NOW, "central cannot go on with its snapshot"));
  }

  @Test
  void snapshotThatEndsWhereCentralCannotGoOnIsAFailureAndNotAStorm() throws InterruptedException {
    start(central.changes((call, poll) -> call < 4 ? new ChangesAnswer.BeginAgain() : ScriptedCentral.hold())
        .snapshot((call, page) -> page("", Place.ONLY)));
    awaitPolls(4);
    assertThat(central.pages).hasSize(4);
    assertThat(station.events()).filteredOn(CentralLost.class::isInstance).isNotEmpty()
        .contains(new CentralLost(NOW, "central does not know where its own snapshot ended"));
  }

  @Test
  void pageThatNamesItselfAsTheNextOneIsAFailure() throws InterruptedException {
    start(central.snapshot((call, page) -> call < 6
        ? page("p1", page.isEmpty() ? Place.FIRST : Place.MIDDLE)
        : page("", Place.LAST)));
    awaitPolls(1);
    assertThat(station.events()).filteredOn(CentralLost.class::isInstance)
        .containsExactly(new CentralLost(NOW, "central tells the same page of its snapshot again and again"));
  }

  /// Central's people are renamed while the pages are read: a page shows some as they were and some as they are by then.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20_260_301})
  void changeThatRacesTheSnapshotIsNeverMissed(long seed) throws InterruptedException {
    MovingCentral moving = new MovingCentral(seed);
    start(central.snapshot((call, page) -> moving.snapshot(page)).changes((call, poll) -> moving.changes(poll.after())));
    station.await("seed " + seed, () -> station.cursor().equals(Optional.of(moving.end())));
    Map<String, Operator> known = new LinkedHashMap<>();
    station.changes().forEach(change -> {
      Operator told = ((Change.OfOperator) change).operator();
      known.put(told.id(), told);
    });
    assertThat(known.values()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(moving.people());
  }

  /// Pages of seven out of forty people; before each page of the snapshot a few are renamed, which the log tells.
  private static final class MovingCentral {
    private static final int PEOPLE = 40;
    private static final int PAGE = 7;
    private final SplittableRandom random;
    private final List<Operator> people = new ArrayList<>();
    private final List<Operator> log = new ArrayList<>();
    private String began = "";

    MovingCentral(long seed) {
      random = new SplittableRandom(seed);
      IntStream.range(0, PEOPLE).forEach(i -> people.add(new Operator("op" + i, "B" + i, "first")));
    }

    synchronized ChangesAnswer snapshot(Optional<String> page) {
      int from = page.map(Integer::parseInt).orElse(0);
      began = page.isEmpty() ? Integer.toString(log.size()) : began;
      rename();
      int to = Math.min(PEOPLE, from + PAGE);
      Place place = from == 0 ? Place.FIRST : to == PEOPLE ? Place.LAST : Place.MIDDLE;
      String next = to == PEOPLE ? "" : Integer.toString(to);
      return new ChangesAnswer.Page(
          new ChangePage(told(people.subList(from, to)), next, !next.isEmpty(), new Snapshot(began, place)));
    }

    private void rename() {
      for (int i = random.nextInt(6); i > 0; i--) {
        int who = random.nextInt(PEOPLE);
        Operator renamed = new Operator("op" + who, "B" + who, "name " + log.size());
        people.set(who, renamed);
        log.add(renamed);
      }
    }

    ChangesAnswer changes(Optional<String> after) {
      ChangePage page = log(Integer.parseInt(after.orElseThrow()));
      return page.changes().isEmpty() ? ScriptedCentral.hold() : new ChangesAnswer.Page(page);
    }

    private synchronized ChangePage log(int from) {
      int to = Math.min(log.size(), from + PAGE);
      return new ChangePage(told(log.subList(from, to)), Integer.toString(to), to < log.size());
    }

    private static List<Change> told(List<Operator> some) {
      return some.stream().<Change>map(Change.OfOperator::new).toList();
    }

    synchronized String end() {
      return Integer.toString(log.size());
    }

    synchronized List<Operator> people() {
      return List.copyOf(people);
    }
  }

  private static ChangesAnswer page(String next, Place place) {
    List<Change> changes = List.of(new Change.OfOperator(new Operator("op" + next, "B", "Ana")));
    return new ChangesAnswer.Page(new ChangePage(changes, next, !next.isEmpty(), new Snapshot("c9", place)));
  }

  private void awaitPolls(int count) throws InterruptedException {
    station.await("polls", () -> central.polls.size() == count);
  }

  private void start(ScriptedCentral with) {
    sync = new Sync(station, with, station, QUICK, new Sync.Identity("north", "0.1"), InstantSource.fixed(NOW));
    sync.start();
  }
}
