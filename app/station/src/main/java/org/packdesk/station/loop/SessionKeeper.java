package org.packdesk.station.loop;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.packdesk.persistence.facts.StoredFact;
import org.packdesk.persistence.journal.Journal;
import org.packdesk.persistence.journal.SessionParts;
import org.packdesk.persistence.journal.Snapshot;
import org.packdesk.persistence.outbox.SyncEvent;

/// Brings the roles' sessions back at a start, and keeps them now and then so that the next start need not read every fact. The thread
/// that commits only.
final class SessionKeeper {
  private static final long FACTS_BETWEEN = 1000;

  private final Journal journal;
  private final List<Role> roles;
  private long keptAt;

  SessionKeeper(Journal journal, List<Role> roles) {
    this.journal = journal;
    this.roles = roles;
  }

  /// From the newest snapshot that this version can read and the facts after it. A role that has no part in it, or none that can be
  /// read, goes through every fact.
  void replay() {
    Optional<Snapshot> kept = journal.snapshot();
    Map<RoleSession<?>, Long> from = new HashMap<>();
    sessions().forEach(session -> from.put(session, kept.filter(each -> read(session, each)).map(Snapshot::seq).orElse(0L)));
    keptAt = from.values().stream().mapToLong(Long::longValue).min().orElse(0);
    journal.replayAfter(keptAt, stored -> from.forEach((session, seq) -> replay(session, seq, stored)));
    sessions().forEach(RoleSession::keep);
  }

  private static boolean read(RoleSession<?> session, Snapshot kept) {
    SessionParts parts = kept.session();
    byte[] before = parts.before();
    byte[] part = parts.parts().get(session.name());
    return before == null ? part != null && session.read(part) : session.readBefore(before);
  }

  private static void replay(RoleSession<?> session, long after, StoredFact stored) {
    if (stored.seq() > after) {
      session.after(stored.fact());
    }
  }

  private List<? extends RoleSession<?>> sessions() {
    return roles.stream().map(Role::session).flatMap(Optional::stream).toList();
  }

  /// When nothing else is to be done: keeps the sessions, and lets facts that nobody works with any more go to the archive.
  void idle(Instant now) {
    if (roles.stream().allMatch(Role::rests)) {
      journal.archive(journal.state().lastSeq(), now);
    }
    if (journal.state().lastSeq() - keptAt >= FACTS_BETWEEN) {
      keep();
    }
  }

  /// The journal goes on under a new epoch, whose facts are numbered anew; the sessions stay.
  void beginEpoch(SyncEvent.Forked forked) {
    journal.beginEpoch(forked.agreedThrough(), parts(), forked.words());
    keptAt = journal.state().lastSeq();
  }

  void keep() {
    long now = journal.state().lastSeq();
    if (now > keptAt) {
      journal.keepSnapshot(parts());
      keptAt = now;
    }
  }

  private SessionParts parts() {
    Map<String, byte[]> parts = new HashMap<>();
    sessions().forEach(session -> parts.put(session.name(), session.write()));
    return roles.stream().map(Role::wholeBefore).flatMap(Optional::stream).findFirst()
        .map(before -> new SessionParts(parts, before)).orElseGet(() -> new SessionParts(parts));
  }
}
