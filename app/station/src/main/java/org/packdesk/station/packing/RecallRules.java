package org.packdesk.station.packing;

import java.util.List;
import java.util.Optional;
import org.packdesk.persistence.facts.OrderRecalled;
import org.packdesk.persistence.facts.RecallFound;
import org.packdesk.persistence.facts.StopCause;
import org.packdesk.persistence.work.KnownParcel;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// What has left the desk is called back, and found again by a scan of its label or plate.
final class RecallRules {
  private RecallRules() {}

  static void recall(Turn turn, OrderRecalled recall, String reference) {
    boolean known = turn.session().recalls().stream().map(RecallWork::recalled)
        .anyMatch(before -> before.orderId().equals(recall.orderId()) && before.cause() == recall.cause());
    if (!known) {
      turn.happen(recall);
      turn.judge(VerdictKind.ATTENTION, Say.RECALLED, reference);
    }
  }

  /// Central keeps what this desk packed as an exception.
  static void packedOtherwise(Turn turn, PackInput.PackedOtherwise input) {
    StopCause cause = switch (input.code()) {
      case "order-packed-before", "claim-lost" -> StopCause.TAKEN_OVER;
      case "order-cancelled" -> StopCause.CANCELLED;
      case "order-held" -> StopCause.HELD;
      default -> StopCause.OTHER;
    };
    recall(turn, new OrderRecalled(input.orderId(), cause, ""), reference(turn, input.orderId()));
  }

  /// @return false when the code is of no parcel that is called back
  static boolean found(Turn turn, String code) {
    List<RecallWork> recalls = turn.session().recalls();
    Optional<KnownParcel> parcel = recalls.isEmpty()
        ? Optional.empty()
        : turn.catalogue().parcelsWith(code).stream()
            .filter(known -> recalls.stream().anyMatch(recall -> recall.isOf(known.orderId()))).findFirst();
    parcel.ifPresent(known -> {
      if (recalls.stream().anyMatch(recall -> recall.isOf(known.orderId()) && !recall.found().contains(known.parcelNo()))) {
        turn.happen(new RecallFound(known.orderId(), known.parcelNo(), known.parcels(), code));
      }
      turn.judge(VerdictKind.ACCEPTED, Say.RECALL_FOUND, known.parcelNo(), reference(turn, known.orderId()));
    });
    return parcel.isPresent();
  }

  private static String reference(Turn turn, String orderId) {
    return turn.catalogue().orderPackedHere(orderId).map(WorkOrder::reference).orElse(orderId);
  }
}
