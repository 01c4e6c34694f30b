package org.packdesk.central.orders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.orders.ChangeOutcome.DoesNotFit;
import org.packdesk.central.orders.ChangeOutcome.Done;

/// What a change makes of an order. Pure.
final class ChangeRules {
  private ChangeRules() {}

  /// An order as central keeps it.
  ///
  /// @param packed  stays true when it is held or cancelled after it was packed
  /// @param service wanted by the system upstream; null for the carrier's choice
  record Kept(Order order, boolean packed, @Nullable String service) {
    /// What it is when nobody holds it.
    String stateWhenFree() {
      return packed ? Order.PACKED : Order.OPEN;
    }
  }

  static ChangeOutcome change(Kept kept, OrderChange change) {
    Order order = kept.order();
    return switch (change) {
      case OrderChange.Cancel cancel -> order.state().equals(Order.CANCELLED)
          ? new Done(order, order)
          : new Done(order, order.in(Order.CANCELLED, cancel.reason()));
      case OrderChange.Hold hold -> hold(order, hold.reason());
      case OrderChange.Free() -> free(kept);
      case OrderChange.Change other -> change(kept, other);
    };
  }

  private static ChangeOutcome hold(Order order, @Nullable String reason) {
    if (order.state().equals(Order.CANCELLED)) {
      return cancelled(order);
    }
    Order held = order.in(Order.HELD, reason);
    boolean already = order.state().equals(Order.HELD) && (reason == null || reason.equals(order.reason()));
    return new Done(order, already ? order : held);
  }

  private static ChangeOutcome free(Kept kept) {
    Order order = kept.order();
    return switch (order.state()) {
      case Order.CANCELLED -> cancelled(order);
      case Order.HELD -> new Done(order, order.in(kept.stateWhenFree(), null));
      default -> new Done(order, order);
    };
  }

  private static ChangeOutcome change(Kept kept, OrderChange.Change change) {
    Order order = kept.order();
    OrderChange.Plan plan = change.plan();
    if (change.recipient() == null && change.service() == null && plan == null) {
      return new DoesNotFit("A change names a recipient, a service, or lines with their parcels");
    }
    if (order.state().equals(Order.CANCELLED)) {
      return cancelled(order);
    }
    Order after = order;
    if (plan != null && !(plan.lines().equals(order.lines()) && plan.parcels().equals(order.parcels()))) {
      String wrong = kept.packed() ? "The order " + order.id() + " is packed already: what is in it cannot change" : wrong(plan);
      if (wrong != null) {
        return new DoesNotFit(wrong);
      }
      after = after.planned(plan.lines(), plan.parcels());
    }
    Recipient recipient = change.recipient() == null ? order.recipient() : change.recipient();
    boolean otherService = change.service() != null && !change.service().equals(kept.service());
    if (otherService || !recipient.equals(order.recipient())) {
      after = after.shippedTo(recipient);
    }
    return new Done(order, after);
  }

  private static DoesNotFit cancelled(Order order) {
    return new DoesNotFit("The order " + order.id() + " is cancelled");
  }

  /// @return what does not add up, in words; null when every unit of every line is in exactly one parcel
  private static @Nullable String wrong(OrderChange.Plan plan) {
    Map<Integer, Long> left = new HashMap<>();
    for (Order.Line line : plan.lines()) {
      if (left.put(line.lineNo(), (long) line.units()) != null) {
        return "The line " + line.lineNo() + " is there twice";
      }
    }
    List<Integer> numbers = plan.parcels().stream().map(Order.Parcel::parcelNo).toList();
    if (numbers.stream().distinct().count() < numbers.size()) {
      return "Two parcels have the same number";
    }
    for (Order.Parcel parcel : plan.parcels()) {
      for (Order.Content content : parcel.contents()) {
        if (left.computeIfPresent(content.lineNo(), (line, units) -> units - content.units()) == null) {
          return "The parcel " + parcel.parcelNo() + " holds units of the line " + content.lineNo() + ", which is not there";
        }
      }
    }
    return left.entrySet().stream().filter(line -> line.getValue() != 0).findFirst()
        .map(line -> "Of the line " + line.getKey() + (line.getValue() > 0
            ? ", " + line.getValue() + " units are in no parcel"
            : ", the parcels hold " + -line.getValue() + " units too many"))
        .orElse(null);
  }
}
