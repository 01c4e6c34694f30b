package org.packdesk.persistence.facts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What a weigh line says of one parcel. Only PASS and UNCHECKED lead to the good lane.
public enum LineVerdict {
  PASS, LIGHT, HEAVY,
  /// No barcode, or two that differ.
  NO_READ,
  /// A barcode that is on no label of ours.
  NOT_OURS,
  /// Nobody says what it should weigh, or not how surely.
  NO_EXPECTATION,
  /// Nothing that may decide was weighed.
  BAD_WEIGHT, CANCELLED, HELD, VOIDED_LABEL,
  /// Another parcel carries, or carried, the same label.
  DUPLICATE_LABEL,
  /// Weighed, and let through by a lead's switch.
  UNCHECKED,
  /// One that this version does not know.
  @JsonEnumDefaultValue
  OTHER;

  public boolean leadsToGoodLane() {
    return this == PASS || this == UNCHECKED;
  }
}
