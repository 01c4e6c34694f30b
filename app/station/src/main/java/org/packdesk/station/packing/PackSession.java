package org.packdesk.station.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.*;
import org.packdesk.station.packing.LabelWork.LabelState;
import org.packdesk.station.packing.LabelWork.PrintState;
import org.packdesk.station.packing.OrderWork.OrderState;
import org.packdesk.station.packing.ParcelWork.Place;

/// Everything a pack desk knows of its own work, as a value: [#after] is the only way it changes, and replaying the journal's
/// facts through it gives the same session again. Orders that are done and owe nothing are forgotten.
public final class PackSession {
  private static final int RECALLS_KEPT = 50;
  private static final PackSession EMPTY = new PackSession(null, null, Orders.NONE, null, List.of(), null);

  private final @Nullable String operatorId;
  private final @Nullable String openOrderId;
  private final Orders orders;
  private final @Nullable Fact left;
  private final List<RecallWork> recalls;
  private final @Nullable String printer;

  PackSession(@Nullable String operatorId, @Nullable String openOrderId, Orders orders, @Nullable Fact left,
      List<RecallWork> recalls, @Nullable String printer) {
    this.operatorId = operatorId;
    this.openOrderId = openOrderId;
    this.orders = orders;
    this.left = left;
    this.recalls = recalls;
    this.printer = printer;
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
      case PackInput.LabelNotBought not -> LabelRules.notBought(turn, not);
      case PackInput.LabelNotKnown notKnown -> LabelRules.notKnown(turn, notKnown);
      case PackInput.LabelCancelled cancelled -> LabelRules.cancelled(turn, cancelled);
      case PackInput.LabelUnreadable unreadable -> LabelRules.unreadable(turn, unreadable);
      case PackInput.PrintEnded ended -> PrintRules.ended(turn, ended);
      case PackInput.PrinterSeen _ -> PrintRules.counted(turn);
      case PackInput.LabelChecked checked -> LabelRules.checked(turn, checked);
      case PackInput.ReprintAsked asked -> ReprintRules.reprint(turn, asked);
      case PackInput.RelabelAsked asked -> ReprintRules.relabel(turn, asked);
      case PackInput.ReplaceAsked asked -> ReprintRules.replace(turn, asked);
      case PackInput.Started _ -> LabelRules.started(turn);
      case PackInput.LabelGone gone -> LabelRules.gone(turn, gone);
      case PackInput.LabelVoidedByCentral voided -> ConflictRules.labelVoided(turn, voided.key());
      case PackInput.OrderTold told -> ConflictRules.told(turn, told.order());
      case PackInput.ClaimHeld held -> ClaimRules.held(turn, held);
      case PackInput.ClaimDenied denied -> ClaimRules.denied(turn, denied);
      case PackInput.PackedOtherwise otherwise -> RecallRules.packedOtherwise(turn, otherwise);
    }
    if (!(input instanceof PackInput.PrintEnded)) {
      PrintRules.printWhatIsDue(turn);
    }
    return turn.end();
  }

  /// Nothing is open, aside, on the shelf or under way: no older fact matters to it.
  public boolean restsEmpty() {
    return orders.working().isEmpty() && orders.past().stream().noneMatch(OrderWork::underWay);
  }

  /// @return who is signed in, or null
  @Nullable
  public String operatorId() {
    return operatorId;
  }

  /// Whether an order is open at the desk.
  public boolean isPacking() {
    return openOrderId != null;
  }

  /// Whether this code is of a new label of a packed parcel, or of one that was printed again, and was not seen on it yet.
  public boolean awaits(String code) {
    return ReprintRules.awaits(orders, code);
  }

  @Nullable
  OrderWork open() {
    return openOrderId == null ? null : orders.of(openOrderId);
  }

  /// How the last order left the desk unfinished (set aside or stopped), until the next one is opened.
  @Nullable
  Fact left() {
    return left;
  }

  /// Orders that central wants back though this desk had finished them; the newest last.
  public List<RecallWork> recalls() {
    return recalls;
  }

  /// The printer that somebody chose, or null for the desk's own.
  @Nullable
  String printer() {
    return printer;
  }

  Orders orders() {
    return orders;
  }

  /// The session after one stored fact. Facts of other desks' matters leave it as it is.
  public PackSession after(Fact fact) {
    return switch (fact) {
      case OperatorSignedIn in -> new PackSession(in.operatorId(), openOrderId, orders, left, recalls, printer);
      case OperatorSignedOut _ -> new PackSession(null, openOrderId, orders, left, recalls, printer);
      case OrderOpened opened -> open(OrderWork.opened(opened.orderId(), opened.tote(), opened.content()));
      case OrderReopened again -> reopened(again.orderId());
      case OrderSetAside set -> leaves(set.orderId(), OrderState.ASIDE, set);
      case OrderPacked packed -> leaves(packed.orderId(), OrderState.PACKED, left).forgetOver();
      case ItemScanned item -> parcel(item.orderId(), item.parcelNo(), parcel -> parcel.with(item.lineNo()));
      case CartonScanned carton -> parcel(carton.orderId(), carton.parcelNo(), parcel -> parcel.in(carton.cartonType()));
      case ParcelPacked packed -> parcel(packed.orderId(), packed.parcelNo(), parcel -> parcel.at(Place.CLOSED));
      case LabelIntended intended -> intended(intended);
      case LabelReady ready -> label(ready.key(),
          label -> label.ready(ready));
      case LabelRejected no -> label(no.key(), label -> label.refused(LabelState.REJECTED, no.words()));
      case LabelNotBought not -> label(not.key(), label -> label.refused(LabelState.NOT_BOUGHT, not.words()));
      case LabelUnknown unknown -> label(unknown.key(), label -> label.in(LabelState.UNKNOWN));
      case LabelRefused refused -> label(refused.key(), label -> label.refused(LabelState.UNUSABLE, refused.words()));
      case LabelVoidWanted wanted -> label(wanted.key(), label -> label.refused(LabelState.VOID_WANTED, wanted.reason()));
      case LabelVoided voided -> label(voided.key(), label -> label.in(LabelState.VOIDED)).forgetOver();
      case LabelApplied applied -> label(applied.key(), label -> label.in(LabelState.APPLIED)).leftTheDesk();
      case PrintQueued queued -> label(queued.key(), label -> label.queued(queued));
      case PrintSending sending -> print(sending.printId(), label -> label.sending(sending));
      case PrintNotStarted not -> print(not.printId(), PrintState.QUEUED);
      case PrintSent sent -> print(sent.printId(), PrintState.SENT);
      case PrintUnknown unknown -> print(unknown.printId(), PrintState.UNKNOWN);
      case PrintCounted counted -> print(counted.printId(), counted.cameOut() ? PrintState.SENT : PrintState.QUEUED);
      case PrintElsewhere elsewhere -> label(elsewhere.key(), label -> label.printedElsewhere(elsewhere));
      case PrintConfirmed confirmed -> print(confirmed.printId(), PrintState.CONFIRMED);
      case PrintNotPrinted not -> print(not.printId(), PrintState.QUEUED);
      case OrderClaimed claimed ->
        with(orders.change(claimed.orderId(), order -> order.claimed(claimed.token(), claimed.done())));
      case ClaimLost lost -> with(orders.change(lost.orderId(), order -> order.claimed(0, List.of())));
      case OrderStopped stopped -> stopped(stopped);
      case OrderRecalled recalled -> recalled(recalled);
      case RecallFound found -> found(found);
      case OrderReaddressed to ->
        with(orders.change(to.orderId(), order -> order.readdressed(to.version(), to.shipVersion())));
      case ParcelParked parked -> parcel(parked.orderId(), parked.parcelNo(), parcel -> parcel.onShelf(parked.plate()))
          .leftTheDesk();
      case ParcelTakenUp up -> takenUp(up);
      case LabelNumbered numbered -> label(numbered.key(), label -> label.numbered(numbered.tracking()));
      case LabelManifestRejected no -> label(no.key(), label -> label.refused(LabelState.MANIFEST_REJECTED, no.words()));
      case PrinterChosen chosen -> new PackSession(operatorId, openOrderId, orders, left, recalls, chosen.printer());
      case LabelChecked checked -> label(checked.key(), label -> label.checked(checked));
      case LabelManifested _,EpochBegan _,StoreSetAside _ -> this;
      case StationStarted _,ScanRefused _,ParcelWeighed _,ForeignFact _ -> this;
      case ParcelInducted _,ParcelMeasured _,ParcelJudged _,DivertCommanded _,DivertRefused _,DivertConfirmed _,ParcelLost _,ParcelFound _,StrangerSeen _,LineModeChanged _,InductStopped _,InductResumed _,LineStarted _,ScaleChecked _,StopReviewed _,GateHeard _ ->
        this;
      case ParcelAdopted adopted -> with(orders.adopted(adopted));
      case ParcelRepacked packed -> parcel(packed.orderId(), packed.parcelNo(), parcel -> parcel.in(packed.cartonType()));
      case CaseClosed closed -> closed(closed);
      case CaseOpened _,CaseTakenUp _,CaseLeft _,ParcelReweighed _,UnitChecked _,ContentsChecked _,RootCauseNamed _,CaseEndWanted _,ParcelReleased _ ->
        this;
    };
  }

  private PackSession open(OrderWork order) {
    return new PackSession(operatorId, order.orderId(), orders.opened(order), null, recalls, printer);
  }

  private PackSession reopened(String orderId) {
    OrderWork order = orders.of(orderId);
    return order == null ? this : open(order.in(OrderState.OPEN));
  }

  private PackSession stopped(OrderStopped stop) {
    OrderState next = switch (stop.cause()) {
      case CANCELLED, CHANGED -> OrderState.STOPPED;
      case TAKEN_OVER, LABELLED_ELSEWHERE -> OrderState.TAKEN_OVER;
      case HELD, OTHER -> OrderState.ASIDE;
    };
    return leaves(stop.orderId(), next, openOrderId == null || openOrderId.equals(stop.orderId()) ? stop : left).forgetOver();
  }

  private PackSession leaves(String orderId, OrderState state, @Nullable Fact how) {
    return new PackSession(operatorId, Objects.equals(openOrderId, orderId) ? null : openOrderId,
        orders.change(orderId, order -> order.in(state)), how, recalls, printer);
  }

  /// The open order leaves the desk when what is left of it is on the shelf.
  private PackSession leftTheDesk() {
    OrderWork order = open();
    return order != null && order.current() == null && order.onShelf()
        ? leaves(order.orderId(), OrderState.PARKED, left)
        : this;
  }

  private PackSession takenUp(ParcelTakenUp up) {
    OrderWork order = orders.of(up.orderId());
    if (order == null) {
      return parcel(up.orderId(), up.parcelNo(), parcel -> parcel.at(Place.CLOSED));
    }
    OrderWork next = order.parcel(up.parcelNo(), parcel -> parcel.at(Place.CLOSED));
    boolean goesOn = next.state() == OrderState.PARKED || next.state() == OrderState.ASIDE;
    return goesOn ? open(next.in(OrderState.OPEN)) : with(orders.change(up.orderId(), _ -> next)).forgetOver();
  }

  /// What is written off gets no other label.
  private PackSession closed(CaseClosed closed) {
    return closed.outcome() == CaseOutcome.WRITTEN_OFF && closed.orderId() != null && closed.parcelNo() != null
        ? parcel(closed.orderId(), closed.parcelNo(), parcel -> parcel.at(Place.ELSEWHERE))
        : this;
  }

  private PackSession intended(LabelIntended intended) {
    return with(orders.change(intended.orderId(), order -> order.parcel(intended.parcelNo(),
        parcel -> parcel.with(LabelWork.intended(intended, order.content().shipVersion())))));
  }

  private PackSession recalled(OrderRecalled recalled) {
    List<RecallWork> next = new ArrayList<>(recalls);
    next.add(new RecallWork(recalled, List.of()));
    return with(next.subList(Math.max(0, next.size() - RECALLS_KEPT), next.size()));
  }

  private PackSession found(RecallFound found) {
    return with(recalls.stream().map(recall -> recall.isOf(found.orderId()) ? recall.with(found.parcelNo()) : recall)
        .filter(recall -> !recall.isOf(found.orderId()) || recall.found().size() < found.parcels()).toList());
  }

  private PackSession with(List<RecallWork> next) {
    return new PackSession(operatorId, openOrderId, orders, left, List.copyOf(next), printer);
  }

  private PackSession forgetOver() {
    return with(orders.withoutOver());
  }

  private PackSession parcel(String orderId, int parcelNo, UnaryOperator<ParcelWork> change) {
    return with(orders.parcel(orderId, parcelNo, change));
  }

  private PackSession label(String key, UnaryOperator<LabelWork> change) {
    return with(orders.label(key, change));
  }

  private PackSession print(String printId, PrintState state) {
    return print(printId, label -> label.printing(state));
  }

  private PackSession print(String printId, UnaryOperator<LabelWork> change) {
    return with(orders.print(printId, change));
  }

  private PackSession with(Orders next) {
    return new PackSession(operatorId, openOrderId, next, left, recalls, printer);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PackSession that && Objects.equals(operatorId, that.operatorId)
        && Objects.equals(openOrderId, that.openOrderId) && orders.equals(that.orders) && Objects.equals(left, that.left)
        && recalls.equals(that.recalls) && Objects.equals(printer, that.printer);
  }

  @Override
  public int hashCode() {
    return Objects.hash(operatorId, openOrderId, orders, left, recalls, printer);
  }

  @Override
  public String toString() {
    return "PackSession[operator=" + operatorId + ", open=" + openOrderId + ", orders=" + orders.working().keySet() + "]";
  }
}
