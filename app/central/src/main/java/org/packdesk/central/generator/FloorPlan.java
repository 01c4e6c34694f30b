package org.packdesk.central.generator;

/// What floor to make.
///
/// @param orders               how many
/// @param seed                 the same seed and numbers give the same floor
/// @param ordersUnknownProduct how many of them have a line whose SKU no product has, to show what a desk does then
/// @param ordersNotServed      how many of them go where the carrier does not deliver, for the same reason
public record FloorPlan(int orders, long seed, int ordersUnknownProduct, int ordersNotServed) {
  /// More would not fit into the order ids' room, nor into a sensible start.
  public static final int ORDERS_MAX = 1_000_000;

  public FloorPlan {
    if (orders < 0 || orders > ORDERS_MAX) {
      throw new IllegalArgumentException("orders must be 0 to " + ORDERS_MAX + ", not " + orders);
    }
    if (ordersUnknownProduct < 0 || ordersNotServed < 0 || (long) ordersUnknownProduct + ordersNotServed > orders) {
      throw new IllegalArgumentException("no more orders can be spoilt than there are");
    }
  }
}
