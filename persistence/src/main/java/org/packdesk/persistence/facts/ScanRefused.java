package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// A scan was not taken.
/// @param orderId the open order, or null
public record ScanRefused(@Nullable String orderId, RefusalReason reason, String code) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.order(orderId);
  }
}
