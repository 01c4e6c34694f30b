package org.packdesk.persistence.facts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What an in-motion scale says of its result.
public enum MeasureState {
  /// Weighed alone and settled: the only state that may decide.
  OK, TWO_ON_BELT, TOO_LONG, UNSETTLED, SCALE_OVER, SCALE_UNDER, NO_WEIGHT, SCALE_FAULT,
  /// A status that nobody told us of.
  UNKNOWN_STATUS,
  /// One that this version does not know.
  @JsonEnumDefaultValue
  OTHER
}
