package org.packdesk.persistence.facts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What a unit is to the parcel it was taken out of.
public enum UnitFinding {
  RIGHT, TOO_MANY, WRONG,
  /// One that this version does not know.
  @JsonEnumDefaultValue
  OTHER
}
