package org.packdesk.persistence.facts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What lies behind a weigh line's verdict.
public enum VerdictCause {
  TWO_ON_BELT, TOO_LONG, UNSETTLED, SCALE_OVER, SCALE_UNDER, NO_WEIGHT, SCALE_FAULT, UNKNOWN_STATUS,
  /// Zero, less, or more than the scale can carry.
  IMPLAUSIBLE,
  /// It came when the parcel's time for it was over.
  LATE,
  /// It came from a device that is not this line's scale.
  WRONG_DEVICE,
  /// Two results of one parcel that differ.
  TWO_RESULTS,
  /// The control gave its number to two parcels.
  TRACK_ID_TWICE,
  /// It was weighed and the line's first scanner never told of it.
  NOT_INDUCTED,
  /// The program stopped while it was on the belt.
  RESTARTED,
  /// The two scanners read different barcodes.
  BARCODES_DIFFER,
  /// Neither the local copy nor central says what it should weigh.
  NOT_KNOWN,
  /// A part of it has no mass.
  NO_MASS,
  /// A part of it has a mass and no uncertainty.
  NO_UNCERTAINTY,
  /// The tolerance is so wide that nothing at all would pass for it.
  TOO_UNCERTAIN,
  /// Another parcel on the belt carries the same label.
  LABEL_TWICE,
  /// A parcel with this label has left already.
  LABEL_LEFT,
  /// Central says that two desks put it on a parcel.
  LABEL_DOUBLED,
  /// One that this version does not know.
  @JsonEnumDefaultValue
  OTHER
}
