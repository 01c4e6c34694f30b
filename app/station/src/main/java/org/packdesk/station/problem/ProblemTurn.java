package org.packdesk.station.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.RefusalReason;
import org.packdesk.persistence.facts.ScanRefused;
import org.packdesk.station.packing.PackEffect;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.packing.Step;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// One input being worked out: every fact is applied to both sessions the moment it is found, by the same functions that replay it.
/// Lives for one call on one thread.
final class ProblemTurn {
  private final ProblemCatalogue catalogue;
  private final ProblemSurroundings around;
  private final List<Step.Happening> happenings = new ArrayList<>();
  private final List<Step.Keeping> keepings = new ArrayList<>();
  private final List<PackEffect> labelEffects = new ArrayList<>();
  private final List<ProblemEffect> effects = new ArrayList<>();
  private ProblemSession session;
  private PackSession pack;
  private @Nullable Judgement judgement;

  ProblemTurn(ProblemSession session, PackSession pack, ProblemCatalogue catalogue, ProblemSurroundings around) {
    this.session = session;
    this.pack = pack;
    this.catalogue = catalogue;
    this.around = around;
  }

  ProblemSession session() {
    return session;
  }

  PackSession pack() {
    return pack;
  }

  ProblemCatalogue catalogue() {
    return catalogue;
  }

  ProblemSurroundings around() {
    return around;
  }

  /// The case that is worked on now, seen after the facts found so far.
  @Nullable
  CaseWork open() {
    return session.open();
  }

  /// The same where one is open for sure.
  CaseWork work() {
    return Objects.requireNonNull(session.open(), "no case is open");
  }

  void happen(Fact fact) {
    happen(fact, pack.operatorId());
  }

  void happen(Fact fact, @Nullable String operator) {
    session = session.after(fact);
    pack = pack.after(fact);
    happenings.add(new Step.Happening(operator, fact));
  }

  /// Lets the rules of labels and papers work something out. @return what they say of it, or null
  @Nullable
  Judgement packing(PackInput input) {
    Step step = pack.on(input, catalogue, around.desk());
    pack = step.next();
    step.happenings().forEach(happening -> session = session.after(happening.fact()));
    happenings.addAll(step.happenings());
    keepings.addAll(step.keepings());
    labelEffects.addAll(step.effects());
    return step.judgement();
  }

  void then(ProblemEffect effect) {
    effects.add(effect);
  }

  void judge(VerdictKind kind, Say say, Object... args) {
    judgement = new Judgement(kind, Words.of(say, args));
  }

  void judge(@Nullable Judgement said) {
    judgement = said == null ? judgement : said;
  }

  /// Writes down that a scan was not taken, and tells why.
  void refuse(RefusalReason reason, String code, VerdictKind kind, Say say, Object... args) {
    CaseWork open = open();
    happen(new ScanRefused(open == null ? null : open.taken().orderId(), reason, code));
    judge(kind, say, args);
  }

  ProblemStep end() {
    return new ProblemStep(session, new Step(pack, happenings, keepings, labelEffects, judgement), effects);
  }
}
