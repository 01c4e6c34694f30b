package org.packdesk.central.labels;

import org.jspecify.annotations.Nullable;

/// Which parcel needs a label, and who asks.
///
/// @param token of the desk's claim of the order, when it has one
public record LabelWish(String orderId, int parcelNo, int attempt, String cartonType, String station, @Nullable Long token) {
  /// What the thing is, not who asks: two desks that pack one order meet at the same key.
  public String key() {
    return keyOf(attempt);
  }

  String keyOf(int someAttempt) {
    return "label:" + orderId + ":" + parcelNo + ":" + someAttempt;
  }
}
