package org.packdesk.devices;

import org.jspecify.annotations.Nullable;

/// What a checkweigher says of one parcel that went over it; exactly one for each parcel, or none. `trackId` is the number that the line's
/// control gave the parcel, 1 to 65535, used again after a while; `barcode` is there where the checkweigher reads it itself.
public sealed interface InMotionWeight extends Reading {

  int trackId();

  @Nullable
  String barcode();

  /// Weighed alone, settled and within the range. Always more than zero.
  record Measured(int trackId, Mass mass, @Nullable String barcode) implements InMotionWeight {

    public Measured {
      if (mass.compareTo(Mass.ZERO) <= 0) {
        throw new IllegalArgumentException("a parcel weighs more than nothing");
      }
    }
  }

  /// There is no weight that may decide anything.
  record Failed(int trackId, Cause cause, @Nullable String barcode) implements InMotionWeight {}

  /// Why there is none.
  enum Cause {
    TWO_ON_BELT, TOO_LONG, UNSETTLED, OVER, UNDER, NO_WEIGHT, FAULT,
    /// A status that the device's profile does not know.
    UNKNOWN_STATUS
  }
}
