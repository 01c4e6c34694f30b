package org.packdesk.persistence.central;

/// Central's answer is not what the contract says. The message names the place, never the content: that may be personal.
final class NotUnderstoodException extends RuntimeException {
  NotUnderstoodException(String message) {
    super(message);
  }
}
