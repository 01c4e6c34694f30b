package org.packdesk.station.packing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.*;
import org.packdesk.station.packing.LabelWork.LabelState;
import org.packdesk.station.packing.LabelWork.PrintState;
import org.packdesk.station.packing.OrderWork.OrderState;

/// Everything a pack desk knows of its own work, as a value: [#after] is the only way it changes, and replaying the journal's
/// facts through it gives the same session again. Orders that are done and owe nothing are forgotten.
public final class PackSession {
  private static final PackSession EMPTY = new PackSession(null, null, Map.of(), null);

  private final @Nullable String operatorId;
  private final @Nullable String openOrderId;
  private final Map<String, OrderWork> orders;
  private final @Nullable OrderSetAside aside;

  private PackSession(@Nullable String operatorId, @Nullable String openOrderId, Map<String, OrderWork> orders,
      @Nullable OrderSetAside aside) {
    this.operatorId = operatorId;
    this.openOrderId = openOrderId;
    this.orders = orders;
    this.aside = aside;
  }

  public static PackSession empty() {
    return EMPTY;
  }

  /// One input worked out by the rules; pure, and this session stays as it is.
  public Step on(PackInput input, Catalogue catalogue, Surroundings around) {
    Turn turn = new Turn(this, catalogue, around);
    switch (input) {
      case PackInput.Scanned scanned -> ScanRules.scanned(turn, scanned.data());
      case PackInput.LabelArrived arrived -> LabelRules.arrived(turn, arrived);
      case PackInput.LabelDenied denied -> LabelRules.denied(turn, denied);
      case PackInput.LabelNotKnown notKnown -> LabelRules.notKnown(turn, notKnown);
      case PackInput.LabelCancelled cancelled -> LabelRules.cancelled(turn, cancelled);
      case PackInput.LabelUnreadable unreadable -> LabelRules.unreadable(turn, unreadable);
      case PackInput.PrintEnded ended -> PrintRules.ended(turn, ended);
      case PackInput.PrinterSeen _ -> {
      }
      case PackInput.Started _ -> LabelRules.started(turn);
    }
    if (!(input instanceof PackInput.PrintEnded)) {
      PrintRules.printWhatIsDue(turn);
    }
    return turn.end();
  }

  /// @return who is signed in, or null
  @Nullable
  public String operatorId() {
    return operatorId;
  }

  @Nullable
  OrderWork open() {
    return openOrderId == null ? null : orders.get(openOrderId);
  }

  /// The order put aside last, until the next one is opened.
  @Nullable
  OrderSetAside aside() {
    return aside;
  }

  Map<String, OrderWork> orders() {
    return orders;
  }

  Optional<OrderWork> orderOfLabel(String key) {
    return orders.values().stream().filter(order -> order.labelOf(key).isPresent()).findFirst();
  }

  Optional<OrderWork> orderOfPrint(String printId) {
    return orders.values().stream().filter(order -> order.labels().stream().anyMatch(label -> prints(label, printId)))
        .findFirst();
  }

  static boolean prints(LabelWork label, String printId) {
    return label.print() != null && label.print().printId().equals(printId);
  }

  /// The session after one stored fact. Facts of other desks' matters leave it as it is.
  public PackSession after(Fact fact) {
    return switch (fact) {
      case OperatorSignedIn in -> new PackSession(in.operatorId(), openOrderId, orders, aside);
      case OperatorSignedOut _ -> new PackSession(null, openOrderId, orders, aside);
      case OrderOpened opened -> open(OrderWork.opened(opened.orderId(), opened.tote(), opened.content()));
      case OrderReopened again -> reopened(again.orderId());
      case OrderSetAside set -> setAside(set);
      case OrderPacked packed -> packed(packed.orderId());
      case ItemScanned item -> parcel(item.orderId(), item.parcelNo(), parcel -> parcel.with(item.lineNo()));
      case CartonScanned carton -> parcel(carton.orderId(), carton.parcelNo(), parcel -> parcel.in(carton.cartonType()));
      case ParcelPacked packed -> parcel(packed.orderId(), packed.parcelNo(), ParcelWork::close);
      case LabelIntended intended -> parcel(intended.orderId(), intended.parcelNo(), parcel -> parcel
          .with(LabelWork.intended(intended.key(), intended.parcelNo(), intended.attempt(), intended.cartonType())));
      case LabelReady ready -> label(ready.key(),
          label -> label.ready(ready.labelId(), ready.tracking(), ready.documentId()));
      case LabelRejected no -> label(no.key(), label -> label.refused(LabelState.REJECTED, no.words()));
      case LabelUnknown unknown -> label(unknown.key(), label -> label.in(LabelState.UNKNOWN));
      case LabelRefused refused -> label(refused.key(), label -> label.refused(LabelState.UNUSABLE, refused.words()));
      case LabelVoidWanted wanted -> label(wanted.key(), label -> label.in(LabelState.VOID_WANTED));
      case LabelVoided voided -> label(voided.key(), label -> label.in(LabelState.VOIDED)).forgetDone();
      case LabelApplied applied -> label(applied.key(), label -> label.in(LabelState.APPLIED));
      case PrintQueued queued -> label(queued.key(), label -> label.queued(queued));
      case PrintSending sending -> print(sending.printId(), PrintState.SENDING);
      case PrintNotStarted not -> print(not.printId(), PrintState.QUEUED);
      case PrintSent sent -> print(sent.printId(), PrintState.SENT);
      case PrintUnknown unknown -> print(unknown.printId(), PrintState.UNKNOWN);
      case PrintConfirmed confirmed -> print(confirmed.printId(), PrintState.CONFIRMED);
      case PrintNotPrinted not -> print(not.printId(), PrintState.QUEUED);
      case OrderClaimed _,ClaimLost _,OrderStopped _,OrderRecalled _,OrderReaddressed _,ParcelParked _,ParcelTakenUp _ -> this;
      case LabelNumbered _,LabelManifested _,LabelManifestRejected _,EpochBegan _,StoreSetAside _ -> this;
      case StationStarted _,ScanRefused _,ParcelWeighed _,ForeignFact _ -> this;
    };
  }

  private PackSession open(OrderWork order) {
    return new PackSession(operatorId, order.orderId(), put(order), null);
  }

  private PackSession reopened(String orderId) {
    OrderWork order = orders.get(orderId);
    return order == null ? this : open(order.in(OrderState.OPEN));
  }

  private PackSession setAside(OrderSetAside set) {
    OrderWork order = orders.get(set.orderId());
    Map<String, OrderWork> next = order == null ? orders : put(order.in(OrderState.ASIDE));
    return new PackSession(operatorId, Objects.equals(openOrderId, set.orderId()) ? null : openOrderId, next, set);
  }

  private PackSession packed(String orderId) {
    OrderWork order = orders.get(orderId);
    Map<String, OrderWork> next = order == null ? orders : put(order.in(OrderState.PACKED));
    return new PackSession(operatorId, Objects.equals(openOrderId, orderId) ? null : openOrderId, next, aside).forgetDone();
  }

  private PackSession forgetDone() {
    Map<String, OrderWork> next = new LinkedHashMap<>(orders);
    next.values().removeIf(order -> order.state() == OrderState.PACKED
        && order.labels().stream().noneMatch(label -> label.state() == LabelState.VOID_WANTED));
    return new PackSession(operatorId, openOrderId, Map.copyOf(next), aside);
  }

  private PackSession parcel(String orderId, int parcelNo, UnaryOperator<ParcelWork> change) {
    return with(Optional.ofNullable(orders.get(orderId)), order -> order.parcel(parcelNo, change));
  }

  private PackSession label(String key, UnaryOperator<LabelWork> change) {
    return with(orderOfLabel(key), order -> order.label(key, change));
  }

  private PackSession print(String printId, PrintState state) {
    return with(orderOfPrint(printId), order -> {
      String key = order.labels().stream().filter(label -> prints(label, printId)).findFirst().orElseThrow().key();
      return order.label(key, label -> label.printing(state));
    });
  }

  private PackSession with(Optional<OrderWork> order, UnaryOperator<OrderWork> change) {
    return order.map(found -> new PackSession(operatorId, openOrderId, put(change.apply(found)), aside)).orElse(this);
  }

  private Map<String, OrderWork> put(OrderWork order) {
    Map<String, OrderWork> next = new LinkedHashMap<>(orders);
    next.put(order.orderId(), order);
    return Map.copyOf(next);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PackSession that && Objects.equals(operatorId, that.operatorId)
        && Objects.equals(openOrderId, that.openOrderId) && orders.equals(that.orders) && Objects.equals(aside, that.aside);
  }

  @Override
  public int hashCode() {
    return Objects.hash(operatorId, openOrderId, orders, aside);
  }

  @Override
  public String toString() {
    return "PackSession[operator=" + operatorId + ", open=" + openOrderId + ", orders=" + orders.keySet() + "]";
  }
}
