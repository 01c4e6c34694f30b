package org.packdesk.station.loop;

import java.time.Instant;
import java.util.Optional;
import org.packdesk.persistence.journal.Journal;
import org.packdesk.persistence.journal.Snapshot;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.packing.SessionSnapshot;

/// Brings the session back at a start, and keeps it now and then so that the next start need not read every fact. The thread that
/// commits only.
final class SessionKeeper {
  private static final long FACTS_BETWEEN = 1000;

  private final Journal journal;
  private long keptAt;

  SessionKeeper(Journal journal) {
    this.journal = journal;
  }

  /// From the newest snapshot that this version can read and the facts after it; without one from every fact.
  PackSession replayed() {
    Optional<Snapshot> kept = journal.snapshot();
    Optional<PackSession> known = kept.flatMap(snapshot -> SessionSnapshot.read(snapshot.bytes()));
    keptAt = known.isPresent() ? kept.orElseThrow().seq() : 0;
    PackSession[] session = {known.orElse(PackSession.empty())};
    journal.replayAfter(keptAt, stored -> session[0] = session[0].after(stored.fact()));
    return session[0];
  }

  /// When nothing else is to be done: keeps the session, and lets facts that nobody works with any more go to the archive.
  void idle(PackSession session, Instant now) {
    if (session.restsEmpty()) {
      journal.archive(journal.state().lastSeq(), now);
    }
    if (journal.state().lastSeq() - keptAt >= FACTS_BETWEEN) {
      keep(session);
    }
  }

  /// The journal goes on under a new epoch, whose facts are numbered anew; the session stays.
  void beginEpoch(PackSession session, SyncEvent.Forked forked) {
    journal.beginEpoch(forked.agreedThrough(), SessionSnapshot.write(session), forked.words());
    keptAt = journal.state().lastSeq();
  }

  void keep(PackSession session) {
    long now = journal.state().lastSeq();
    if (now > keptAt) {
      journal.keepSnapshot(SessionSnapshot.write(session));
      keptAt = now;
    }
  }
}
