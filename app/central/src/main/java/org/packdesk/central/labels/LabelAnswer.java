package org.packdesk.central.labels;

/// What a purchase is answered.
public sealed interface LabelAnswer {
  /// @param mismatch the key was first used with another wish; the label is that one's
  record Known(Label label, Mismatch mismatch) implements LabelAnswer {}

  record NoSuchOrder(String orderId) implements LabelAnswer {}

  record NoSuchCarton(String cartonType) implements LabelAnswer {}

  /// The attempt before this one is not known as voided or rejected; only then may there be another label.
  record EarlierAttemptLives(String earlierKey) implements LabelAnswer {}

  /// The order is cancelled or held.
  record OrderStopped(String orderId, String state) implements LabelAnswer {}

  /// Another desk packs the order.
  record ClaimedByAnother(String station) implements LabelAnswer {}

  /// Too many purchases are under way; nothing was done.
  record Busy() implements LabelAnswer {}

  enum Mismatch {
    NO,
    YES
  }
}
