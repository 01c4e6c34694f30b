package org.packdesk.central.generator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.packdesk.central.orders.Carton;
import org.packdesk.central.orders.Operator;
import org.packdesk.central.orders.Order;
import org.packdesk.central.orders.Product;
import org.packdesk.central.orders.Recipient;
import org.packdesk.central.orders.Stock;

/// Makes the floor of a plan. Pure; use one per floor.
public final class OrderGenerator {
  /// Where the carrier does not deliver: no country has this code.
  public static final String NOWHERE = "XX";
  private static final String NO_PRODUCT = "SKU-0000";
  private static final int FIRST_ORDER = 10_001;
  private static final int FIRST_TOTE = 200_001;
  private static final int LINES_MAX = 6;
  private static final int UNITS_MAX = 4;
  private static final double MULTI_UNIT = 0.22;
  /// Of the orders with more than one unit; about 8 of 100 of all.
  private static final double TWO_PARCELS = 0.125;
  private static final double GIFT = 0.10;
  private static final double INSTRUCTED = 0.18;
  private static final List<String> INSTRUCTIONS = List.of("No advertising in the box", "Use paper tape only",
      "Put the flyer \"Winter\" on top", "Fold shirts with tissue paper", "No plastic padding", "Add a thank-you card");

  private final FloorPlan plan;
  /// `java.util.Random` is specified to the bit, so a seed means the same on every Java.
  private final Random chance;
  private final List<Product> products = Catalogue.products();
  private final List<Carton> cartons = Catalogue.cartons();
  private final List<Operator> operators = Catalogue.operators();
  private final People people = new People();
  private final Trade trade;
  private final ParcelPlan parcels = new ParcelPlan(products, cartons);

  /// @param from when work begins; cut-offs come after it
  public OrderGenerator(FloorPlan plan, Instant from) {
    this.plan = plan;
    this.chance = new Random(plan.seed());
    this.trade = new Trade(plan.seed() + 2, from);
  }

  public Stock generate() {
    List<Order> orders = new ArrayList<>(plan.orders());
    for (int i = 0; i < plan.orders(); i++) {
      orders.add(order(i));
    }
    spoil(orders);
    return new Stock(products, cartons, operators, orders);
  }

  private Order order(int index) {
    List<Order.Line> lines = lines();
    int units = lines.stream().mapToInt(Order.Line::units).sum();
    int parcelsWished = units > 1 && chance.nextDouble() < TWO_PARCELS ? 2 : 1;
    List<String> instructions = chance.nextDouble() < INSTRUCTED
        ? List.of(INSTRUCTIONS.get(chance.nextInt(INSTRUCTIONS.size())))
        : List.of();
    boolean gift = chance.nextDouble() < GIFT;
    int number = FIRST_ORDER + index;
    Trade.Terms terms = trade.next(lines);
    return new Order("o-" + number, "W%07d".formatted(4_000_000 + number), Order.OPEN, null, 1, 1,
        CheckedCode.pdk('T', "%07d".formatted(FIRST_TOTE + index)), lines, parcels.of(lines, parcelsWished), instructions, gift,
        people.next(chance), terms.client(), terms.cutOff(), terms.value());
  }

  /// Few lines are common, many are rare; no product stands on two lines.
  private List<Order.Line> lines() {
    int wanted = 1 + Math.min(LINES_MAX - 1, (int) Math.floor(-1.7 * Math.log(1 - chance.nextDouble())));
    List<Order.Line> lines = new ArrayList<>(wanted);
    Set<Integer> taken = new HashSet<>();
    while (lines.size() < wanted) {
      int pick = chance.nextInt(products.size());
      int units = chance.nextDouble() < MULTI_UNIT ? 2 + chance.nextInt(UNITS_MAX - 1) : 1;
      if (taken.add(pick)) {
        lines.add(new Order.Line(lines.size() + 1, products.get(pick).sku(), units));
      }
    }
    return lines;
  }

  private void spoil(List<Order> orders) {
    List<Integer> victims = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      victims.add(i);
    }
    Collections.shuffle(victims, new Random(plan.seed() + 1));
    int unknown = plan.ordersUnknownProduct();
    victims.subList(0, unknown).forEach(i -> orders.set(i, withUnknownProduct(orders.get(i))));
    victims.subList(unknown, unknown + plan.ordersNotServed()).forEach(i -> orders.set(i, toNowhere(orders.get(i))));
  }

  private static Order withUnknownProduct(Order order) {
    List<Order.Line> lines = new ArrayList<>(order.lines());
    Order.Line last = lines.removeLast();
    lines.add(new Order.Line(last.lineNo(), NO_PRODUCT, last.units()));
    return new Order(order.id(), order.reference(), order.state(), null, 1, 1, order.tote(), lines, order.parcels(),
        order.instructions(), order.gift(), order.recipient(), order.client(), order.cutOff(), order.value());
  }

  private static Order toNowhere(Order order) {
    Recipient to = order.recipient();
    return new Order(order.id(), order.reference(), order.state(), null, 1, 1, order.tote(), order.lines(), order.parcels(),
        order.instructions(), order.gift(), new Recipient(to.name(), to.street(), to.postcode(), to.city(), NOWHERE),
        order.client(), order.cutOff(), order.value());
  }
}
