package org.packdesk.persistence.work;

import org.jspecify.annotations.Nullable;

/// One change in central's data.
public sealed interface Change {
  record OfProduct(Product product) implements Change {}

  record OfCarton(Carton carton) implements Change {}

  record OfOperator(Operator operator) implements Change {}

  /// @param order its state is WAITING, or PACKED when central says so
  /// @param recipient null when central did not tell
  record OfOrder(WorkOrder order, @Nullable Recipient recipient) implements Change {}

  /// @param document the label's bytes, sealed when stored
  record OfLabel(BoughtLabel label, byte[] document) implements Change {}

  /// A label that was bought before is void.
  record OfVoidedLabel(String key) implements Change {}
}
