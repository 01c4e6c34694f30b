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
  SEVERAL_COPIES,
  WRONG_SIZE,
  /// ZPL that would do more than draw one label.
  UNSAFE_ZPL,
  TRACKING_NOT_ON_LABEL
}
