package org.packdesk.persistence.facts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why central's word ends the work on an order.
public enum StopCause {
  CANCELLED, HELD,
  /// Its lines are others now.
  CHANGED,
  /// Another desk packs it.
  TAKEN_OVER,
  /// Another desk had the label bought first.
  LABELLED_ELSEWHERE,
  /// One that this version does not know.
  @JsonEnumDefaultValue
  OTHER
}
