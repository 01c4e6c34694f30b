package org.packdesk.persistence.outbox;

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

  record ChangesArrived(ChangePage page) implements SyncEvent {}

  record CentralSeen(Instant at) implements SyncEvent {}

  record CentralLost(Instant since, String words) implements SyncEvent {}
}
