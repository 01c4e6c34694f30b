package org.packdesk.central.orders;

/// What became of an [OrderChange].
public sealed interface ChangeOutcome {
  /// @param before the same as `after` when there was nothing to change
  record Done(Order before, Order after) implements ChangeOutcome {
    public boolean shipsElsewhere() {
      return after.shipVersion() > before.shipVersion();
    }
  }

  record NoSuchOrder() implements ChangeOutcome {}

  /// Nothing was changed.
  ///
  /// @param words why
  record DoesNotFit(String words) implements ChangeOutcome {}
}
