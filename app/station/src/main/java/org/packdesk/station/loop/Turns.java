package org.packdesk.station.loop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.station.packing.PackEffect;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.Step;
import org.packdesk.station.problem.ProblemSession;
import org.packdesk.station.problem.ProblemSnapshot.Sessions;
import org.packdesk.station.problem.ProblemStep;
import org.packdesk.station.words.Verdict;

/// What the inputs of one commit have led to so far. Station thread only.
final class Turns {
  PackSession session;
  ProblemSession cases;
  final Commit.Builder commit = new Commit.Builder();
  final List<PackEffect> effects = new ArrayList<>();
  final List<Scanned> scans = new ArrayList<>();
  SyncEvent.@Nullable Forked forked;

  record Scanned(String code, Verdict verdict) {}

  Turns(Sessions sessions) {
    this.session = sessions.packing();
    this.cases = sessions.cases();
  }

  /// The cases hear of every fact.
  void take(Step step) {
    step.happenings().forEach(happening -> cases = cases.after(happening.fact()));
    add(step);
  }

  void take(ProblemStep step) {
    cases = step.next();
    add(step.desk());
  }

  Sessions sessions() {
    return new Sessions(session, cases);
  }

  private void add(Step step) {
    session = step.next();
    step.happenings().forEach(happening -> commit.add(happening.operator(), happening.fact()));
    step.keepings().forEach(keeping -> commit.personal(keeping.id(), keeping.bytes()));
    effects.addAll(step.effects());
  }
}
