package org.packdesk.station.packing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.OrderContent;
import org.packdesk.persistence.facts.OrderContent.Line;

/// One order as this desk has worked on it. The content is the one written down at opening; what central changes later does
/// not reach it.
record OrderWork(String orderId, String tote, OrderContent content, OrderState state, List<ParcelWork> parcels) {

  enum OrderState {
    OPEN, ASIDE, PACKED
  }

  OrderWork {
    parcels = List.copyOf(parcels);
  }

  static OrderWork opened(String orderId, String tote, OrderContent content) {
    return new OrderWork(orderId, tote, content, OrderState.OPEN, content.parcels().stream().map(ParcelWork::planned).toList());
  }

  OrderWork in(OrderState next) {
    return new OrderWork(orderId, tote, content, next, parcels);
  }

  OrderWork parcel(int parcelNo, UnaryOperator<ParcelWork> change) {
    return new OrderWork(orderId, tote, content, state,
        parcels.stream().map(parcel -> parcel.number() == parcelNo ? change.apply(parcel) : parcel).toList());
  }

  OrderWork label(String key, UnaryOperator<LabelWork> change) {
    return new OrderWork(orderId, tote, content, state, parcels.stream().map(parcel -> {
      LabelWork label = parcel.label();
      return label != null && label.key().equals(key) ? parcel.with(change.apply(label)) : parcel;
    }).toList());
  }

  /// The parcel being packed: the first whose label is not on it yet; null when all are done.
  @Nullable
  ParcelWork current() {
    return parcels.stream().filter(parcel -> !parcel.done()).findFirst().orElse(null);
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
