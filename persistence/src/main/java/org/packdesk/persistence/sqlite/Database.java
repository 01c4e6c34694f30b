package org.packdesk.persistence.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.sqlite.SQLiteConfig;

/// The open file: one writer connection, which belongs to the thread that commits, and a few readers that cannot write. Every
/// setting that durability rests on is read back.
public final class Database implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Database.class.getName());
  private static final int READERS = 3;
  private static final int BUSY_MS = 5000;
  private static final String OLDEST_SQLITE = "3.51.3";
  private static final Map<String, String> WANTED = Map.of("journal_mode", "wal", "synchronous", "2", "foreign_keys", "1",
      "trusted_schema", "0", "cell_size_check", "1", "mmap_size", "0");

  private final Connection writer;
  private final List<Connection> readers;
  private final BlockingQueue<Connection> idleReaders;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /// Work with a connection.
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private Database(Connection writer, List<Connection> readers) {
    this.writer = writer;
    this.readers = List.copyOf(readers);
    this.idleReaders = new ArrayBlockingQueue<>(READERS, false, readers);
  }

  /// @throws StorageException with words for a person
  public static Database open(Path file) {
    String url = "jdbc:sqlite:" + file;
    List<Connection> opened = new ArrayList<>();
    try {
      Connection writer = connect(url, Access.WRITE, opened);
      refuseOldSqlite(writer);
      Migrations.apply(url);
      readBack(writer);
      for (int i = 0; i < READERS; i++) {
        readBack(connect(url, Access.READ, opened));
      }
      return new Database(writer, opened.subList(1, opened.size()));
    } catch (SQLException e) {
      close(opened);
      throw new StorageException("the data file cannot be opened: " + file, e);
    } catch (StorageException e) {
      close(opened);
      throw e;
    }
  }

  private enum Access {
    READ, WRITE
  }

  private static Connection connect(String url, Access access, List<Connection> opened) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MS);
    Connection connection = DriverManager.getConnection(url, config.toProperties());
    opened.add(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema=OFF");
      statement.execute("PRAGMA cell_size_check=ON");
      statement.execute("PRAGMA mmap_size=0");
      if (access == Access.READ) {
        statement.execute("PRAGMA query_only=ON");
      }
    }
    return connection;
  }

  /// SQLite 3.7.0 to 3.51.2 can corrupt a file when its write-ahead log is reset.
  private static void refuseOldSqlite(Connection connection) throws SQLException {
    String version = connection.getMetaData().getDatabaseProductVersion();
    if (Runtime.Version.parse(version).compareTo(Runtime.Version.parse(OLDEST_SQLITE)) < 0) {
      throw new StorageException("SQLite " + version + " can damage its file; " + OLDEST_SQLITE + " or newer is needed");
    }
  }

  private static void readBack(Connection connection) throws SQLException {
    for (Map.Entry<String, String> wanted : WANTED.entrySet()) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("PRAGMA " + wanted.getKey())) {
        String is = row.next() ? row.getString(1) : "nothing";
        if (!wanted.getValue().equals(is)) {
          throw new StorageException("this file system does not keep data safe: " + wanted.getKey() + " is " + is + ", not "
              + wanted.getValue());
        }
      }
    }
  }

  /// All of it or nothing, on the writer connection; the caller is the one thread that commits. Returns when the disk has it.
  /// The statements of a transaction are ours: the driver's own commit would begin the next one at once, and fail after the fact.
  public <T> T transaction(Work<T> work) {
    try {
      prepared("BEGIN IMMEDIATE").executeUpdate();
      boolean committed = false;
      try {
        T result = work.with(writer);
        prepared("COMMIT").executeUpdate();
        committed = true;
        return result;
      } finally {
        if (!committed) {
          rollBack();
        }
      }
    } catch (SQLException e) {
      forgetPrepared();
      throw new StorageException("nothing more can be stored", e);
    }
  }

  /// A statement of the writer that stays open for the next transaction; for the few that every commit runs. It may be used and
  /// not closed, inside a transaction only.
  public PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known != null) {
      return known;
    }
    PreparedStatement fresh = writer.prepareStatement(sql);
    prepared.put(sql, fresh);
    return fresh;
  }

  /// The driver has closed the one that failed.
  private void forgetPrepared() {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "a statement could not be closed", e);
    }
    prepared.clear();
  }

  private void rollBack() {
    try {
      run(writer, "ROLLBACK");
    } catch (SQLException e) {
      // after a full disk SQLite has rolled back already; were a transaction still open, the next could not begin
      LOG.log(System.Logger.Level.DEBUG, "nothing was left to roll back", e);
    }
  }

  /// A short read, on any thread; waits for a free reader.
  public <T> T read(Work<T> work) {
    Connection reader = null;
    try {
      reader = idleReaders.take();
      return work.with(reader);
    } catch (SQLException e) {
      throw new StorageException("the data file cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("the read was interrupted");
    } finally {
      if (reader != null) {
        idleReaders.add(reader);
      }
    }
  }

  /// Runs one statement with its values. @return rows changed
  public static int run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  public static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  @Override
  public void close() {
    List<Connection> all = new ArrayList<>(readers);
    all.add(writer);
    close(all);
  }

  private static void close(List<Connection> connections) {
    try {
      for (Connection connection : connections) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new StorageException("the data file cannot be closed", e);
    }
  }
}
