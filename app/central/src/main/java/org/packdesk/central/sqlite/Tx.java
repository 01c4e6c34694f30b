package org.packdesk.central.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A running transaction. Valid only inside the work it was given to, on that thread.
public final class Tx {
  private final Statements statements;

  Tx(Statements statements) {
    this.statements = statements;
  }

  /// @return rows changed
  public int update(String sql, @Nullable Object... values) throws SQLException {
    return statements.prepared(sql, values).executeUpdate();
  }

  public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
    try (ResultSet rows = statements.prepared(sql, values).executeQuery()) {
      return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
    }
  }

  /// The caller's SQL carries the limit.
  public <T> List<T> all(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
    try (ResultSet rows = statements.prepared(sql, values).executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(row.read(rows));
      }
      return found;
    }
  }

  /// The first column of the only row; 0 when there is none.
  public long count(String sql, @Nullable Object... values) throws SQLException {
    return first(sql, row -> row.getLong(1), values).orElse(0L);
  }

  /// Reads one row, keeps nothing of it, and asks nothing else meanwhile.
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
