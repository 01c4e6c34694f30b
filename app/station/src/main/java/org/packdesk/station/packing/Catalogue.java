package org.packdesk.station.packing;

import java.util.List;
import java.util.Optional;
import org.packdesk.persistence.work.BoughtLabel;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.KnownParcel;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.WorkOrder;

/// What the desk knows of the world by itself: the local copy of central's data. Answers do not change within one input.
public interface Catalogue {
  Optional<WorkOrder> orderInTote(String tote);

  /// As known before the input that is being worked out.
  Optional<WorkOrder> order(String id);

  /// Empty also for an order that another desk packed.
  Optional<WorkOrder> orderPackedHere(String id);

  /// The newest label that central bought ahead for a parcel.
  Optional<BoughtLabel> boughtLabel(String orderId, int parcelNo);

  /// Parcels that this desk labelled or parked, by the barcode of their label or plate.
  List<KnownParcel> parcelsWith(String code);

  Optional<Product> product(String sku);

  Optional<Product> productByBarcode(String code);

  Optional<Carton> carton(String type);

  Optional<Carton> cartonByBarcode(String code);

  Optional<Operator> operatorByBadge(String badge);

  Optional<Operator> operator(String id);
}
