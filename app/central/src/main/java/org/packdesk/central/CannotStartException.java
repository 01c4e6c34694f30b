package org.packdesk.central;

/// Central cannot start here. The message is one line that says what is in the way.
public final class CannotStartException extends RuntimeException {
  CannotStartException(String words, Throwable cause) {
    super(words, cause);
  }
}
