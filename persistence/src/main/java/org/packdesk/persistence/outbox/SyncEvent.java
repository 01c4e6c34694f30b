package org.packdesk.persistence.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.packdesk.persistence.central.FactsAnswer.FactOutcome;
import org.packdesk.persistence.work.ChangePage;

/// What the sync tells the station, which commits it.
public sealed interface SyncEvent {
  /// Central holds every fact up to `through`. @param notAccepted those it keeps as exceptions or quarantined
  record Acknowledged(long through, List<FactOutcome> notAccepted) implements SyncEvent {
    public Acknowledged {
      notAccepted = List.copyOf(notAccepted);
    }
  }

  /// Central will not take this fact, nor can it be left out: those after it wait.
  record Stuck(long seq, String words) implements SyncEvent {}

  /// Central knows another history of this epoch: nothing is sent until the station has begun a new one.
  ///
  /// @param agreedThrough up to here both are the same
  record Forked(long agreedThrough, String words) implements SyncEvent {}

  /// @param offset what this station's clock must be moved by to show central's time
  /// @param uncertainty how far that may be wrong to either side
  record ClockMeasured(Duration offset, Duration uncertainty) implements SyncEvent {}

  record ChangesArrived(ChangePage page) implements SyncEvent {}

  record CentralSeen(Instant at) implements SyncEvent {}

  record CentralLost(Instant since, String words) implements SyncEvent {}
}
