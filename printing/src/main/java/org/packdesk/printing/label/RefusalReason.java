package org.packdesk.printing.label;

/// Why a document is not printed.
public enum RefusalReason {
  EMPTY,
  TOO_LARGE,
  NOT_A_PDF,
  TRUNCATED,
  ENCRYPTED,
  DAMAGED,
  TOO_COMPLEX,
  NO_PAGE,
  SEVERAL_PAGES,
  WRONG_SIZE,
  TRACKING_NOT_ON_LABEL
}
