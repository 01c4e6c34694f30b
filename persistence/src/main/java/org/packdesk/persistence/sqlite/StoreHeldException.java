package org.packdesk.persistence.sqlite;

import java.nio.file.Path;

/// Another running station works on this data.
public final class StoreHeldException extends StorageException {
  private static final long serialVersionUID = 1L;

  StoreHeldException(Path file) {
    super("another running station holds " + file + "; close it, or give this one a data folder of its own");
  }
}
