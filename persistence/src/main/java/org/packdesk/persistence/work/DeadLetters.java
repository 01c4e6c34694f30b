package org.packdesk.persistence.work;

import java.sql.SQLException;
import org.packdesk.persistence.sqlite.Database;

/// Keeps the newest changes that could not be read, inside one commit's transaction.
final class DeadLetters {
  static final int MOST = 200;

  private final Database database;

  DeadLetters(Database database) {
    this.database = database;
  }

  void keep(Change.Unreadable letter) throws SQLException {
    database.write("INSERT OR REPLACE INTO dead_letters (kind, id, words) VALUES (?, ?, ?)", letter.kind(),
        letter.id(), letter.words());
    database.write("DELETE FROM dead_letters WHERE arrived <= "
        + "(SELECT arrived FROM dead_letters ORDER BY arrived DESC LIMIT 1 OFFSET " + MOST + ")");
  }

  /// What could not be read came again and could.
  void read(String kind, String id) throws SQLException {
    database.write("DELETE FROM dead_letters WHERE kind = ? AND id = ?", kind, id);
  }
}
