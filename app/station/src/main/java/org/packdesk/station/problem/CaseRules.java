package org.packdesk.station.problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.CaseLeft;
import org.packdesk.persistence.facts.CaseOpened;
import org.packdesk.persistence.facts.CaseTakenUp;
import org.packdesk.persistence.facts.Keys;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ParcelAdopted;
import org.packdesk.persistence.facts.ParcelTakenUp;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.FloorParcel.LabelState;
import org.packdesk.persistence.work.ProblemCase;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// A parcel on the problem desk: its case is taken up, or one is opened, and the parcel becomes this desk's.
final class CaseRules {
  static final String BY_HAND = "BROUGHT_BY_HAND";
  private static final int TAIL = 6;

  private CaseRules() {}

  /// A parcel of ours, by one of its labels.
  static void parcel(ProblemTurn turn, FloorParcel scanned) {
    CaseWork open = turn.open();
    FloorParcel newest = turn.catalogue().parcel(scanned.orderId(), scanned.parcelNo())
        .filter(known -> attempt(known) >= attempt(scanned)).orElse(scanned);
    if (open != null && open.isOf(scanned.orderId(), scanned.parcelNo())) {
      sayOf(turn, scanned, Say.CASE_OPENED);
      return;
    }
    if (isLeftAlone(turn, open)) {
      return;
    }
    Optional<CaseWork> here = turn.session().first(work -> work.isOf(scanned.orderId(), scanned.parcelNo()));
    if (here.isPresent()) {
      again(turn, here.get());
      sayOf(turn, scanned, Say.CASE_OPENED);
      return;
    }
    Optional<ProblemCase> known = caseOf(turn, open, scanned);
    String caseId = known.map(ProblemCase::caseId).orElseGet(() -> byHand(turn, scanned));
    turn.happen(known.map(found -> takenUp(found, scanned.orderId(), scanned.parcelNo(), scanned.barcode()))
        .orElseGet(() -> new CaseTakenUp(caseId, scanned.orderId(), scanned.parcelNo(), scanned.barcode(), BY_HAND, null,
            WeighFigures.NONE, "", turn.around().now())));
    turn.happen(adopted(turn, caseId, newest));
    sayOf(turn, scanned, known.isPresent() ? Say.CASE_OPENED : Say.CASE_BY_HAND);
  }

  /// Central may have told of a label that the local copy has not.
  private static int attempt(FloorParcel parcel) {
    return Keys.attemptOfLabel(parcel.labelKey());
  }

  private static void sayOf(ProblemTurn turn, FloorParcel scanned, Say say) {
    if (scanned.labelState() == LabelState.VOIDED) {
      turn.judge(VerdictKind.ATTENTION, Say.OLD_LABEL, tail(scanned.barcode()));
    } else {
      turn.judge(VerdictKind.ACCEPTED, say, scanned.reference(), scanned.parcelNo());
    }
  }

  static String tail(String code) {
    return code.substring(Math.max(0, code.length() - TAIL));
  }

  private static String byHand(ProblemTurn turn, FloorParcel scanned) {
    String caseId = turn.around().desk().station() + "-hand-" + turn.around().now().toEpochMilli();
    turn.happen(new CaseOpened(caseId, scanned.orderId(), scanned.parcelNo(), scanned.barcode(), BY_HAND));
    return caseId;
  }

  /// The parcel's own case, the newest; else the one that is open for a parcel nobody could read; else the oldest of that kind.
  private static Optional<ProblemCase> caseOf(ProblemTurn turn, @Nullable CaseWork open, FloorParcel scanned) {
    List<ProblemCase> cases = waiting(turn);
    Optional<ProblemCase> own = cases.stream()
        .filter(each -> scanned.orderId().equals(each.orderId()) && Integer.valueOf(scanned.parcelNo()).equals(each.parcelNo()))
        .max(Comparator.comparing(ProblemCase::since));
    boolean unreadIsOpen = open != null && open.parcel() == null && open.taken().reason().equals(LineVerdict.NO_READ.name());
    Optional<ProblemCase> unread = cases.stream()
        .filter(each -> each.orderId() == null && each.reason().equals(LineVerdict.NO_READ.name()))
        .filter(each -> unreadIsOpen
            ? each.caseId().equals(turn.session().openId())
            : turn.session().of(each.caseId()) == null)
        .min(Comparator.comparing(ProblemCase::since));
    return own.or(() -> unread);
  }

  private static List<ProblemCase> waiting(ProblemTurn turn) {
    List<String> ended = turn.session().ended();
    return turn.catalogue().openCases().stream().filter(each -> !ended.contains(each.caseId())).toList();
  }

  private static CaseTakenUp takenUp(ProblemCase found, @Nullable String orderId, @Nullable Integer parcelNo,
      @Nullable String barcode) {
    return new CaseTakenUp(found.caseId(), orderId, parcelNo, barcode, found.reason(), cause(found.cause()), found.figures(),
        found.line(), found.since());
  }

  private static @Nullable VerdictCause cause(@Nullable String name) {
    if (name == null) {
      return null;
    }
    for (VerdictCause cause : VerdictCause.values()) {
      if (cause.name().equals(name)) {
        return cause;
      }
    }
    return VerdictCause.OTHER;
  }

  /// What a desk began, it ends or puts on its shelf. @return whether something else has to be done first
  private static boolean isLeftAlone(ProblemTurn turn, @Nullable CaseWork open) {
    if (open == null || !open.labels().underWay()) {
      return false;
    }
    turn.judge(VerdictKind.ATTENTION, Say.CASE_FIRST, open.reference());
    return true;
  }

  static void again(ProblemTurn turn, CaseWork work) {
    String plate = work.labels().plate();
    ParcelAdopted parcel = work.parcel();
    if (plate != null && parcel != null) {
      turn.happen(new ParcelTakenUp(parcel.orderId(), parcel.parcelNo(), plate));
    }
    turn.happen(work.taken());
  }

  private static ParcelAdopted adopted(ProblemTurn turn, String caseId, FloorParcel parcel) {
    Optional<WorkOrder> order = turn.catalogue().order(parcel.orderId());
    List<ParcelAdopted.Content> contents = new ArrayList<>();
    for (FloorParcel.Content each : parcel.contents()) {
      Optional<Product> product = turn.catalogue().product(each.sku());
      contents.add(new ParcelAdopted.Content(each.lineNo(), each.sku(), each.name(),
          product.map(Product::barcodes).orElse(List.of()), each.units(), product.map(Product::massMg).orElse(null),
          product.map(Product::sigmaMg).orElse(null)));
    }
    ParcelAdopted.State state = parcel.labelState() == LabelState.VOIDED ? ParcelAdopted.State.VOIDED : ParcelAdopted.State.LIVE;
    return new ParcelAdopted(caseId, parcel.orderId(), parcel.parcelNo(),
        order.map(known -> known.parcels().size()).orElse(parcel.parcelNo()), parcel.reference(), parcel.client(),
        parcel.cartonType(), parcel.expectedMassMg(), parcel.expectedSigmaMg(),
        new ParcelAdopted.Label(parcel.labelKey(), parcel.labelId(), parcel.barcode(), parcel.carrier(),
            order.map(WorkOrder::shipVersion).orElse(1), state),
        contents);
  }

  /// Whether a line has asked central about it, and stopped it because it is on no label.
  static boolean isNotOurs(ProblemTurn turn, String barcode) {
    return waiting(turn).stream()
        .anyMatch(each -> barcode.equals(each.barcode()) && each.reason().equals(LineVerdict.NOT_OURS.name()));
  }

  /// A barcode that is on no label of ours, of a parcel that a line has stopped. @return false when none was
  static boolean byBarcode(ProblemTurn turn, String barcode) {
    return taken(turn, each -> each.orderId() == null && barcode.equals(each.barcode()), Say.CASE_NOT_OURS, tail(barcode));
  }

  /// A row of the queue that was touched. @return false when it is no case's
  static boolean chosen(ProblemTurn turn, String caseId) {
    CaseWork here = turn.session().of(caseId);
    Optional<ProblemCase> found = here == null
        ? waiting(turn).stream().filter(each -> each.caseId().equals(caseId)).findFirst()
        : Optional.empty();
    if (here == null && found.isEmpty()) {
      return false;
    }
    if (turn.pack().operatorId() == null) {
      turn.judge(VerdictKind.REFUSED, Say.SIGN_IN_FIRST);
    } else if (here != null) {
      chosenAgain(turn, here);
    } else {
      found.flatMap(each -> floorParcel(turn, each)).ifPresentOrElse(known -> parcel(turn, known),
          () -> taken(turn, each -> each.caseId().equals(caseId), Say.CASE_OPENED_UNREAD));
    }
    return true;
  }

  private static void chosenAgain(ProblemTurn turn, CaseWork here) {
    if (here.equals(turn.open()) || !isLeftAlone(turn, turn.open())) {
      again(turn, here);
      Integer parcelNo = here.taken().parcelNo();
      turn.judge(VerdictKind.ACCEPTED, parcelNo == null ? Say.CASE_OPENED_UNREAD : Say.CASE_OPENED, here.reference(),
          parcelNo == null ? 0 : parcelNo);
    }
  }

  private static Optional<FloorParcel> floorParcel(ProblemTurn turn, ProblemCase found) {
    String orderId = found.orderId();
    Integer parcelNo = found.parcelNo();
    return orderId == null || parcelNo == null ? Optional.empty() : turn.catalogue().parcel(orderId, parcelNo);
  }

  private static boolean taken(ProblemTurn turn, Predicate<ProblemCase> wanted, Say say, Object... args) {
    Optional<ProblemCase> found = waiting(turn).stream().filter(wanted).findFirst();
    if (found.isPresent() && !isLeftAlone(turn, turn.open())) {
      ProblemCase known = found.get();
      turn.happen(takenUp(known, known.orderId(), known.parcelNo(), known.barcode()));
      turn.judge(VerdictKind.ACCEPTED, say, args);
    }
    return found.isPresent();
  }

  /// Another desk closed it first, or central did. A parcel whose label is given back here stays here until it carries the next one.
  static boolean told(ProblemTurn turn, ProblemCase told) {
    CaseWork work = turn.session().of(told.caseId());
    boolean isOpen = work != null && work.equals(turn.open());
    if (told.state() == ProblemCase.State.OPEN) {
      Instant unchecked = told.passedUncheckedAt();
      if (isOpen && unchecked != null) {
        turn.judge(VerdictKind.ATTENTION, Say.CASE_UNCHECKED, unchecked);
      }
      return isOpen && unchecked != null;
    }
    if (work == null || work.labels().underWay()) {
      return false;
    }
    String because = told.closedBecause();
    turn.happen(new CaseLeft(work.caseId(), work.taken().orderId(), work.taken().parcelNo(), because == null ? "" : because));
    if (isOpen) {
      turn.judge(VerdictKind.ATTENTION, closed(because), work.reference());
    }
    return true;
  }

  private static Say closed(@Nullable String because) {
    return switch (because) {
      case "passed" -> Say.CASE_PASSED;
      case "too-many" -> Say.CASE_TOO_MANY;
      case null, default -> Say.CASE_CLOSED_ELSEWHERE;
    };
  }
}
