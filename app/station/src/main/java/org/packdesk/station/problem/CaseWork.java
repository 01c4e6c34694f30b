package org.packdesk.station.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.CaseEndWanted;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.CaseTakenUp;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.facts.ParcelAdopted;
import org.packdesk.persistence.facts.ParcelAdopted.Content;
import org.packdesk.persistence.facts.ParcelReweighed;
import org.packdesk.persistence.facts.ReleaseReason;
import org.packdesk.persistence.facts.RootCause;
import org.packdesk.station.problem.ProblemView.CaseStep;

/// One case at this desk.
///
/// @param parcel null while nobody knows which it is
/// @param weight the newest of the static scale, or null
record CaseWork(CaseTakenUp taken, @Nullable ParcelAdopted parcel, @Nullable ParcelReweighed weight, Goods goods, Labels labels,
    Ending ending) {

  /// @param rootCause null while nobody has said it
  /// @param wanted how it shall end, or null
  /// @param release why, or null
  record Ending(@Nullable RootCause rootCause, @Nullable CaseOutcome wanted, @Nullable ReleaseReason release) {
    static final Ending OPEN = new Ending(null, null, null);

    Ending with(CaseEndWanted wish) {
      return new Ending(rootCause, wish.outcome(), wish.release());
    }

    Ending with(RootCause cause) {
      return new Ending(cause, wanted, release);
    }
  }

  static CaseWork taken(CaseTakenUp fact) {
    return new CaseWork(fact, null, null, Goods.UNTOUCHED, Labels.NONE, Ending.OPEN);
  }

  CaseWork again(CaseTakenUp fact) {
    return new CaseWork(fact, parcel, weight, goods, labels, ending);
  }

  /// One that is known already keeps what was done with it.
  CaseWork with(ParcelAdopted fact) {
    return parcel == null ? new CaseWork(taken, fact, weight, goods, Labels.of(fact.label()), ending) : this;
  }

  CaseWork with(ParcelReweighed fact) {
    return new CaseWork(taken, parcel, fact, goods, labels, ending);
  }

  CaseWork with(Goods next) {
    return new CaseWork(taken, parcel, weight, next, labels, ending);
  }

  CaseWork with(Labels next) {
    return new CaseWork(taken, parcel, weight, goods, next, ending);
  }

  CaseWork with(Ending next) {
    return new CaseWork(taken, parcel, weight, goods, labels, next);
  }

  String caseId() {
    return taken.caseId();
  }

  /// As people call it, empty when nobody knows.
  String reference() {
    return parcel == null ? "" : parcel.reference();
  }

  boolean isOf(@Nullable String orderId, @Nullable Integer parcelNo) {
    return orderId != null && orderId.equals(taken.orderId()) && Objects.equals(parcelNo, taken.parcelNo());
  }

  boolean weightIsRight() {
    return weight != null && weight.verdict() == LineVerdict.PASS;
  }

  List<Content> planned() {
    return parcel == null ? List.of() : parcel.contents();
  }

  /// The first line of which units are missing.
  Optional<Content> missing() {
    return planned().stream().filter(content -> goods.found(content.lineNo()) < content.units()).findFirst();
  }

  /// What is in it, as far as anybody knows.
  List<Share> contents() {
    return goods.settled() == null
        ? planned().stream().map(content -> new Share(content.lineNo(), content.units())).toList()
        : goods.settled();
  }

  private boolean isChanged() {
    boolean otherCarton = goods.repacked() != null && parcel != null
        && !goods.repacked().cartonType().equals(parcel.cartonType());
    return otherCarton || (goods.settled() != null && !sorted(goods.settled())
        .equals(sorted(planned().stream().map(content -> new Share(content.lineNo(), content.units())).toList())));
  }

  private static List<Share> sorted(List<Share> shares) {
    return shares.stream().sorted(Comparator.comparingInt(Share::lineNo)).toList();
  }

  /// It may not leave with the label that it came with.
  boolean needsLabel() {
    boolean newOneIsOn = labels.next() != null && labels.next().state() == Labels.State.ON;
    return !newOneIsOn && labels.old() != null && (labels.old().state() != Labels.State.LIVE || isChanged());
  }

  /// The present step of the path.
  CaseStep step() {
    if (labels.underWay()) {
      return CaseStep.RELABEL;
    }
    if (weight == null) {
      return CaseStep.REWEIGH;
    }
    boolean opened = goods.begun() || !weightIsRight();
    if (goods.repacked() == null && opened) {
      return goods.settled() == null ? CaseStep.VERIFY : CaseStep.REPACK;
    }
    return needsLabel() ? CaseStep.RELABEL : CaseStep.BACK_ON_BELT;
  }
}
