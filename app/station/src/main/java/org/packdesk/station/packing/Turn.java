package org.packdesk.station.packing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.RefusalReason;
import org.packdesk.persistence.facts.ScanRefused;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// One input being worked out: every fact is applied the moment it is found, by the same function that replays it, so that
/// a replay cannot end elsewhere. Lives for one call on one thread.
final class Turn {
  private PackSession session;
  private final Catalogue catalogue;
  private final Surroundings around;
  private final List<Step.Happening> happenings = new ArrayList<>();
  private final List<Step.Keeping> keepings = new ArrayList<>();
  private final List<PackEffect> effects = new ArrayList<>();
  private @Nullable Judgement judgement;

  Turn(PackSession session, Catalogue catalogue, Surroundings around) {
    this.session = session;
    this.catalogue = catalogue;
    this.around = around;
  }

  PackSession session() {
    return session;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Surroundings around() {
    return around;
  }

  /// The printer labels go to, or null at a desk without one.
  Surroundings.@Nullable Printer printer() {
    return around.printer(session.printer());
  }

  /// The order that is open now, seen after the facts found so far.
  @Nullable
  OrderWork open() {
    return session.open();
  }

  void happen(Fact fact) {
    session = session.after(fact);
    happenings.add(new Step.Happening(session.operatorId(), fact));
  }

  void keep(String id, byte[] bytes) {
    keepings.add(new Step.Keeping(id, bytes));
  }

  void then(PackEffect effect) {
    effects.add(effect);
  }

  void judge(VerdictKind kind, Say say, Object... args) {
    judgement = new Judgement(kind, Words.of(say, args));
  }

  /// Writes down that a scan was not taken, and tells why.
  void refuse(RefusalReason reason, String code, VerdictKind kind, Say say, Object... args) {
    refuse(reason, code, kind, Words.of(say, args));
  }

  private void refuse(RefusalReason reason, String code, VerdictKind kind, Words words) {
    OrderWork open = open();
    happen(new ScanRefused(open == null ? null : open.orderId(), reason, code));
    judgement = new Judgement(kind, words);
  }

  /// As [#refuse]: at another moment it would be taken.
  void notNow(String code, VerdictKind kind, Say say, Object... args) {
    refuse(RefusalReason.NOT_NOW, code, kind, Words.of(say, args));
  }

  /// The same in the words of whatever keeps it from being taken.
  void notNow(String code, VerdictKind kind, Words words) {
    refuse(RefusalReason.NOT_NOW, code, kind, words);
  }

  Step end() {
    return new Step(session, happenings, keepings, effects, judgement);
  }
}
