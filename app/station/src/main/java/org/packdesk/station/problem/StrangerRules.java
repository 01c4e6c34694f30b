package org.packdesk.station.problem;

import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.facts.RefusalReason;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.station.gs1.Gtin;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// A barcode that is on no label in the local copy. A unit's is no question; about any other central is asked once, while the desk goes
/// on, and the parcel is taken up when its answer comes.
final class StrangerRules {
  /// No label's barcode is longer.
  private static final int CHARS_MAX = 60;

  private StrangerRules() {}

  /// @return false when it is a matter of packing
  static boolean scanned(ProblemTurn turn, String code) {
    if (isUnit(turn, code)) {
      return CaseRules.byBarcode(turn, code) || (turn.open() != null && UnitRules.unit(turn, code));
    }
    boolean asked = turn.around().asked().contains(code);
    if (!asked && (turn.around().desk().centralAway() || code.length() > CHARS_MAX || CaseRules.isNotOurs(turn, code))) {
      notFound(turn, code, turn.around().desk().centralAway() ? Say.CASE_NOT_ASKED : Say.CASE_STRANGER);
      return true;
    }
    if (!asked) {
      turn.then(new ProblemEffect.AskParcel(code));
    }
    turn.judge(VerdictKind.WAITING, Say.CASE_ASKED, CaseRules.tail(code));
    return true;
  }

  private static boolean isUnit(ProblemTurn turn, String code) {
    CaseWork open = turn.open();
    return turn.catalogue().productByBarcode(code).isPresent() || (open != null && open.planned().stream()
        .anyMatch(content -> content.barcodes().stream().anyMatch(barcode -> Gtin.same(barcode, code))));
  }

  /// @return false when nobody waits for it any more
  static boolean answered(ProblemTurn turn, String barcode, ParcelAnswer answer) {
    if (turn.pack().operatorId() == null || turn.pack().isPacking()) {
      return false;
    }
    switch (answer) {
      case ParcelAnswer.Found(FloorParcel parcel) -> CaseRules.parcel(turn, parcel);
      case ParcelAnswer.NotOurs _ -> notFound(turn, barcode, Say.CASE_STRANGER);
      case ParcelAnswer.Failed _ -> notFound(turn, barcode, Say.CASE_NOT_ASKED);
    }
    return true;
  }

  private static void notFound(ProblemTurn turn, String code, Say say) {
    if (!CaseRules.byBarcode(turn, code)) {
      turn.refuse(RefusalReason.UNKNOWN_CODE, code, VerdictKind.UNKNOWN_CODE, say, CaseRules.tail(code));
    }
  }
}
