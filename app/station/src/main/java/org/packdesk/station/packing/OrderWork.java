package org.packdesk.station.packing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.OrderContent;
import org.packdesk.persistence.facts.OrderContent.Line;
import org.packdesk.persistence.facts.ParcelAdopted;
import org.packdesk.station.packing.LabelWork.LabelState;
import org.packdesk.station.packing.LabelWork.PrintState;
import org.packdesk.station.packing.ParcelWork.Place;

/// One order as this desk has worked on it. The content is the one written down at opening; what central changes later does
/// not reach it by itself.
///
/// @param claim the fencing token of this desk's claim, 0 without one
record OrderWork(String orderId, String tote, OrderContent content, OrderState state, long claim, List<ParcelWork> parcels) {

  /// PARKED: what is left of it waits on the shelf. STOPPED: central ended it, and its labels are to be given back. TAKEN_OVER: another
  /// desk packs it, with its labels.
  enum OrderState {
    OPEN, ASIDE, PARKED, PACKED, STOPPED, TAKEN_OVER
  }

  OrderWork {
    parcels = List.copyOf(parcels);
  }

  static OrderWork opened(String orderId, String tote, OrderContent content) {
    return new OrderWork(orderId, tote, content, OrderState.OPEN, 0,
        content.parcels().stream().map(ParcelWork::planned).toList());
  }

  /// An order that another desk packed, of which one parcel is this desk's now.
  static OrderWork adopted(ParcelAdopted fact) {
    List<Line> lines = fact.contents().stream().map(content -> new Line(content.lineNo(), content.sku(), content.name(),
        content.barcodes(), content.units(), content.massMg() == null ? 0 : content.massMg(), content.sigmaMg())).toList();
    List<ParcelWork> parcels = IntStream.rangeClosed(1, Math.max(fact.parcels(), fact.parcelNo()))
        .mapToObj(number -> number == fact.parcelNo() ? ParcelWork.adopted(fact) : ParcelWork.elsewhere(number)).toList();
    OrderContent content = new OrderContent(fact.reference(), lines, parcels.stream().map(ParcelWork::plan).toList(), List.of(),
        List.of(), 1, fact.label().shipVersion(), fact.client());
    return new OrderWork(fact.orderId(), "", content, OrderState.PACKED, 0, parcels);
  }

  OrderWork in(OrderState next) {
    return new OrderWork(orderId, tote, content, next, claim, parcels);
  }

  OrderWork parcel(int parcelNo, UnaryOperator<ParcelWork> change) {
    return with(parcels.stream().map(parcel -> parcel.number() == parcelNo ? change.apply(parcel) : parcel).toList());
  }

  OrderWork label(String key, UnaryOperator<LabelWork> change) {
    return with(parcels.stream().map(parcel -> {
      LabelWork label = parcel.label();
      return label != null && label.key().equals(key) ? parcel.with(change.apply(label)) : parcel;
    }).toList());
  }

  private OrderWork with(List<ParcelWork> next) {
    return new OrderWork(orderId, tote, content, state, claim, next);
  }

  OrderWork claimed(long token, List<Integer> doneElsewhere) {
    List<ParcelWork> next = parcels.stream()
        .map(parcel -> doneElsewhere.contains(parcel.number()) && !parcel.done() ? parcel.at(Place.ELSEWHERE) : parcel).toList();
    return new OrderWork(orderId, tote, content, state, token, next);
  }

  OrderWork readdressed(int version, int shipVersion) {
    return new OrderWork(orderId, tote, content.in(version, shipVersion), state, claim, parcels);
  }

  /// The parcel being packed: the first that is neither done nor on the shelf; null when none is left at the desk.
  @Nullable
  ParcelWork current() {
    return parcels.stream().filter(parcel -> !parcel.done() && !parcel.onShelf()).findFirst().orElse(null);
  }

  boolean onShelf() {
    return parcels.stream().anyMatch(parcel -> parcel.onShelf() && !parcel.done());
  }

  /// Nothing is left to be done or remembered here.
  boolean over() {
    return switch (state) {
      case OPEN, ASIDE, PARKED -> false;
      case PACKED -> noLabel(LabelState.VOID_WANTED);
      case STOPPED -> !onShelf() && noLabel(LabelState.VOID_WANTED) && labels().stream().noneMatch(LabelWork::pending);
      case TAKEN_OVER -> !onShelf() && noLabel(LabelState.VOID_WANTED);
    };
  }

  /// Labels that were bought in another's place after the order was packed, and are not on their parcels yet.
  Stream<LabelWork> relabelled() {
    return parcels.stream().filter(parcel -> !parcel.done() && !parcel.onShelf()).map(ParcelWork::label).filter(Objects::nonNull)
        .filter(label -> label.state() == LabelState.READY);
  }

  /// A label of it is being bought, printed or given back, or is waited for on the shelf.
  boolean underWay() {
    return onShelf() || labels().stream().anyMatch(label -> label.pending() || label.state() == LabelState.VOID_WANTED
        || label.isPrinting(PrintState.QUEUED) || label.isPrinting(PrintState.SENDING) || label.isPrinting(PrintState.UNKNOWN));
  }

  private boolean noLabel(LabelState in) {
    return labels().stream().noneMatch(label -> label.state() == in);
  }

  Line line(int lineNo) {
    return content.lines().stream().filter(line -> line.lineNo() == lineNo).findFirst().orElseThrow();
  }

  int unitsLeft() {
    return parcels.stream().mapToInt(ParcelWork::unitsLeft).sum();
  }

  int units() {
    return content.lines().stream().mapToInt(Line::units).sum();
  }

  int scanned(int lineNo) {
    return parcels.stream().mapToInt(parcel -> parcel.scanned(lineNo)).sum();
  }

  List<LabelWork> labels() {
    return parcels.stream().map(ParcelWork::label).filter(Objects::nonNull).toList();
  }

  Optional<LabelWork> labelOf(String key) {
    return labels().stream().filter(label -> label.key().equals(key)).findFirst();
  }
}
