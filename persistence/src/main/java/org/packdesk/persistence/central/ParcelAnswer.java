package org.packdesk.persistence.central;

import org.packdesk.persistence.work.FloorParcel;

/// What central says of a parcel by its barcode.
public sealed interface ParcelAnswer {
  /// Ours; whether it may go on stands in its label's state and its order's standing.
  record Found(FloorParcel parcel) implements ParcelAnswer {}

  /// No label of ours has this barcode.
  record NotOurs() implements ParcelAnswer {}

  /// Nobody knows: no answer in time, a fault, or an answer that cannot be understood.
  record Failed(String words) implements ParcelAnswer {}
}
