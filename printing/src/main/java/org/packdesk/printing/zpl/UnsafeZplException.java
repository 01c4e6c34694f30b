package org.packdesk.printing.zpl;

/// Stays inside this package: `ForeignZpl.read` answers with `UnsafeZpl`.
final class UnsafeZplException extends Exception {
  private final ZplRefusal reason;

  UnsafeZplException(ZplRefusal reason, String words) {
    super(words);
    this.reason = reason;
  }

  UnsafeZpl unsafe() {
    return new UnsafeZpl(reason, String.valueOf(getMessage()));
  }
}
