package org.packdesk.central.sqlite;

/// The database cannot be used, or no longer. The message is one line for an operator.
public final class StorageException extends RuntimeException {
  StorageException(String words, Throwable cause) {
    super(words, cause);
  }
}
