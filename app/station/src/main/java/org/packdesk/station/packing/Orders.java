package org.packdesk.station.packing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.ParcelAdopted;
import org.packdesk.station.packing.OrderWork.OrderState;

/// The orders of a desk, as a value: those it works on, and the last ones it packed, whose labels a person may still want again.
///
/// @param working by id
/// @param past the newest last
record Orders(Map<String, OrderWork> working, List<OrderWork> past) {
  private static final int PAST_KEPT = 40;
  private static final int PAST_MOST = 200;
  static final Orders NONE = new Orders(Map.of(), List.of());

  Orders {
    working = Map.copyOf(working);
    past = List.copyOf(past);
  }

  @Nullable
  OrderWork of(String orderId) {
    return working.get(orderId);
  }

  Stream<OrderWork> all() {
    return Stream.concat(working.values().stream(), past.stream());
  }

  Optional<OrderWork> ofLabel(String key) {
    return all().filter(order -> order.labelOf(key).isPresent()).findFirst();
  }

  Optional<OrderWork> ofPrint(String printId) {
    return all().filter(order -> order.labels().stream().anyMatch(label -> label.prints(printId))).findFirst();
  }

  Orders label(String key, UnaryOperator<LabelWork> change) {
    return ofLabel(key).map(order -> with(order.label(key, change))).orElse(this);
  }

  Orders print(String printId, UnaryOperator<LabelWork> change) {
    return ofPrint(printId).map(order -> {
      String key = order.labels().stream().filter(label -> label.prints(printId)).findFirst().orElseThrow().key();
      return with(order.label(key, change));
    }).orElse(this);
  }

  Orders parcel(String orderId, int parcelNo, UnaryOperator<ParcelWork> change) {
    return change(orderId, order -> order.parcel(parcelNo, change));
  }

  Orders change(String orderId, UnaryOperator<OrderWork> change) {
    return find(orderId).map(order -> with(change.apply(order))).orElse(this);
  }

  private Optional<OrderWork> find(String orderId) {
    return all().filter(order -> order.orderId().equals(orderId)).findFirst();
  }

  /// A parcel that another desk packed. One whose label is known here was this desk's all the time.
  Orders adopted(ParcelAdopted fact) {
    Optional<OrderWork> known = find(fact.orderId());
    if (known.isEmpty()) {
      List<OrderWork> next = new ArrayList<>(past);
      next.add(OrderWork.adopted(fact));
      return new Orders(working, newest(next));
    }
    boolean ours = known.get().labelOf(fact.label().key()).isPresent();
    return ours ? this : with(known.get().parcel(fact.parcelNo(), _ -> ParcelWork.adopted(fact)));
  }

  /// An order that is new here, or opened again.
  Orders opened(OrderWork order) {
    Map<String, OrderWork> next = new LinkedHashMap<>(working);
    next.put(order.orderId(), order);
    return new Orders(next, past.stream().filter(before -> !before.orderId().equals(order.orderId())).toList());
  }

  private Orders with(OrderWork order) {
    return working.containsKey(order.orderId())
        ? opened(order)
        : new Orders(working, past.stream().map(before -> before.orderId().equals(order.orderId()) ? order : before).toList());
  }

  /// What is over is no work any more. Packed orders are remembered for a while, longest those whose labels are under way.
  Orders withoutOver() {
    Map<String, OrderWork> next = new LinkedHashMap<>(working);
    next.values().removeIf(OrderWork::over);
    List<OrderWork> kept = new ArrayList<>(past);
    working.values().stream().filter(order -> order.over() && order.state() == OrderState.PACKED).forEach(kept::add);
    return new Orders(next, newest(kept));
  }

  private static List<OrderWork> newest(List<OrderWork> packed) {
    List<OrderWork> kept = new ArrayList<>(packed);
    for (OrderWork order : packed) {
      boolean goes = kept.size() > PAST_MOST || (kept.size() > PAST_KEPT && !order.underWay());
      if (goes) {
        kept.remove(order);
      }
    }
    return kept;
  }
}
