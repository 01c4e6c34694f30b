package org.packdesk.persistence;

import java.nio.file.Path;
import org.packdesk.persistence.sqlite.StorageFaults;

/// @param file the station's data file; `keys/`, `backups/`, a reserve and a lock file lie beside it
/// @param station the station's identity at central; a file belongs to one
/// @param reserveBytes kept on the disk so that what is begun can be finished when it is full
/// @param faults for tests that make the storage fail
public record StoreSettings(Path file, String station, long reserveBytes, StorageFaults faults) {
  private static final long RESERVE_BYTES = 16L << 20;

  public StoreSettings(Path file, String station) {
    this(file, station, RESERVE_BYTES, StorageFaults.NONE);
  }
}
