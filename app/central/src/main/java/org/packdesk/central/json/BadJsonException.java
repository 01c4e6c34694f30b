package org.packdesk.central.json;

/// A body that cannot be used. The message says in plain words what is wrong, for the one who wrote it.
public final class BadJsonException extends RuntimeException {
  public BadJsonException(String words) {
    super(words);
  }
}
