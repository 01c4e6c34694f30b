package org.packdesk.station.roles.pack;

import java.util.List;
import java.util.Optional;
import org.packdesk.persistence.work.BoughtLabel;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.KnownParcel;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.ProblemCase;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.persistence.work.WorkStore;
import org.packdesk.station.problem.ProblemCatalogue;

/// The local copy as the rules ask for it.
public final class StoreCatalogue implements ProblemCatalogue {
  private final WorkStore work;

  public StoreCatalogue(WorkStore work) {
    this.work = work;
  }

  @Override
  public Optional<WorkOrder> orderInTote(String tote) {
    return work.orderInTote(tote);
  }

  @Override
  public Optional<WorkOrder> order(String id) {
    return work.order(id);
  }

  @Override
  public Optional<WorkOrder> orderPackedHere(String id) {
    return work.orderPackedHere(id);
  }

  @Override
  public Optional<BoughtLabel> boughtLabel(String orderId, int parcelNo) {
    return work.boughtLabel(orderId, parcelNo);
  }

  @Override
  public List<KnownParcel> parcelsWith(String code) {
    return work.parcelsWith(code);
  }

  @Override
  public Optional<Product> product(String sku) {
    return work.product(sku);
  }

  @Override
  public Optional<Product> productByBarcode(String code) {
    return work.productByBarcode(code);
  }

  @Override
  public Optional<Carton> carton(String type) {
    return work.carton(type);
  }

  @Override
  public Optional<Carton> cartonByBarcode(String code) {
    return work.cartonByBarcode(code);
  }

  @Override
  public Optional<Operator> operatorByBadge(String badge) {
    return work.operatorByBadge(badge);
  }

  @Override
  public Optional<Operator> operator(String id) {
    return work.operator(id);
  }

  @Override
  public Optional<FloorParcel> parcelWith(String barcode) {
    return work.parcel(barcode);
  }

  @Override
  public Optional<FloorParcel> parcel(String orderId, int parcelNo) {
    return work.parcel(orderId, parcelNo);
  }

  @Override
  public List<ProblemCase> openCases() {
    return work.openCases();
  }
}
