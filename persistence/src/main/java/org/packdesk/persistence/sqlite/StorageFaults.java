package org.packdesk.persistence.sqlite;

import java.sql.SQLException;

/// Lets a test make the storage fail at any point: it is told each call of the writer before it is made (`BEGIN IMMEDIATE`, each
/// statement that writes, `COMMIT`), and `COMMITTED` when the disk has it. What it throws, the call throws.
public interface StorageFaults {
  StorageFaults NONE = call -> {};

  void before(String call) throws SQLException;
}
