package org.packdesk.central.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the system upstream wants of an order.
public sealed interface OrderChange {
  /// @param reason in words, for the packer
  record Cancel(@Nullable String reason) implements OrderChange {}

  /// @param reason in words, for the packer
  record Hold(@Nullable String reason) implements OrderChange {}

  /// Ends a hold.
  record Free() implements OrderChange {}

  /// What is null stays as it is.
  ///
  /// @param service the carrier's service wanted from now on
  record Change(@Nullable Recipient recipient, @Nullable String service, @Nullable Plan plan) implements OrderChange {}

  /// @param parcels every unit of every line is in exactly one of them
  record Plan(List<Order.Line> lines, List<Order.Parcel> parcels) {
    public Plan {
      lines = List.copyOf(lines);
      parcels = List.copyOf(parcels);
    }
  }
}
