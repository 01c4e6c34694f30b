package org.packdesk.persistence.facts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// How a case of the problem desk ended.
public enum CaseOutcome {
  /// The parcel goes over the line again, with its live label.
  BACK_ON_BELT,
  /// A lead lets the parcel pass as it is.
  RELEASED, HELD, BACK_TO_DESK, WRITTEN_OFF,
  /// One that this version does not know.
  @JsonEnumDefaultValue
  OTHER
}
