package org.packdesk.printing.label;

/// Why a document is not printed.
public enum RefusalReason {
  EMPTY,
  TOO_LARGE,
  UNKNOWN_FORMAT,
  TRUNCATED,
  ENCRYPTED,
  DAMAGED,
  TOO_COMPLEX,
  NO_PAGE,
  SEVERAL_PAGES,
  SEVERAL_COPIES,
  /// A sheet with more than one label on it.
  SEVERAL_LABELS,
  WRONG_SIZE,
  /// ZPL that would do more than draw one label.
  UNSAFE_ZPL,
  TRACKING_NOT_ON_LABEL
}
