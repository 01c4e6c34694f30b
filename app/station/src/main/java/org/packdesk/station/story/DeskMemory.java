package org.packdesk.station.story;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.*;

/// What the facts told so far mean for the next one: the order at the desk, the names of orders and labels. Of old orders it
/// forgets the names.
final class DeskMemory {
  private static final int ORDERS_MAX = 2000;

  private final Map<String, OrderMemory> orders = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, OrderMemory> eldest) {
      return size() > ORDERS_MAX;
    }
  };
  private @Nullable String openId;
  private @Nullable String operator;
  private boolean started;

  @Nullable
  OrderMemory open() {
    return openId == null ? null : orders.get(openId);
  }

  /// Who is signed in, or null.
  @Nullable
  String operator() {
    return operator;
  }

  boolean hasStarted() {
    return started;
  }

  OrderMemory order(String id) {
    return orders.computeIfAbsent(id, OrderMemory::new);
  }

  Collection<OrderMemory> orders() {
    return orders.values();
  }

  /// The order that a fact is about, by its own word or by its label's key.
  Optional<OrderMemory> orderOf(Subjects about) {
    if (about.order() != null) {
      return Optional.of(order(about.order()));
    }
    String key = about.label() == null ? about.print() : about.label();
    return key == null ? Optional.empty() : LabelName.of(key).map(label -> order(label.orderId()));
  }

  void after(Fact fact) {
    switch (fact) {
      case StationStarted _ -> started = true;
      case OperatorSignedIn in -> operator = in.operatorId();
      case OperatorSignedOut _ -> operator = null;
      case OrderOpened opened -> {
        order(opened.orderId()).opened(opened.tote(), opened.content());
        openId = opened.orderId();
      }
      case OrderReopened again -> {
        order(again.orderId()).reopened(again.tote());
        openId = again.orderId();
      }
      case OrderSetAside set -> leaves(set.orderId());
      case OrderStopped stopped -> leaves(stopped.orderId());
      case OrderPacked packed -> leaves(packed.orderId());
      case ItemScanned item -> order(item.orderId()).itemScanned();
      case OrderClaimed claimed -> claimed.done().forEach(order(claimed.orderId())::parcelDone);
      case ParcelParked parked -> {
        order(parked.orderId()).parcelParked(parked.parcelNo());
        restGoesToShelf(parked.orderId());
      }
      case ParcelTakenUp up -> {
        order(up.orderId()).parcelTakenUp(up.parcelNo());
        openId = openId == null ? up.orderId() : openId;
      }
      default -> afterLabel(fact);
    }
  }

  private void afterLabel(Fact fact) {
    switch (fact) {
      case LabelIntended intended -> label(intended.key(), OrderMemory::labelAsked);
      case LabelReady ready -> label(ready.key(), (order, label) -> order.labelCame(label, ready.tracking()));
      case ParcelAdopted adopted ->
        label(adopted.label().key(), (order, label) -> order.labelCame(label, adopted.label().tracking()));
      case LabelNumbered numbered -> label(numbered.key(), (order, label) -> order.labelCame(label, numbered.tracking()));
      case LabelRejected no -> label(no.key(), OrderMemory::labelAnswered);
      case LabelNotBought no -> label(no.key(), OrderMemory::labelAnswered);
      case LabelVoided voided -> label(voided.key(), OrderMemory::labelAnswered);
      case LabelApplied applied -> label(applied.key(), (order, label) -> {
        order.parcelDone(label.parcelNo());
        restGoesToShelf(order.id());
      });
      case PrintSending sending -> label(sending.printId(), OrderMemory::printBegan);
      case PrintNotStarted not -> label(not.printId(), OrderMemory::printEnded);
      case PrintSent sent -> label(sent.printId(), OrderMemory::printEnded);
      case PrintUnknown unknown -> label(unknown.printId(), OrderMemory::printEnded);
      case PrintCounted counted -> label(counted.printId(), OrderMemory::printEnded);
      case PrintElsewhere elsewhere -> label(elsewhere.printId(), OrderMemory::printEnded);
      case PrintConfirmed confirmed -> label(confirmed.printId(), OrderMemory::printEnded);
      case PrintNotPrinted not -> label(not.printId(), OrderMemory::printEnded);
      default -> {
      }
    }
  }

  private void leaves(String orderId) {
    if (orderId.equals(openId)) {
      openId = null;
    }
  }

  private void restGoesToShelf(String orderId) {
    if (order(orderId).restIsOnShelf()) {
      leaves(orderId);
    }
  }

  private void label(String key, BiConsumer<OrderMemory, LabelName> change) {
    LabelName.of(key).ifPresent(label -> change.accept(order(label.orderId()), label));
  }
}
