package org.packdesk.central.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Prepared statements kept for the next transaction, the ones used last; SQLite would parse the same text for every fact. Used by one
/// thread at a time, and by nobody who is still reading rows of the same statement.
final class Statements implements AutoCloseable {
  private static final int KEPT_MAX = 100;

  private final Connection connection;
  private final Map<String, PreparedStatement> kept = new LinkedHashMap<>(KEPT_MAX, 0.75f, true);

  Statements(Connection connection) {
    this.connection = connection;
  }

  PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = kept.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      kept.put(sql, statement);
      dropOldest();
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private void dropOldest() throws SQLException {
    if (kept.size() > KEPT_MAX) {
      Iterator<PreparedStatement> oldest = kept.values().iterator();
      PreparedStatement dropped = oldest.next();
      oldest.remove();
      dropped.close();
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : kept.values()) {
      statement.close();
    }
    kept.clear();
  }
}
