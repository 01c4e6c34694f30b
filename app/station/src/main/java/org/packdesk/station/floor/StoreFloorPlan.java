package org.packdesk.station.floor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.gs1.PackdeskCode.Kind;

/// The training floor stands in for totes and shelves that are not there: it reads them from the station's local copy.
final class StoreFloorPlan implements FloorPlan {
  private final StationStore store;

  StoreFloorPlan(StationStore store) {
    this.store = store;
  }

  @Override
  public List<String> waitingTotes(int limit) {
    return store.work().waiting(limit).stream().map(WorkOrder::tote).toList();
  }

  @Override
  public Optional<String> badge() {
    return store.work().operators().stream().map(Operator::badge).findFirst();
  }

  @Override
  public Optional<String> cartonCode(String name) {
    return store.work().cartons().stream().filter(carton -> carton.name().equals(name)).map(Carton::barcode).findFirst();
  }

  @Override
  public Optional<String> strayProduct(List<String> notThese, int pick) {
    List<String> others = store.work().products().stream().map(Product::barcodes).filter(codes -> !codes.isEmpty())
        .map(List::getFirst).filter(code -> !notThese.contains(code)).toList();
    return others.isEmpty() ? Optional.empty() : Optional.of(others.get(pick % others.size()));
  }

  /// Plates are used once: the pile goes down with every parcel that was parked.
  @Override
  public String nextPlate() {
    return new PackdeskCode(Kind.PLATE, String.format(Locale.ROOT, "%06d", 1 + store.journal().count("parcel-parked"))).text();
  }

  @Override
  public long ordersBegun() {
    return store.journal().count("order-opened");
  }

  @Override
  public long ordersPacked() {
    return store.journal().count("order-packed");
  }
}
