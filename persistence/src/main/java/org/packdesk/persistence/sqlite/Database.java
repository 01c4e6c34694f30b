package org.packdesk.persistence.sqlite;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.packdesk.persistence.sqlite.DurableConnection.Access;

/// The open file: one writer connection, which belongs to the thread that commits, and a few readers that cannot write. Every
/// setting that durability rests on is read back.
public final class Database implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Database.class.getName());
  private static final int READERS = 3;

  private static final long WAL_TOO_LARGE_BYTES = 24L << 20;
  private static final int COMMITS_A_LOOK = 4;
  private static final int READERS_WAITED_MS = 200;
  private static final Duration READ_LONG = Duration.ofSeconds(2);

  private final StoreFiles files;
  private final File file;
  private final File wal;
  private final Around around;
  private final Optional<Migrated> migrated;
  private final Connection writer;
  private final List<Connection> readers;
  private final BlockingQueue<Connection> idleReaders;
  private final Reserve reserve;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final AtomicBoolean longReadTold = new AtomicBoolean();
  private int commits;

  /// Work with a connection.
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /// What a file is opened with.
  ///
  /// @param reserveBytes given up when the disk is full; 0 for none
  /// @param backups takes one before a file that is there is migrated
  public record Around(LongSupplier nanos, long reserveBytes, StorageFaults faults, Backups backups) {}

  private Database(StoreFiles files, Around around, Optional<Migrated> migrated, List<Connection> opened) {
    this.files = files;
    this.file = files.file().toFile();
    this.wal = files.wal().toFile();
    this.around = around;
    this.migrated = migrated;
    this.reserve = new Reserve(files.reserve(), around.reserveBytes());
    this.writer = WatchedConnection.of(opened.getFirst(), around.faults());
    this.readers = List.copyOf(opened.subList(1, opened.size()));
    this.idleReaders = new ArrayBlockingQueue<>(READERS, false, readers);
  }

  /// @throws StorageException with words for a person
  public static Database open(Path file) {
    StoreFiles files = new StoreFiles(file);
    return open(files, new Around(System::nanoTime, 0, StorageFaults.NONE, new Backups(files, InstantSource.system())));
  }

  /// @throws StorageException with words for a person
  public static Database open(StoreFiles files, Around around) {
    String url = "jdbc:sqlite:" + files.file();
    List<Connection> opened = new ArrayList<>();
    try {
      Connection writer = DurableConnection.open(url, Access.WRITE, opened);
      DurableConnection.refuseOldSqlite(writer);
      Optional<Migrated> migrated = Migrations.apply(url, () -> around.backups().takeOfClosed(url));
      DurableConnection.readBack(writer);
      for (int i = 0; i < READERS; i++) {
        DurableConnection.readBack(DurableConnection.open(url, Access.READ, opened));
      }
      return new Database(files, around, migrated, opened);
    } catch (SQLException e) {
      close(opened);
      throw new StorageException("the data file cannot be opened: " + files.file(), e);
    } catch (StorageException e) {
      close(opened);
      throw e;
    }
  }

  /// What was done to a file that was there, when it was opened.
  public Optional<Migrated> migrated() {
    return migrated;
  }

  public Reserve reserve() {
    return reserve;
  }

  public long fileBytes() {
    return file.length();
  }

  public long walBytes() {
    return wal.length();
  }

  /// A further connection for housekeeping; the caller closes it.
  public Upkeep upkeep() {
    List<Connection> opened = new ArrayList<>();
    try {
      return new Upkeep(DurableConnection.open("jdbc:sqlite:" + files.file(), Access.WRITE, opened));
    } catch (SQLException e) {
      close(opened);
      throw new StorageException("the data file cannot be opened: " + files.file(), e);
    }
  }

  /// All of it or nothing, on the writer connection; the caller is the one thread that commits. Returns when the disk has it. When
  /// the disk is full the reserve is given up and the work is done once more.
  ///
  /// @param work may be called twice
  public <T> T transaction(Work<T> work) {
    return stored(() -> attempt(work));
  }

  /// As [#transaction], for work that is one statement: SQLite makes it a transaction of its own, which is cheaper.
  public <T> T alone(Work<T> statement) {
    return stored(() -> {
      T result = statement.with(writer);
      around.faults().before("COMMITTED");
      return result;
    });
  }

  private interface Attempt<T> {
    T make() throws SQLException;
  }

  /// The reserve can be given up once, and not again before it is whole.
  private <T> T stored(Attempt<T> attempt) {
    try {
      T result = attempt.make();
      carryLargeLog();
      return result;
    } catch (SQLException e) {
      forgetPrepared();
      if (Damage.isFull(e) && reserve.giveUp()) {
        return stored(attempt);
      }
      throw new StorageException("nothing more can be stored", e);
    }
  }

  /// The statements of a transaction are ours: the driver's own commit would begin the next one at once, and fail after the fact.
  private <T> T attempt(Work<T> work) throws SQLException {
    prepared("BEGIN IMMEDIATE").executeUpdate();
    boolean committed = false;
    try {
      T result = work.with(writer);
      prepared("COMMIT").executeUpdate();
      committed = true;
      around.faults().before("COMMITTED");
      return result;
    } finally {
      if (!committed) {
        rollBack();
      }
    }
  }

  /// Housekeeping does this; it may be too slow for many large commits in a row, and the log begins anew only when no reader is in it:
  /// here nobody else can write meanwhile, so that it waits for the readers alone.
  private void carryLargeLog() {
    commits++;
    if (commits % COMMITS_A_LOOK == 0 && walBytes() > WAL_TOO_LARGE_BYTES) {
      try (Statement statement = writer.createStatement()) {
        statement.execute("PRAGMA busy_timeout=" + READERS_WAITED_MS);
        try {
          statement.execute("PRAGMA wal_checkpoint(RESTART)");
        } finally {
          statement.execute("PRAGMA busy_timeout=" + DurableConnection.BUSY_MS);
        }
      } catch (SQLException e) {
        LOG.log(System.Logger.Level.WARNING, "the log cannot be carried into the data file", e);
      }
    }
  }

  /// Inside a transaction: as [#run], with a statement that stays open for the next time. @return rows changed
  public int write(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared(sql);
    bind(statement, values);
    return statement.executeUpdate();
  }

  /// A statement of the writer that stays open for the next transaction; for SQL that is one of a few. It may be used and not
  /// closed, inside a transaction only.
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
    long begin = 0;
    try {
      reader = idleReaders.take();
      begin = around.nanos().getAsLong();
      return work.with(reader);
    } catch (SQLException e) {
      throw new StorageException("the data file cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("the read was interrupted");
    } finally {
      if (reader != null) {
        idleReaders.add(reader);
        tellLong(Duration.ofNanos(around.nanos().getAsLong() - begin));
      }
    }
  }

  /// A reader stops the log from beginning anew.
  private void tellLong(Duration read) {
    if (read.compareTo(READ_LONG) > 0 && longReadTold.compareAndSet(false, true)) {
      LOG.log(System.Logger.Level.WARNING, "a read took {0} s; the log cannot begin anew meanwhile", read.toSeconds());
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
    forgetPrepared();
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
