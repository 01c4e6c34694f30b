package org.packdesk.station.packing;

import java.util.Optional;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.WorkOrder;

/// What the desk knows of the world by itself: the local copy of central's data. Answers do not change within one input.
public interface Catalogue {
  Optional<WorkOrder> orderInTote(String tote);

  Optional<Product> product(String sku);

  Optional<Product> productByBarcode(String code);

  Optional<Carton> carton(String type);

  Optional<Carton> cartonByBarcode(String code);

  Optional<Operator> operatorByBadge(String badge);

  Optional<Operator> operator(String id);
}
