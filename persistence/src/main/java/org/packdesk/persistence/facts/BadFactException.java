package org.packdesk.persistence.facts;

/// Stored bytes that cannot be read as a fact: the file is damaged, or something else wrote it.
public final class BadFactException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadFactException(String message, Throwable cause) {
    super(message, cause);
  }
}
