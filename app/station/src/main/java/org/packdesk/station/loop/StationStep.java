package org.packdesk.station.loop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Verdict;

/// What the inputs of one commit have led to so far. Station thread only.
public final class StationStep {
  private final List<Role> roles;
  private final Verdicts verdicts;
  private final Commit.Builder commit = new Commit.Builder();
  private final List<Runnable> effects = new ArrayList<>();
  private final List<Judged> judged = new ArrayList<>();
  private SyncEvent.@Nullable Forked forked;

  /// A code and what became of it.
  record Judged(String code, Verdict verdict) {}

  /// The numbers of a station's verdicts.
  static final class Verdicts {
    private long last;

    private Verdict next(Judgement judgement) {
      last++;
      return new Verdict(judgement.kind(), judgement.words(), last);
    }
  }

  StationStep(List<Role> roles, Verdicts verdicts) {
    this.roles = roles;
    this.verdicts = verdicts;
  }

  /// A fact was found; every role's session is the one after it from now on. @param operator who was there, or null
  public void happen(@Nullable String operator, Fact fact) {
    commit.add(operator, fact);
    roles.forEach(role -> role.session().ifPresent(session -> session.after(fact)));
  }

  /// Personal bytes are kept encrypted in the same commit.
  public void keep(String id, byte[] bytes) {
    commit.personal(id, bytes);
  }

  /// What is to be done once all of it is stored and shown.
  public void then(Runnable effect) {
    effects.add(effect);
  }

  /// A code was judged. @return with its number
  public Verdict judge(Role by, String code, Judgement judgement) {
    Verdict verdict = verdicts.next(judgement);
    judged.add(new Judged(code, verdict));
    roles.forEach(role -> role.judged(by, verdict));
    return verdict;
  }

  /// What central sent is stored with what follows from it.
  void take(SyncEvent event) {
    switch (event) {
      case SyncEvent.Acknowledged acknowledged -> commit.acknowledged(acknowledged.through(), acknowledged.notAccepted());
      case SyncEvent.ChangesArrived arrived -> commit.changes(arrived.page());
      case SyncEvent.Forked fork -> forked = fork;
      case SyncEvent.CentralSeen _,SyncEvent.CentralLost _,SyncEvent.Stuck _,SyncEvent.ClockMeasured _ -> {
        // true now, and no more
      }
    }
  }

  void take(ChangePage page) {
    commit.changes(page);
  }

  /// What the journal stores of it.
  Commit commit() {
    return commit.build();
  }

  List<Judged> judged() {
    return judged;
  }

  SyncEvent.@Nullable Forked forked() {
    return forked;
  }

  void runEffects() {
    effects.forEach(Runnable::run);
  }
}
