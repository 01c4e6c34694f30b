package org.packdesk.station.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.*;
import org.packdesk.station.packing.PackSession;

/// The cases of a problem desk, as a value: [#after] is the only way it changes, and replaying the journal's facts through it gives
/// the same session again. It stands beside the [PackSession] of the same station, whose labels and papers it uses.
///
/// @param cases at this desk, the one taken up last is the last
/// @param openId of the one that is worked on, or null
/// @param ended ids of the last ones that ended here: central may not have told of it yet
public record ProblemSession(List<CaseWork> cases, @Nullable String openId, List<String> ended) {
  private static final int CASES_MAX = 50;
  private static final int ENDED_KEPT = 200;
  private static final ProblemSession EMPTY = new ProblemSession(List.of(), null, List.of());

  public ProblemSession {
    cases = List.copyOf(cases);
    ended = List.copyOf(ended);
  }

  public static ProblemSession empty() {
    return EMPTY;
  }

  /// One input worked out by the rules; pure, and both sessions stay as they are. @return empty when it is a matter of packing
  public Optional<ProblemStep> on(ProblemInput input, PackSession pack, ProblemCatalogue catalogue, ProblemSurroundings around) {
    ProblemTurn turn = new ProblemTurn(this, pack, catalogue, around);
    boolean taken = switch (input) {
      case ProblemInput.Scanned(String data) -> ProblemScans.scanned(turn, data);
      case ProblemInput.Chosen(String caseId) -> CaseRules.chosen(turn, caseId);
      case ProblemInput.Weighed(var load) -> WeightRules.settled(turn, load);
      case ProblemInput.LeadKnown(String operatorId) -> EndRules.lead(turn, operatorId);
      case ProblemInput.LeadUnknown _ -> EndRules.noLead(turn);
      case ProblemInput.CaseTold(var told) -> CaseRules.told(turn, told);
      case ProblemInput.CentralSaid(String barcode, var answer) -> StrangerRules.answered(turn, barcode, answer);
      case ProblemInput.WeightTyped(var reason, String grams) -> WeightRules.typed(turn, reason, grams);
    };
    return taken ? Optional.of(turn.end()) : Optional.empty();
  }

  /// No older fact matters to it.
  public boolean restsEmpty() {
    return cases.isEmpty();
  }

  /// The parcel of the case that is worked on, or null.
  public @Nullable ParcelAdopted openParcel() {
    CaseWork open = open();
    return open == null ? null : open.parcel();
  }

  @Nullable
  CaseWork open() {
    return openId == null ? null : of(openId);
  }

  @Nullable
  CaseWork of(String caseId) {
    return first(work -> work.caseId().equals(caseId)).orElse(null);
  }

  Optional<CaseWork> first(Predicate<CaseWork> wanted) {
    return cases.stream().filter(wanted).findFirst();
  }

  /// The session after one stored fact. Facts of other matters leave it as it is.
  public ProblemSession after(Fact fact) {
    return switch (fact) {
      case CaseTakenUp taken -> taken(taken);
      case CaseLeft left -> without(left.caseId());
      case CaseClosed closed -> without(closed.caseId());
      case ParcelAdopted adopted -> change(adopted.caseId(), work -> work.with(adopted));
      case ParcelReweighed weighed -> change(weighed.caseId(), work -> work.with(weighed));
      case UnitChecked unit -> change(unit.caseId(), work -> work.with(work.goods().with(unit)));
      case ContentsChecked checked ->
        change(checked.caseId(), work -> work.with(work.goods().settledAs(checked.contents())));
      case ParcelRepacked packed -> change(packed.caseId(), work -> work.with(work.goods().in(packed)));
      case RootCauseNamed named -> change(named.caseId(), work -> work.with(work.ending().with(named.rootCause())));
      case CaseEndWanted wanted -> change(wanted.caseId(), work -> work.with(work.ending().with(wanted)));
      case OrderStopped stopped -> stopped(stopped.orderId());
      case ParcelParked parked -> parked(parked);
      case ParcelTakenUp up -> labels(up.orderId(), up.parcelNo(), labels -> labels.under(null));
      case LabelIntended intended -> labels(intended.orderId(), intended.parcelNo(), labels -> labels.asked(intended.key()));
      default -> afterLabel(fact);
    };
  }

  private ProblemSession afterLabel(Fact fact) {
    return switch (fact) {
      case LabelVoidWanted wanted -> labels(wanted.key(), labels -> labels.givenBack(wanted.key()));
      case LabelVoided voided -> labels(voided.key(), labels -> labels.voided(voided.key()));
      case LabelReady ready -> labels(ready.key(), labels -> labels.ready(ready.key(), ready.tracking()));
      case LabelRejected no -> labels(no.key(), labels -> labels.refused(no.key(), no.words()));
      case LabelNotBought no -> labels(no.key(), labels -> labels.refused(no.key(), no.words()));
      case LabelRefused no -> labels(no.key(), labels -> labels.refused(no.key(), no.words()));
      case LabelApplied applied -> labels(applied.key(), labels -> labels.on(applied.key()));
      default -> this;
    };
  }

  private ProblemSession taken(CaseTakenUp fact) {
    CaseWork before = of(fact.caseId());
    List<CaseWork> next = new ArrayList<>(cases);
    next.removeIf(work -> work.caseId().equals(fact.caseId()));
    next.add(before == null ? CaseWork.taken(fact) : before.again(fact));
    if (next.size() > CASES_MAX) {
      next.stream().filter(work -> !work.needsLabel()).findFirst().ifPresent(next::remove);
    }
    return new ProblemSession(next, fact.caseId(), ended);
  }

  private ProblemSession without(String caseId) {
    List<String> next = new ArrayList<>(ended);
    next.add(caseId);
    return new ProblemSession(cases.stream().filter(work -> !work.caseId().equals(caseId)).toList(),
        caseId.equals(openId) ? null : openId, next.subList(Math.max(0, next.size() - ENDED_KEPT), next.size()));
  }

  /// Another desk has the parcel's label: who brings the parcel again begins anew.
  private ProblemSession stopped(String orderId) {
    CaseWork open = open();
    boolean openGoes = open != null && orderId.equals(open.taken().orderId());
    return new ProblemSession(cases.stream().filter(work -> !orderId.equals(work.taken().orderId())).toList(),
        openGoes ? null : openId, ended);
  }

  private ProblemSession parked(ParcelParked parked) {
    ProblemSession next = labels(parked.orderId(), parked.parcelNo(), labels -> labels.under(parked.plate()));
    CaseWork open = open();
    return open != null && open.isOf(parked.orderId(), parked.parcelNo())
        ? new ProblemSession(next.cases, null, ended)
        : next;
  }

  private ProblemSession labels(String key, UnaryOperator<Labels> change) {
    return Keys.parcelOfLabel(key).map(parcelNo -> labels(Keys.orderOfDocument(key), parcelNo, change)).orElse(this);
  }

  private ProblemSession labels(String orderId, int parcelNo, UnaryOperator<Labels> change) {
    return first(work -> work.parcel() != null && work.isOf(orderId, parcelNo))
        .map(work -> change(work.caseId(), same -> same.with(change.apply(same.labels())))).orElse(this);
  }

  private ProblemSession change(String caseId, UnaryOperator<CaseWork> change) {
    return new ProblemSession(cases.stream().map(work -> work.caseId().equals(caseId) ? change.apply(work) : work).toList(),
        openId, ended);
  }
}
