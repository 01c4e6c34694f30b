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

  /// Something that central tells and this program cannot read; the rest of its page is not held up. An order of that id is not packed.
  ///
  /// @param kind as central names it, empty when it does not
  /// @param id of what it is about, empty when that cannot be read either
  /// @param words where it is wrong, never what stands there
  record Unreadable(String kind, String id, String words) implements Change {}

  /// A label that was bought before is void.
  record OfVoidedLabel(String key) implements Change {}

  /// A labelled parcel that is packed, or something new about it.
  record OfParcel(FloorParcel parcel) implements Change {}

  /// @param problemCase CLOSED when it is over
  record OfCase(ProblemCase problemCase) implements Change {}
}
