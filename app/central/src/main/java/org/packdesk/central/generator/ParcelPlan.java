package org.packdesk.central.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.orders.Carton;
import org.packdesk.central.orders.Order;
import org.packdesk.central.orders.Product;

/// Divides an order's units into parcels and gives each the smallest carton that takes it.
final class ParcelPlan {
  /// Of a carton's room, so much can be filled with goods; the rest is air and padding.
  private static final double FILL = 0.75;

  private final Map<String, Product> products;
  private final List<Carton> cartons;

  ParcelPlan(List<Product> products, List<Carton> cartons) {
    this.products = products.stream().collect(Collectors.toMap(Product::sku, Function.identity()));
    this.cartons = cartons.stream().sorted(Comparator.comparingLong(ParcelPlan::room)).toList();
  }

  /// @param wished parcels; more are planned when the goods do not fit into so many
  List<Order.Parcel> of(List<Order.Line> lines, int wished) {
    List<Order.Line> units = lines.stream().flatMap(line -> Collections.nCopies(line.units(), line).stream()).toList();
    List<Order.Parcel> parcels = new ArrayList<>();
    int from = 0;
    while (from < units.size()) {
      int parcelsLeft = Math.max(1, wished - parcels.size());
      int to = from + (units.size() - from + parcelsLeft - 1) / parcelsLeft;
      while (to > from + 1 && smallestFor(units.subList(from, to)) == null) {
        to--;
      }
      parcels.add(parcel(parcels.size() + 1, units.subList(from, to)));
      from = to;
    }
    return parcels;
  }

  private Order.Parcel parcel(int number, List<Order.Line> units) {
    Carton carton = smallestFor(units);
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    units.forEach(line -> counts.merge(line.lineNo(), 1, Integer::sum));
    return new Order.Parcel(number, (carton == null ? cartons.getLast() : carton).type(),
        counts.entrySet().stream().map(entry -> new Order.Content(entry.getKey(), entry.getValue())).toList());
  }

  private @Nullable Carton smallestFor(List<Order.Line> units) {
    List<Product> goods = units.stream().map(line -> Objects.requireNonNull(products.get(line.sku()))).toList();
    double volume = goods.stream().mapToDouble(item -> (double) item.lengthMm() * item.widthMm() * item.heightMm()).sum();
    return cartons.stream()
        .filter(carton -> room(carton) * FILL >= volume && goods.stream().allMatch(item -> goesInto(item, carton)))
        .findFirst().orElse(null);
  }

  private static boolean goesInto(Product item, Carton carton) {
    int[] thing = {item.lengthMm(), item.widthMm(), item.heightMm()};
    int[] box = {carton.lengthMm(), carton.widthMm(), carton.heightMm()};
    Arrays.sort(thing);
    Arrays.sort(box);
    return thing[0] <= box[0] && thing[1] <= box[1] && thing[2] <= box[2];
  }

  private static long room(Carton carton) {
    return (long) carton.lengthMm() * carton.widthMm() * carton.heightMm();
  }
}
