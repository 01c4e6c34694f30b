package org.packdesk.station.packing;

import org.packdesk.persistence.facts.OrderClaimed;
import org.packdesk.persistence.facts.StopCause;
import org.packdesk.station.packing.OrderWork.OrderState;

/// Whose an order is. A desk says so to central when it opens one and works on while nobody answers; who was first is settled by
/// central's token.
final class ClaimRules {
  private ClaimRules() {}

  static void claim(Turn turn, String orderId) {
    turn.then(new PackEffect.Claim(orderId));
  }

  static void release(Turn turn, OrderWork order) {
    turn.then(new PackEffect.ReleaseClaim(order.orderId()));
  }

  static void held(Turn turn, PackInput.ClaimHeld input) {
    OrderWork order = turn.session().orders().of(input.orderId());
    if (order == null || !packsIt(order)) {
      turn.then(new PackEffect.ReleaseClaim(input.orderId()));
    } else if (order.claim() != input.token()) {
      turn.happen(new OrderClaimed(input.orderId(), input.token(), input.until(), input.done()));
    }
  }

  static void denied(Turn turn, PackInput.ClaimDenied input) {
    OrderWork order = turn.session().orders().of(input.orderId());
    if (order == null || !packsIt(order)) {
      return;
    }
    switch (input.why()) {
      case CLAIMED, PACKED -> ConflictRules.takenOver(turn, order, input.holder());
      case CANCELLED -> ConflictRules.stop(turn, order, StopCause.CANCELLED, "");
      case OTHER -> ConflictRules.stop(turn, order, StopCause.HELD, "");
    }
  }

  private static boolean packsIt(OrderWork order) {
    return order.state() == OrderState.OPEN || order.state() == OrderState.PARKED;
  }
}
