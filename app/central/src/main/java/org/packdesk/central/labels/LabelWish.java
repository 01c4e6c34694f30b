package org.packdesk.central.labels;

/// Which parcel needs a label, and who asks. Two wishes are the same when all of it is the same.
public record LabelWish(String orderId, int parcelNo, int attempt, String cartonType, String station) {
  /// What the thing is, not who asks: two desks that pack one order meet at the same key.
  public String key() {
    return keyOf(attempt);
  }

  String keyOf(int someAttempt) {
    return "label:" + orderId + ":" + parcelNo + ":" + someAttempt;
  }
}
