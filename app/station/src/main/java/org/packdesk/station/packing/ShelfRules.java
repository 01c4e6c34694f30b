package org.packdesk.station.packing;

import java.util.Optional;
import org.packdesk.persistence.facts.OrderSetAside;
import org.packdesk.persistence.facts.ParcelParked;
import org.packdesk.persistence.facts.ParcelTakenUp;
import org.packdesk.persistence.facts.SetAsideReason;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.station.packing.LabelWork.LabelState;
import org.packdesk.station.packing.OrderWork.OrderState;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// Label later: a closed parcel without its label gets a plate and waits on the shelf; when the label is here, the plate is scanned
/// again and the parcel is labelled.
final class ShelfRules {
  private ShelfRules() {}

  /// A closed parcel whose label is not here, or cannot be printed now.
  static boolean mayWait(ParcelWork parcel) {
    LabelWork label = parcel.label();
    return parcel.closed() && label != null && switch (label.state()) {
      case INTENDED, UNKNOWN, NUMBERED, VOID_WANTED, VOIDED -> true;
      case READY -> !label.onPaper();
      case REJECTED, NOT_BOUGHT, MANIFEST_REJECTED, UNUSABLE, APPLIED -> false;
    };
  }

  static void plate(Turn turn, String plate) {
    Optional<OrderWork> shelved = turn.session().orders().working().values().stream()
        .filter(order -> order.parcels().stream().anyMatch(parcel -> isHere(parcel, plate))).findFirst();
    OrderWork open = turn.open();
    if (shelved.isPresent() && open == null) {
      fromShelf(turn, shelved.get(), plate);
    } else if (open == null && RecallRules.found(turn, plate)) {
      return;
    } else if (shelved.isPresent() || open == null) {
      String what = open == null ? plate : open.content().reference();
      turn.notNow(plate, VerdictKind.ATTENTION,
          open == null ? Say.PLATE_NOT_KNOWN : Say.NOT_NOW_ORDER_OPEN, what);
    } else {
      toShelf(turn, open, plate);
    }
  }

  private static boolean isHere(ParcelWork parcel, String plate) {
    return parcel.onShelf() && plate.equals(parcel.plate());
  }

  private static void toShelf(Turn turn, OrderWork order, String plate) {
    ParcelWork parcel = order.current();
    LabelWork label = parcel == null ? null : parcel.label();
    if (parcel == null || label == null || !mayWait(parcel)) {
      turn.notNow(plate, VerdictKind.REFUSED, Say.PLATE_NOT_NOW);
      return;
    }
    turn.happen(new ParcelParked(order.orderId(), parcel.number(), plate, label.key()));
    turn.judge(VerdictKind.ACCEPTED, Say.PARKED, order.content().reference());
  }

  private static void fromShelf(Turn turn, OrderWork order, String plate) {
    ParcelWork parcel = order.parcels().stream().filter(each -> isHere(each, plate)).findFirst().orElseThrow();
    LabelWork label = parcel.label();
    Hold hold = turn.catalogue().order(order.orderId()).map(known -> known.standing().hold()).orElse(Hold.FREE);
    if (order.state() == OrderState.STOPPED || order.state() == OrderState.TAKEN_OVER || hold == Hold.CANCELLED) {
      turn.happen(new ParcelTakenUp(order.orderId(), parcel.number(), plate));
      turn.judge(VerdictKind.ATTENTION, Say.SHELF_STOPPED, order.content().reference());
    } else if (hold != Hold.FREE) {
      turn.notNow(plate, VerdictKind.ATTENTION, Say.ORDER_HELD, order.content().reference());
    } else if (label == null || label.state() == LabelState.REJECTED || label.state() == LabelState.NOT_BOUGHT
        || label.state() == LabelState.UNUSABLE) {
      turn.happen(new ParcelTakenUp(order.orderId(), parcel.number(), plate));
      turn.happen(new OrderSetAside(order.orderId(), SetAsideReason.LABEL_REJECTED, label == null ? "" : label.words()));
      turn.judge(VerdictKind.ATTENTION, Say.SET_ASIDE, order.content().reference());
    } else if (label.state() != LabelState.READY) {
      turn.notNow(plate, VerdictKind.REFUSED, Say.SHELF_NOT_YET, order.content().reference());
    } else {
      turn.happen(new ParcelTakenUp(order.orderId(), parcel.number(), plate));
      turn.judge(VerdictKind.ACCEPTED, Say.TAKEN_UP, order.content().reference(), parcel.number());
    }
  }
}
