package org.packdesk.persistence.facts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why no parcel may enter the weigh line.
public enum InductStop {
  GATE_OFFLINE, SCALE_OFFLINE, PROBLEM_LANE_FULL, GATE_STUCK,
  /// Parcels went lost one after the other.
  NOT_CONFIRMING,
  /// A parcel that must not was seen in the good lane.
  WRONG_LANE, CONTROL_RESTARTED, BELT_FULL,
  /// The scale showed the reference weight wrongly, and has not shown it rightly since.
  SCALE_CHECK_FAILED,
  /// One that this version does not know.
  @JsonEnumDefaultValue
  OTHER
}
