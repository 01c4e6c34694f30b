package org.packdesk.persistence.facts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// How a weigh line judges.
public enum LineMode {
  CHECKING,
  /// What is too light or too heavy goes on as UNCHECKED: a tolerance is tried out.
  SHADOW,
  /// Every parcel with a weight goes on as UNCHECKED, unless something else than its weight speaks against it.
  RECORD_ONLY,
  /// One that this version does not know.
  @JsonEnumDefaultValue
  OTHER
}
