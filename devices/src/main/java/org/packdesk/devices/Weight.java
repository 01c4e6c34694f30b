package org.packdesk.devices;

/// One answer of a scale. Only `Stable` may decide anything.
public sealed interface Weight extends Reading {

  /// The scale said that the value has settled.
  record Stable(Mass mass, WeighMode mode) implements Weight {}

  /// The scale said that the value is still changing.
  record Moving(Mass mass, WeighMode mode) implements Weight {}

  /// The protocol does not say whether the value has settled.
  record Unstated(Mass mass, WeighMode mode) implements Weight {}

  /// The scale answered, and there is no value.
  record Unavailable(Cause cause) implements Weight {}

  /// Why there is no value.
  enum Cause {
    OVER, UNDER, ZERO_ERROR, NOT_READY, MOVING, FAULT, CALIBRATION
  }
}
