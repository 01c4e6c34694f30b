package org.packdesk.central.orders;

import java.util.List;

/// All that a floor starts with.
public record Stock(List<Product> products, List<Carton> cartons, List<Operator> operators, List<Order> orders) {
  public Stock {
    products = List.copyOf(products);
    cartons = List.copyOf(cartons);
    operators = List.copyOf(operators);
    orders = List.copyOf(orders);
  }
}
