package org.packdesk.station.loop;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.StoredFact;
import org.packdesk.persistence.journal.Journal;
import org.packdesk.persistence.journal.Snapshot;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.station.problem.ProblemSnapshot;
import org.packdesk.station.problem.ProblemSnapshot.Sessions;
import org.packdesk.station.weighing.LineSession;
import org.packdesk.station.weighing.LineSnapshot;

/// Brings the session back at a start, and keeps it now and then so that the next start need not read every fact. The thread that
/// commits only.
///
/// @param <S> the session
final class SessionKeeper<S> {
  /// A desk's packing, and its problem cases.
  static final Form<Sessions> DESK = new Form<>(Sessions.EMPTY,
      (sessions, fact) -> new Sessions(sessions.packing().after(fact), sessions.cases().after(fact)), ProblemSnapshot::write,
      ProblemSnapshot::read);
  static final Form<LineSession> WEIGHING = new Form<>(LineSession.empty(), LineSession::after, LineSnapshot::write,
      LineSnapshot::read);
  private static final long FACTS_BETWEEN = 1000;

  private final Journal journal;
  private final Form<S> form;
  private long keptAt;

  /// How a session follows from facts, and how it is kept.
  ///
  /// @param read empty for bytes that another version kept
  record Form<S>(S empty, BiFunction<S, Fact, S> after, Function<S, byte[]> write, Function<byte[], Optional<S>> read) {}

  /// Whether facts of open work must stay at hand.
  enum Rest {
    EMPTY, AT_WORK
  }

  SessionKeeper(Journal journal, Form<S> form) {
    this.journal = journal;
    this.form = form;
  }

  /// From the newest snapshot that this version can read and the facts after it; without one from every fact.
  S replayed() {
    Optional<Snapshot> kept = journal.snapshot();
    Optional<S> known = kept.flatMap(snapshot -> form.read().apply(snapshot.bytes()));
    keptAt = known.isPresent() ? kept.orElseThrow().seq() : 0;
    Replay<S> replay = new Replay<>(form, known.orElse(form.empty()));
    journal.replayAfter(keptAt, replay::take);
    return replay.session;
  }

  private static final class Replay<S> {
    private final Form<S> form;
    private S session;

    Replay(Form<S> form, S session) {
      this.form = form;
      this.session = session;
    }

    void take(StoredFact stored) {
      session = form.after().apply(session, stored.fact());
    }
  }

  /// When nothing else is to be done: keeps the session, and lets facts that nobody works with any more go to the archive.
  void idle(S session, Rest rest, Instant now) {
    if (rest == Rest.EMPTY) {
      journal.archive(journal.state().lastSeq(), now);
    }
    if (journal.state().lastSeq() - keptAt >= FACTS_BETWEEN) {
      keep(session);
    }
  }

  /// The journal goes on under a new epoch, whose facts are numbered anew; the session stays.
  void beginEpoch(S session, SyncEvent.Forked forked) {
    journal.beginEpoch(forked.agreedThrough(), form.write().apply(session), forked.words());
    keptAt = journal.state().lastSeq();
  }

  void keep(S session) {
    long now = journal.state().lastSeq();
    if (now > keptAt) {
      journal.keepSnapshot(form.write().apply(session));
      keptAt = now;
    }
  }
}
