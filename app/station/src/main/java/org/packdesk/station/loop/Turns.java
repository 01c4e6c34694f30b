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

/// What the inputs of one commit have led to so far. Station thread only.
final class Turns {
  PackSession session;
  final Commit.Builder commit = new Commit.Builder();
  final List<PackEffect> effects = new ArrayList<>();
  final List<Scanned> scans = new ArrayList<>();
  SyncEvent.@Nullable Forked forked;

  record Scanned(String code, PackView.Verdict verdict) {}

  Turns(PackSession session) {
    this.session = session;
  }

  void take(Step step) {
    session = step.next();
    step.happenings().forEach(happening -> commit.add(happening.operator(), happening.fact()));
    step.keepings().forEach(keeping -> commit.personal(keeping.id(), keeping.bytes()));
    effects.addAll(step.effects());
  }
}
