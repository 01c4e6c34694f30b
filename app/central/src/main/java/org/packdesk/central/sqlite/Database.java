package org.packdesk.central.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/// One connection, one transaction at a time. Thread-safe.
public final class Database implements AutoCloseable {
  private final Connection connection;
  private final Statements statements;
  private final ReentrantLock turn = new ReentrantLock(true);

  private Database(Connection connection) {
    this.connection = connection;
    this.statements = new Statements(connection);
  }

  /// Opens or creates the file and brings its tables up to date.
  /// @throws StorageException when the file cannot be used; its message is one line for an operator
  public static Database open(Path file) {
    return open("jdbc:sqlite:" + file.toAbsolutePath(), file.toString());
  }

  /// A database that is gone when it is closed.
  public static Database inMemory() {
    return open("jdbc:sqlite:file:" + UUID.randomUUID() + "?mode=memory&cache=shared", "in memory");
  }

  private static Database open(String url, String name) {
    Connection connection = null;
    try {
      connection = DriverManager.getConnection(url);
      prepare(connection);
      migrate(url);
      // From the first write on nobody else gets in: two centrals on one file would each believe they own the keys.
      pragma(connection, "locking_mode=EXCLUSIVE");
      claim(connection);
      return new Database(connection);
    } catch (SQLException | FlywayException e) {
      closeQuietly(connection, e);
      throw new StorageException("The database " + name + " cannot be used: " + firstLine(e), e);
    }
  }

  private static void prepare(Connection connection) throws SQLException {
    pragma(connection, "busy_timeout=2000");
    pragma(connection, "journal_mode=WAL");
    pragma(connection, "synchronous=FULL");
    pragma(connection, "foreign_keys=ON");
    pragma(connection, "trusted_schema=OFF");
    pragma(connection, "cell_size_check=ON");
    pragma(connection, "mmap_size=0");
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("PRAGMA synchronous")) {
      if (!row.next() || row.getInt(1) != 2) {
        throw new SQLException("it does not flush to disk at each commit");
      }
    }
  }

  private static void migrate(String url) {
    Flyway.configure(Database.class.getClassLoader()).dataSource(url, null, null)
        .locations("classpath:org/packdesk/central/sqlite")
        .group(true).load().migrate();
  }

  private static void claim(Connection connection) throws SQLException {
    pragma(connection, "user_version=1");
  }

  private static void pragma(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA " + setting);
    }
  }

  private static void closeQuietly(@Nullable Connection connection, Exception cause) {
    if (connection == null) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private static String firstLine(Exception e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
  }

  /// Runs the work in one durable transaction: when this returns, it is on disk; when it throws, nothing happened.
  public <T> T write(Work<T> work) {
    return inTransaction("BEGIN IMMEDIATE", work);
  }

  /// Runs the work on one consistent view.
  public <T> T read(Work<T> work) {
    return inTransaction("BEGIN DEFERRED", work);
  }

  private <T> T inTransaction(String begin, Work<T> work) {
    turn.lock();
    try {
      execute(begin);
      try {
        T result = work.in(new Tx(statements));
        execute("COMMIT");
        return result;
      } catch (SQLException | RuntimeException e) {
        rollBack(e);
        throw e;
      }
    } catch (SQLException e) {
      throw new StorageException("The database failed: " + e.getMessage(), e);
    } finally {
      turn.unlock();
    }
  }

  private void rollBack(Exception cause) {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Waits for the transaction that is running; later ones fail.
  @Override
  public void close() {
    turn.lock();
    try {
      statements.close();
      connection.close();
    } catch (SQLException e) {
      throw new StorageException("The database did not close: " + e.getMessage(), e);
    } finally {
      turn.unlock();
    }
  }

  /// What is done in one transaction; may run no second time.
  @FunctionalInterface
  public interface Work<T> {
    T in(Tx tx) throws SQLException;
  }
}
