package org.packdesk.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.packdesk.persistence.central.FactToSend;
import org.packdesk.persistence.journal.Journal;
import org.packdesk.persistence.journal.Journal.JournalIdentity;
import org.packdesk.persistence.journal.Rows;
import org.packdesk.persistence.outbox.SyncSource;
import org.packdesk.persistence.personal.PersonalStore;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.Marks;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.sqlite.StorageException;
import org.packdesk.persistence.sqlite.StoreLock;
import org.packdesk.persistence.work.WorkStore;

/// A station's file, open: its journal, its local copy of central's data, its encrypted table, and the view that the sync has of
/// them. One process at a time.
public final class StationStore implements SyncSource, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StationStore.class.getName());
  private static final int EPOCH_BYTES = 8;

  private final StoreLock lock;
  private final Database database;
  private final PersonalStore personal;
  private final WorkStore work;
  private final Journal journal;

  private StationStore(StoreLock lock, Database database, StoreSettings settings, StationClock clock, SecureRandom random) {
    this.lock = lock;
    this.database = database;
    this.personal = new PersonalStore(database, folderOf(settings.file()).resolve("keys"), random, clock.wall());
    this.work = new WorkStore(database, personal);
    JournalIdentity identity = database.transaction(connection -> identify(connection, settings, random));
    this.journal = new Journal(database, new Journal.Beside(work, personal), identity, clock);
  }

  /// Opens the file, or makes it.
  ///
  /// @throws org.packdesk.persistence.sqlite.StoreHeldException when another process has it open
  /// @throws StorageException when it cannot be used; the message says why
  public static StationStore open(StoreSettings settings, StationClock clock, SecureRandom random) {
    try {
      Files.createDirectories(folderOf(settings.file()));
    } catch (IOException e) {
      throw new StorageException("the data folder cannot be made: " + folderOf(settings.file()), e);
    }
    StoreLock lock = StoreLock.take(settings.file());
    Database database = null;
    try {
      database = Database.open(settings.file());
      return new StationStore(lock, database, settings, clock, random);
    } catch (RuntimeException e) {
      try (lock) {
        if (database != null) {
          database.close();
        }
      }
      throw e;
    }
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  /// A new file learns whose it is; a known one must be this station's.
  private static JournalIdentity identify(Connection connection, StoreSettings settings, SecureRandom random)
      throws SQLException {
    Optional<String> station = Marks.get(connection, Marks.STATION);
    if (station.isPresent() && !station.get().equals(settings.station())) {
      throw new StorageException(settings.file() + " belongs to station " + station.get() + ", not to " + settings.station());
    }
    Optional<String> known = Marks.get(connection, Marks.EPOCH);
    if (known.isPresent()) {
      return new JournalIdentity(settings.station(), known.get());
    }
    byte[] bytes = new byte[EPOCH_BYTES];
    random.nextBytes(bytes);
    String epoch = HexFormat.of().formatHex(bytes);
    Marks.put(connection, Marks.STATION, settings.station());
    Marks.put(connection, Marks.EPOCH, epoch);
    return new JournalIdentity(settings.station(), epoch);
  }

  public Journal journal() {
    return journal;
  }

  public WorkStore work() {
    return work;
  }

  public PersonalStore personal() {
    return personal;
  }

  @Override
  public String epoch() {
    return journal.state().epoch();
  }

  @Override
  public long lastSeq() {
    return journal.state().lastSeq();
  }

  @Override
  public String hashAt(long seq) {
    return journal.hashAt(seq);
  }

  @Override
  public long ackedThrough() {
    return journal.state().ackedThrough();
  }

  @Override
  public Optional<String> cursor() {
    return database.read(connection -> Marks.get(connection, Marks.CURSOR));
  }

  @Override
  public Optional<String> snapshotPage() {
    return database.read(connection -> Marks.get(connection, Marks.SNAPSHOT_PAGE));
  }

  @Override
  public List<FactToSend> after(long seq, int factsMax, int bytesMax) {
    List<Rows.FactRow> rows = database.read(connection -> Rows.after(connection, seq, factsMax));
    List<FactToSend> facts = new ArrayList<>(rows.size());
    long bytes = 0;
    for (Rows.FactRow row : rows) {
      bytes += row.bytes().length;
      if (bytes > bytesMax && !facts.isEmpty()) {
        break;
      }
      facts.add(new FactToSend(row.seq(), HexFormat.of().formatHex(row.hash()), row.bytes()));
    }
    return facts;
  }

  @Override
  public void awaitCommit(long seen, Duration atMost) throws InterruptedException {
    journal.signal().await(seen, atMost);
  }

  @Override
  public long commits() {
    return journal.signal().commits();
  }

  @Override
  public void close() {
    try (lock; database) {
      journal.close();
    } catch (StorageException e) {
      LOG.log(System.Logger.Level.WARNING, "the data file could not be closed in order: {0}", e.getMessage());
    }
  }
}
