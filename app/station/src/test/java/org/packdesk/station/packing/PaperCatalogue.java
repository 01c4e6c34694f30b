package org.packdesk.station.packing;

import java.util.List;
import java.util.Optional;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.Product;

/// Goods, cartons and people that a desk on paper knows, found as the local copy finds them.
public interface PaperCatalogue extends Catalogue {
  List<Product> products();

  List<Carton> cartons();

  List<Operator> operators();

  @Override
  default Optional<Product> product(String sku) {
    return products().stream().filter(product -> product.sku().equals(sku)).findFirst();
  }

  @Override
  default Optional<Product> productByBarcode(String code) {
    return products().stream().filter(product -> product.barcodes().contains(code)).findFirst();
  }

  @Override
  default Optional<Carton> carton(String type) {
    return cartons().stream().filter(carton -> carton.type().equals(type)).findFirst();
  }

  @Override
  default Optional<Carton> cartonByBarcode(String code) {
    return cartons().stream().filter(carton -> carton.barcode().equals(code)).findFirst();
  }

  @Override
  default Optional<Operator> operatorByBadge(String badge) {
    return operators().stream().filter(operator -> operator.badge().equals(badge)).findFirst();
  }

  @Override
  default Optional<Operator> operator(String id) {
    return operators().stream().filter(operator -> operator.id().equals(id)).findFirst();
  }
}
