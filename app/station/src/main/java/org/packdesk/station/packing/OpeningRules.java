package org.packdesk.station.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.packdesk.persistence.facts.OrderContent;
import org.packdesk.persistence.facts.OrderOpened;
import org.packdesk.persistence.facts.OrderReopened;
import org.packdesk.persistence.facts.OrderSetAside;
import org.packdesk.persistence.facts.RefusalReason;
import org.packdesk.persistence.facts.SetAsideReason;
import org.packdesk.persistence.sqlite.Room;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.packing.OrderWork.OrderState;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// A tote on the desk: its order is opened, goes on, or is put aside with the reason. What the rules will read of the order is
/// written down here, so that a replay sees the same.
final class OpeningRules {
  private OpeningRules() {}

  static void tote(Turn turn, String tote) {
    OrderWork open = turn.open();
    if (open != null) {
      boolean same = open.tote().equals(tote);
      if (same) {
        turn.judge(VerdictKind.ACCEPTED, Say.RIGHT_TOTE_AGAIN, open.content().reference(), open.unitsLeft());
      } else {
        turn.notNow(tote, VerdictKind.ATTENTION, Say.NOT_NOW_ORDER_OPEN,
            open.content().reference());
      }
      return;
    }
    Optional<WorkOrder> order = turn.catalogue().orderInTote(tote);
    if (order.isEmpty()) {
      turn.refuse(RefusalReason.UNKNOWN_TOTE, tote, VerdictKind.UNKNOWN_CODE, Say.UNKNOWN_TOTE, tote);
    } else if (turn.around().room() == Room.TIGHT) {
      turn.notNow(tote, VerdictKind.ATTENTION, Say.DISK_FULL_NO_ORDER, order.get().reference());
    } else {
      unlessCentralForbids(turn, order.get(), tote);
    }
  }

  private static void unlessCentralForbids(Turn turn, WorkOrder order, String tote) {
    switch (order.standing().hold()) {
      case CANCELLED -> turn.refuse(RefusalReason.ORDER_DONE, tote, VerdictKind.ATTENTION, Say.ORDER_CANCELLED,
          order.reference());
      case HELD, STOPPED ->
        turn.notNow(tote, VerdictKind.ATTENTION, Say.ORDER_HELD, order.reference());
      case FREE -> {
        if (order.packed()) {
          turn.refuse(RefusalReason.ORDER_DONE, tote, VerdictKind.REFUSED, Say.TOTE_DONE, order.reference());
        } else {
          open(turn, order);
        }
      }
    }
  }

  private static void open(Turn turn, WorkOrder order) {
    ClaimRules.claim(turn, order.id());
    OrderWork known = turn.session().orders().of(order.id());
    if (known != null && known.state() == OrderState.PARKED) {
      turn.notNow(order.tote(), VerdictKind.ATTENTION, Say.ORDER_ON_SHELF, order.reference());
      return;
    }
    if (known != null && known.state() == OrderState.ASIDE) {
      turn.happen(new OrderReopened(order.id(), order.tote()));
      LabelRules.askAgain(turn, order.id());
      turn.judge(VerdictKind.ACCEPTED, Say.RIGHT_TOTE_AGAIN, order.reference(), known.unitsLeft());
      return;
    }
    List<OrderContent.Line> lines = new ArrayList<>();
    for (WorkOrder.Line line : order.lines()) {
      Optional<Product> product = turn.catalogue().product(line.sku());
      if (product.isEmpty()) {
        turn.happen(new OrderSetAside(order.id(), SetAsideReason.UNKNOWN_PRODUCT, line.sku()));
        turn.judge(VerdictKind.ATTENTION, Say.SET_ASIDE, order.reference());
        return;
      }
      lines.add(new OrderContent.Line(line.lineNo(), line.sku(), product.get().name(), product.get().barcodes(), line.units(),
          product.get().massMg(), product.get().sigmaMg()));
    }
    OrderContent content = new OrderContent(order.reference(), lines, order.parcels(), order.instructions(), flags(turn, order),
        order.version(), order.shipVersion(), order.trade().client());
    turn.happen(new OrderOpened(order.id(), order.tote(), content));
    turn.judge(VerdictKind.ACCEPTED, Say.RIGHT_TOTE, order.reference(), lines.stream().mapToInt(OrderContent.Line::units).sum());
  }

  private static List<String> flags(Turn turn, WorkOrder order) {
    List<String> flags = new ArrayList<>(order.gift() ? List.of("gift") : List.of());
    for (WorkOrder.Line line : order.lines()) {
      turn.catalogue().product(line.sku()).ifPresent(product -> flags.addAll(product.flags()));
    }
    return flags.stream().distinct().sorted().toList();
  }
}
