package org.packdesk.persistence.facts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why nobody knows where a parcel of the weigh line is.
public enum LossCause {
  /// No lane eye saw it in time.
  NOT_CONFIRMED,
  /// The gate did not say that it took the command, and no lane eye saw the parcel.
  NO_ANSWER,
  /// The control gave its track id to another parcel.
  TRACK_REUSED,
  /// It passed the gate and came to the line's beginning again.
  CARRIED_ROUND,
  /// The line's control started anew and knows no parcel.
  CONTROL_RESTARTED,
  /// The program stopped while it was on the belt, and no lane eye saw it since.
  STATION_RESTARTED,
  /// More parcels on the belt than the line follows.
  BELT_FULL,
  /// One that this version does not know.
  @JsonEnumDefaultValue
  OTHER
}
