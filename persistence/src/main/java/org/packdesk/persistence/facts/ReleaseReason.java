package org.packdesk.persistence.facts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why a parcel may leave though its weight is off.
public enum ReleaseReason {
  /// Every unit was looked at.
  CONTENTS_CHECKED,
  /// The catalogue's weight of a product is wrong.
  CATALOGUE_WEIGHT_WRONG, CLIENT_AGREES,
  /// One that this version does not know.
  @JsonEnumDefaultValue
  OTHER
}
