package org.packdesk.persistence.facts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What set a tolerance.
public enum ToleranceRule {
  ABSOLUTE, PERCENT,
  /// So many standard deviations of expectation and scale together.
  STATISTICAL,
  /// The edge of the carrier's weight band.
  BAND,
  /// One that this version does not know.
  @JsonEnumDefaultValue
  OTHER
}
