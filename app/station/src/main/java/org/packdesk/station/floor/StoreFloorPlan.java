package org.packdesk.station.floor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.gs1.PackdeskCode.Kind;

/// The training floor stands in for totes and shelves that are not there: it reads them from the station's local copy.
final class StoreFloorPlan implements FloorPlan {
  private static final int FEW = 50;
  private static final long PLATES_A_DESK = 10_000;

  private final StationStore store;
  private final Place place;
  private final LongSupplier packedInAll;

  /// Which desk of how many: a water spider gives each its own totes. @param desk from 1
  record Place(int desk, int desks) {
    boolean has(WorkOrder order) {
      return Math.floorMod(order.id().hashCode(), desks) == desk - 1;
    }
  }

  StoreFloorPlan(StationStore store, Place place, LongSupplier packedInAll) {
    this.store = store;
    this.place = place;
    this.packedInAll = packedInAll;
  }

  @Override
  public List<String> waitingTotes(int limit) {
    return store.work().waiting(limit * place.desks() + FEW).stream().filter(place::has).limit(limit).map(WorkOrder::tote)
        .toList();
  }

  /// Each desk's packer is another person.
  @Override
  public Optional<String> badge() {
    List<Operator> people = store.work().operators();
    return people.isEmpty() ? Optional.empty() : Optional.of(people.get((place.desk() - 1) % people.size()).badge());
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
    return new PackdeskCode(Kind.PLATE, String.format(Locale.ROOT, "%06d",
        (place.desk() - 1) * PLATES_A_DESK + 1 + store.journal().count("parcel-parked"))).text();
  }

  @Override
  public long ordersPacked() {
    return packedInAll.getAsLong();
  }
}
