package org.packdesk.persistence.facts;

/// Why an order left the desk unfinished.
public enum SetAsideReason {
  UNKNOWN_PRODUCT, LABEL_REJECTED, LABEL_UNUSABLE, BY_PACKER
}
