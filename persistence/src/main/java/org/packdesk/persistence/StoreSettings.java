package org.packdesk.persistence;

import java.nio.file.Path;

/// @param file the station's data file; `keys/` and a lock file lie beside it
/// @param station the station's identity at central; a file belongs to one
public record StoreSettings(Path file, String station) {}
