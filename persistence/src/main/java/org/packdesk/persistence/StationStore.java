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
import org.packdesk.persistence.sqlite.Backups;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.Marks;
import org.packdesk.persistence.sqlite.Room;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.sqlite.StorageException;
import org.packdesk.persistence.sqlite.StoreFiles;
import org.packdesk.persistence.sqlite.StoreLock;
import org.packdesk.persistence.work.WorkStore;

/// A station's file, open: its journal, its local copy of central's data, its encrypted table, and the view that the sync has of
/// them. One process at a time.
public final class StationStore implements SyncSource, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StationStore.class.getName());
  private static final int EPOCH_BYTES = 8;

  private final StoreLock lock;
  private final Database database;
  private final Backups backups;
  private final Opening opening;
  private final PersonalStore personal;
  private final WorkStore work;
  private final Journal journal;
  private final Housekeeping housekeeping;
  private final Chores chores;

  private StationStore(StoreLock lock, StoreOpening.Opened opened, String station, StationClock clock, SecureRandom random) {
    this.lock = lock;
    this.database = opened.database();
    this.backups = opened.backups();
    this.opening = opened.opening();
    this.personal = new PersonalStore(database, opened.files().keys(), random, clock.wall());
    this.work = new WorkStore(database, personal);
    JournalIdentity identity = database.transaction(connection -> identify(connection, station, random));
    this.journal = new Journal(database, new Journal.Beside(work, personal, opened.files()), identity, clock,
        () -> freshEpoch(random));
    this.chores = new Chores(journal, personal, clock.wall(), work::needOf);
    database.reserve().look();
    this.housekeeping = new Housekeeping(database, journal, backups, clock, opening);
  }

  /// Opens the file, or makes it. A damaged one is set aside and a new one begun; see [#opening].
  ///
  /// @throws org.packdesk.persistence.sqlite.StoreHeldException when another process has it open
  /// @throws StorageException when it cannot be used; the message says why
  public static StationStore open(StoreSettings settings, StationClock clock, SecureRandom random) {
    Path folder = new StoreFiles(settings.file()).folder();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StorageException("the data folder cannot be made: " + folder, e);
    }
    StoreLock lock = StoreLock.take(settings.file());
    try {
      StationStore store = new StoreOpening(settings, clock)
          .open(opened -> new StationStore(lock, opened, settings.station(), clock, random));
      store.housekeeping.start();
      return store;
    } catch (RuntimeException e) {
      try (lock) {
        throw e;
      }
    }
  }

  /// A new file learns whose it is. While it is open it does not say that it was closed.
  private static JournalIdentity identify(Connection connection, String station, SecureRandom random) throws SQLException {
    Marks.remove(connection, Marks.CLEAN);
    Optional<String> known = Marks.get(connection, Marks.EPOCH);
    if (known.isPresent()) {
      return new JournalIdentity(station, known.get());
    }
    String epoch = freshEpoch(random);
    Marks.put(connection, Marks.STATION, station);
    Marks.put(connection, Marks.EPOCH, epoch);
    return new JournalIdentity(station, epoch);
  }

  private static String freshEpoch(SecureRandom random) {
    byte[] bytes = new byte[EPOCH_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// What the start found on the disk.
  public Opening opening() {
    return opening;
  }

  public Room room() {
    return database.reserve().room();
  }

  /// From memory and the sizes of two files: may be asked often, from any thread.
  public StoreHealth health() {
    return new StoreHealth(database.fileBytes(), database.walBytes(), backups.last().orElse(null), backups.count(),
        journal.pulse().lastTook(), journal.pulse().slowestLately(), room(), housekeeping.damaged(),
        journal.owed().oldest().orElse(null), journal.owed().quarantined(), chores.alarm());
  }

  /// One small step of what only the thread that commits may do: forgetting personal data that is over, taking away facts that lie in
  /// an archive. For when nothing else is to be done.
  ///
  /// @return whether a further step is due now
  public boolean chore() {
    return chores.step();
  }

  /// What is due beside the packing, at once.
  void keepHouse() {
    housekeeping.round();
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
      housekeeping.close();
      journal.close();
    } catch (StorageException e) {
      LOG.log(System.Logger.Level.WARNING, "the data file could not be closed in order: {0}", e.getMessage());
    }
  }
}
