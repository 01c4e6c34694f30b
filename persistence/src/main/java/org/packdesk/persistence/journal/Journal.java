package org.packdesk.persistence.journal;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.packdesk.persistence.facts.EpochBegan;
import org.packdesk.persistence.facts.FactCodec;
import org.packdesk.persistence.facts.StoredFact;
import org.packdesk.persistence.journal.Chain.Link;
import org.packdesk.persistence.personal.PersonalStore;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.Marks;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.sqlite.StorageException;
import org.packdesk.persistence.sqlite.StoreFiles;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.persistence.work.WorkStore;

/// The station's memory: facts, numbered without a gap, each with the hash of the one before it. [#commit] belongs to one thread;
/// everything else may be called from any.
public final class Journal {
  private static final System.Logger LOG = System.getLogger(Journal.class.getName());
  private static final Duration ARCHIVED_AFTER = Duration.ofDays(30);

  private final Database database;
  private final WorkStore work;
  private final PersonalStore personal;
  private final Supplier<String> newEpoch;
  private final Shelf shelf;
  private final StationClock clock;
  private final FactCodec codec = new FactCodec();
  private final CommitSignal signal = new CommitSignal();
  private final Map<String, Long> counts = new ConcurrentHashMap<>();
  private final HybridClock hlc;
  private final Pulse pulse;
  private final Owed owed;
  private final MessageDigest digest = Chain.sha256();
  private byte[] headHash;
  private volatile JournalIdentity identity;
  private volatile Archive archive;
  private volatile JournalState state;

  /// The tables a commit also writes: what central sent, and what is personal; and the files that lie about.
  public record Beside(WorkStore work, PersonalStore personal, StoreFiles files) {}

  /// @param newEpoch names a life of the file that never was
  public Journal(Database database, Beside beside, JournalIdentity identity, StationClock clock,
      Supplier<String> newEpoch) {
    this.database = database;
    this.work = beside.work();
    this.personal = beside.personal();
    this.identity = identity;
    this.clock = clock;
    this.newEpoch = newEpoch;
    Rows.Head head = database.read(Rows::head);
    this.headHash = head.hash().clone();
    this.shelf = new Shelf(database, beside.files(), codec);
    this.archive = new Archive(shelf, identity);
    this.hlc = new HybridClock(shelf.newestReading(head));
    this.counts.putAll(database.read(connection -> Bookmarks.counts(connection, head.seq())));
    this.state = new JournalState(identity.epoch(), head.seq(), HexFormat.of().formatHex(headHash),
        database.read(Rows::acknowledged));
    this.pulse = new Pulse(clock.nanos());
    this.owed = new Owed(database, row -> shelf.read(row).at());
    owed.lookUp(state.ackedThrough());
  }

  /// Stores it all in one transaction and returns when the disk has it (typically below 1 ms to 10 ms, by the disk).
  ///
  /// @throws StorageException when it could not be stored; then nothing of it is
  public CommitReceipt commit(Commit commit) {
    long begin = clock.nanos().getAsLong();
    List<Row> rows = rows(commit);
    long acked = Math.max(state.ackedThrough(), commit.acknowledged());
    if (isOneRow(commit)) {
      database.alone(connection -> insert(rows.getFirst()));
    } else {
      database.transaction(connection -> store(connection, commit, rows, acked));
    }
    if (!rows.isEmpty()) {
      headHash = rows.getLast().hash();
      rows.forEach(row -> counts.merge(row.stored().type(), 1L, Long::sum));
    }
    state = new JournalState(identity.epoch(), state.lastSeq() + rows.size(), HexFormat.of().formatHex(headHash), acked);
    signal.committed();
    CommitReceipt receipt = new CommitReceipt(state.lastSeq(), pulse.beat(begin));
    owed.after(commit, state, rows.isEmpty() ? null : rows.getFirst().stored().at());
    return receipt;
  }

  private record Row(StoredFact stored, byte[] bytes, byte[] hash) {
    Link link() {
      return new Link(stored.seq(), hash);
    }
  }

  private Link head() {
    return new Link(state.lastSeq(), headHash);
  }

  private Map<String, Long> countsWith(List<Row> rows) {
    Map<String, Long> all = new HashMap<>(counts);
    rows.forEach(row -> all.merge(row.stored().type(), 1L, Long::sum));
    return all;
  }

  private List<Row> rows(Commit commit) {
    List<Row> rows = new ArrayList<>(commit.facts().size());
    byte[] previous = headHash;
    long seq = state.lastSeq();
    for (Commit.Entry entry : commit.facts()) {
      seq++;
      Instant at = clock.wall().instant();
      StoredFact stored = new StoredFact(FactCodec.typeOf(entry.fact()), FactCodec.versionOf(entry.fact()), identity.station(),
          identity.epoch(), seq, hlc.tick(at), at, clock.nanos().getAsLong(), entry.operator(), entry.fact());
      byte[] bytes = codec.encode(stored);
      previous = Chain.hash(digest, previous, bytes);
      rows.add(new Row(stored, bytes, previous));
    }
    return rows;
  }

  /// One row and nothing else: a statement that is a transaction of its own.
  private boolean isOneRow(Commit commit) {
    return commit.isOneFact() && work.meaning(commit.facts().getFirst().fact()).isEmpty();
  }

  private int store(Connection connection, Commit commit, List<Row> rows, long acked) throws SQLException {
    for (Commit.Personal each : commit.personal()) {
      personal.write(connection, each.id(), each.bytes());
    }
    for (ChangePage page : commit.changes()) {
      work.apply(connection, personal, page);
    }
    for (Row row : rows) {
      insert(row);
      Optional<Database.Work<Integer>> meaning = work.meaning(row.stored().fact());
      if (meaning.isPresent()) {
        meaning.get().with(connection);
      }
    }
    Rows.acknowledge(connection, commit, acked);
    if (commit.session() != null) {
      Link head = rows.isEmpty() ? head() : rows.getLast().link();
      Bookmarks.keepSession(connection, head.seq(), commit.session());
      Bookmarks.keepCounts(connection, head, countsWith(rows));
    }
    return rows.size();
  }

  private int insert(Row row) throws SQLException {
    PreparedStatement insert = database.prepared("INSERT INTO facts (seq, type, bytes, hash) VALUES (?, ?, ?, ?)");
    insert.setLong(1, row.stored().seq());
    insert.setString(2, row.stored().type());
    insert.setBytes(3, row.bytes());
    insert.setBytes(4, row.hash());
    return insert.executeUpdate();
  }

  public JournalState state() {
    return state;
  }

  /// @param type as in [FactCodec#typeOf]
  public long count(String type) {
    return counts.getOrDefault(type, 0L);
  }

  /// Counts of every type that ever was stored here.
  public Map<String, Long> counts() {
    return Map.copyOf(counts);
  }

  public Pulse pulse() {
    return pulse;
  }

  public Owed owed() {
    return owed;
  }

  public CommitSignal signal() {
    return signal;
  }

  /// Keeps where the session stands, in a commit of its own; the next start goes on from there.
  ///
  public void keepSnapshot(SessionParts session) {
    commit(new Commit.Builder().snapshot(session).build());
  }

  /// @return empty when none was kept, or it is of facts that are not here
  public Optional<Snapshot> snapshot() {
    return database.read(Bookmarks::snapshot).filter(kept -> kept.seq() <= state.lastSeq());
  }

  /// Every fact that is here in order, in short reads.
  ///
  /// @throws StorageException when one cannot be read
  public void replay(Consumer<StoredFact> reader) {
    replayAfter(0, reader);
  }

  /// Every fact with a higher number, as [#replay].
  public void replayAfter(long seq, Consumer<StoredFact> reader) {
    shelf.eachAfter(seq, row -> {
      reader.accept(shelf.read(row));
      return true;
    });
  }

  /// Follows the hashes from the first fact that is here to the last, and to the newest that was written down.
  public ChainCheck verify() {
    return shelf.verify();
  }

  /// As [#verify], from the very first fact of this epoch on: through the archive files and then here.
  public ChainCheck verifyWithArchive() {
    return archive.verify();
  }

  /// Lets facts move to an archive file that central holds, that are behind the snapshot and older than 30 days. Housekeeping writes
  /// the file; [#prune] takes away here what lies there.
  ///
  /// @param closedThrough every order of the facts up to here is closed
  public void archive(long closedThrough, Instant now) {
    long kept = snapshot().map(Snapshot::seq).orElse(0L);
    long through = Math.min(Math.min(closedThrough, state.ackedThrough()), Math.min(kept, state.lastSeq() - 1));
    archive.wish(through, now.minus(ARCHIVED_AFTER));
  }

  /// The archive, for the thread that keeps house.
  public Archive archive() {
    return archive;
  }

  /// Takes away at most 500 facts that lie in an archive file; on the thread that commits. @return whether there are more
  public boolean prune() {
    return archive.prune();
  }

  /// Begins a new epoch in this file, because central knows another history of this one: everything it has not agreed to is told again
  /// as facts 1 to k, `epoch-began` follows as fact k + 1. A copy of the file as it was is kept beside it. On the thread that commits;
  /// takes as long as copying the file.
  ///
  /// @param agreedThrough up to here central has these very facts
  /// @param session as it is after the newest fact; the next start goes on from it
  /// @param why for a person
  public void beginEpoch(long agreedThrough, SessionParts session, String why) {
    String before = identity.epoch();
    JournalIdentity fresh = new JournalIdentity(identity.station(), newEpoch.get());
    Path copy = shelf.copyAside(before, clock.wall().instant());
    LOG.log(System.Logger.Level.WARNING, "epoch {0} ends after fact {1}: {2}; the file as it was lies at {3}", before,
        Long.toString(agreedThrough), why, copy);
    NewEpoch epoch = new NewEpoch(fresh, hlc, codec, clock);
    Rows.Head head = database
        .transaction(connection -> epoch.write(connection, agreedThrough, session, new EpochBegan(before, agreedThrough, why)));
    identity = fresh;
    headHash = head.hash();
    counts.clear();
    counts.putAll(database.read(connection -> Bookmarks.counts(connection, head.seq())));
    state = new JournalState(fresh.epoch(), head.seq(), HexFormat.of().formatHex(headHash), 0);
    archive = new Archive(shelf, fresh);
    owed.lookUp(0);
    signal.committed();
  }

  /// Writes down what the next start would otherwise have to count, and that the file was closed in order; before it is closed.
  public void close() {
    database.transaction(connection -> {
      Marks.put(connection, Marks.CLEAN, "yes");
      Bookmarks.keepCounts(connection, head(), counts);
      return counts.size();
    });
  }

  /// Whose journal this is. @param epoch names one life of the file
  public record JournalIdentity(String station, String epoch) {}

  /// The hash of a fact, or of the beginning. @return lower-case hex
  public String hashAt(long seq) {
    return HexFormat.of().formatHex(archive.hashAt(seq));
  }
}
