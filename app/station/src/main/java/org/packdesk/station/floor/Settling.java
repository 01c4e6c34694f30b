package org.packdesk.station.floor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.ChangesAnswer;

/// The end of a floor's run: every station has told central all that it has on record, and has heard all that central has to tell.
/// What one station says last makes another write something down (a problem desk's closed case reaches the line), so no station is done
/// before all are, in one look during which nothing was stored anywhere.
final class Settling {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
  private static final Duration TELL_EVERY = Duration.ofSeconds(5);

  private final List<Party> parties;
  private final InstantSource clock;
  private final Consumer<String> progress;

  /// A station that is to settle. @param central as the station itself would ask it
  record Party(String name, StationStore store, CentralApi central) {

    private Optional<String> owes() {
      long facts = store.journal().state().backlog();
      if (facts > 0) {
        return Optional.of(name + " has " + facts + (facts == 1 ? " fact" : " facts") + " that central has not acknowledged");
      }
      return hasHeardAll() ? Optional.empty() : Optional.of(name + " has not heard all that central tells");
    }

    private boolean hasHeardAll() {
      Optional<String> cursor = store.cursor();
      return store.snapshotPage().isEmpty() && cursor.isPresent()
          && central.changes(cursor, Duration.ZERO) instanceof ChangesAnswer.Page(var page) && page.next().equals(cursor.get());
    }
  }

  /// @param progress takes a sentence every five seconds for as long as it lasts
  Settling(List<Party> parties, InstantSource clock, Consumer<String> progress) {
    this.parties = List.copyOf(parties);
    this.clock = clock;
    this.progress = progress;
  }

  /// Waits until it is over, or the time is up. @return what is left, a sentence a station; empty when it is over
  List<String> await(Duration atMost) throws InterruptedException {
    Instant begun = clock.instant();
    Instant told = begun;
    List<String> left = left();
    while (!left.isEmpty() && clock.instant().isBefore(begun.plus(atMost))) {
      if (!clock.instant().isBefore(told.plus(TELL_EVERY))) {
        told = clock.instant();
        progress.accept("waiting: " + String.join("; ", left));
      }
      StationStore owing = parties.getFirst().store();
      owing.awaitCommit(owing.commits(), LOOK_AGAIN);
      left = left();
    }
    return left;
  }

  /// One look. Whatever is stored meanwhile makes it worth nothing.
  private List<String> left() {
    long before = commits();
    List<String> left = new ArrayList<>(parties.stream().map(Party::owes).flatMap(Optional::stream).toList());
    if (left.isEmpty() && commits() != before) {
      left.add("stations still write something down");
    }
    return left;
  }

  private long commits() {
    return parties.stream().mapToLong(party -> party.store().commits()).sum();
  }
}
