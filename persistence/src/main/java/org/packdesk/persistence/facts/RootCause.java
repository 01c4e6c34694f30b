package org.packdesk.persistence.facts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What was wrong with a parcel, as the person said who looked into it.
public enum RootCause {
  MISSING_ITEM, EXTRA_ITEM, WRONG_ITEM, WRONG_CARTON, CATALOGUE_WEIGHT_WRONG, LABEL_UNREADABLE, LABEL_DOUBLED, LINE_FAULT,
  NOTHING_FOUND,
  /// One that this version does not know.
  @JsonEnumDefaultValue
  OTHER
}
