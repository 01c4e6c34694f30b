package org.packdesk.persistence.facts;

/// Why a scan was not taken.
public enum RefusalReason {
  NOT_IN_ORDER, ONE_TOO_MANY, UNKNOWN_CODE, OTHER_PARCEL, NOT_NOW, WRONG_LABEL, UNKNOWN_TOTE, ORDER_DONE, UNKNOWN_BADGE,
  SIGN_IN_FIRST
}
