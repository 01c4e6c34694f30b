package org.packdesk.persistence.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.packdesk.persistence.central.FactsAnswer.FactOutcome;
import org.packdesk.persistence.facts.BadFactException;
import org.packdesk.persistence.facts.FactCodec;
import org.packdesk.persistence.facts.StoredFact;
import org.packdesk.persistence.personal.PersonalStore;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.Marks;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.sqlite.StorageException;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.persistence.work.WorkStore;

/// The station's memory: facts, numbered without a gap, each with the hash of the one before it. [#commit] belongs to one thread;
/// everything else may be called from any.
public final class Journal {
  private static final int HASH_BYTES = 32;
  private static final int REPLAY_PAGE = 2000;

  private final Database database;
  private final WorkStore work;
  private final PersonalStore personal;
  private final JournalIdentity identity;
  private final StationClock clock;
  private final FactCodec codec = new FactCodec();
  private final CommitSignal signal = new CommitSignal();
  private final Map<String, Long> counts = new ConcurrentHashMap<>();
  private final HybridClock hlc;
  private final MessageDigest digest = sha256();
  private byte[] headHash = new byte[HASH_BYTES];
  private volatile JournalState state;

  /// The tables a commit also writes: what central sent, and what is personal.
  public record Beside(WorkStore work, PersonalStore personal) {}

  public Journal(Database database, Beside beside, JournalIdentity identity, StationClock clock) {
    this.database = database;
    this.work = beside.work();
    this.personal = beside.personal();
    this.identity = identity;
    this.clock = clock;
    Rows.Head head = database.read(Rows::head);
    this.headHash = head.hash().clone();
    this.hlc = new HybridClock(head.bytes() == null ? "" : newestReading(head.seq(), head.bytes()));
    this.counts.putAll(database.read(Rows::counts));
    this.state = new JournalState(identity.epoch(), head.seq(), HexFormat.of().formatHex(headHash),
        database.read(Rows::acknowledged));
  }

  private String newestReading(long seq, byte[] bytes) {
    String hlc = read(seq, bytes).hlc();
    if (!HybridClock.isReading(hlc)) {
      throw new StorageException("fact " + seq + " of the journal cannot be read: its clock says " + hlc);
    }
    return hlc;
  }

  private StoredFact read(long seq, byte[] bytes) {
    try {
      return codec.decode(bytes);
    } catch (BadFactException e) {
      throw new StorageException("fact " + seq + " of the journal cannot be read", e);
    }
  }

  /// Stores it all in one transaction and returns when the disk has it (typically below 1 ms to 10 ms, by the disk).
  ///
  /// @throws StorageException when it could not be stored; then nothing of it is
  public CommitReceipt commit(Commit commit) {
    long begin = clock.nanos().getAsLong();
    List<Row> rows = rows(commit);
    long acked = Math.max(state.ackedThrough(), commit.acknowledged());
    database.transaction(connection -> {
      for (Commit.Personal each : commit.personal()) {
        personal.write(connection, each.id(), each.bytes());
      }
      for (ChangePage page : commit.changes()) {
        work.apply(connection, personal, page);
      }
      insert(connection, rows);
      acknowledge(connection, commit, acked);
      return rows.size();
    });
    if (!rows.isEmpty()) {
      headHash = rows.getLast().hash();
      rows.forEach(row -> counts.merge(row.stored().type(), 1L, Long::sum));
    }
    state = new JournalState(identity.epoch(), state.lastSeq() + rows.size(), HexFormat.of().formatHex(headHash), acked);
    signal.committed();
    return new CommitReceipt(state.lastSeq(), Duration.ofNanos(clock.nanos().getAsLong() - begin));
  }

  private record Row(StoredFact stored, byte[] bytes, byte[] hash) {}

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
      previous = hash(digest, previous, bytes);
      rows.add(new Row(stored, bytes, previous));
    }
    return rows;
  }

  private void insert(Connection connection, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    PreparedStatement insert = database.prepared("INSERT INTO facts (seq, type, bytes, hash) VALUES (?, ?, ?, ?)");
    for (Row row : rows) {
      insert.setLong(1, row.stored().seq());
      insert.setString(2, row.stored().type());
      insert.setBytes(3, row.bytes());
      insert.setBytes(4, row.hash());
      insert.executeUpdate();
      work.derive(connection, row.stored().fact());
    }
  }

  private static void acknowledge(Connection connection, Commit commit, long acked) throws SQLException {
    if (commit.acknowledged() > 0) {
      Marks.put(connection, Marks.ACKED, Long.toString(acked));
    }
    for (FactOutcome outcome : commit.notAccepted()) {
      Database.run(connection, "INSERT OR REPLACE INTO outcomes (seq, outcome, code) VALUES (?, ?, ?)", outcome.seq(),
          outcome.outcome(), outcome.code());
    }
  }

  static byte[] hash(byte[] previous, byte[] bytes) {
    return hash(sha256(), previous, bytes);
  }

  private static byte[] hash(MessageDigest digest, byte[] previous, byte[] bytes) {
    digest.update(previous);
    return digest.digest(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
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

  public CommitSignal signal() {
    return signal;
  }

  /// Every fact in order, in short reads.
  ///
  /// @throws StorageException when one cannot be read
  public void replay(Consumer<StoredFact> reader) {
    eachRow(row -> {
      reader.accept(read(row.seq(), row.bytes()));
      return true;
    });
  }

  /// Follows the hashes from the first fact to the last.
  public ChainCheck verify() {
    byte[][] previous = {new byte[HASH_BYTES]};
    long[] expected = {1};
    ChainCheck.Broken[] broken = new ChainCheck.Broken[1];
    eachRow(row -> {
      if (row.seq() != expected[0]) {
        broken[0] = new ChainCheck.Broken(expected[0], "this fact is missing");
      } else if (!Arrays.equals(hash(previous[0], row.bytes()), row.hash())) {
        broken[0] = new ChainCheck.Broken(row.seq(), "this fact is not the one that was stored");
      }
      previous[0] = row.hash();
      expected[0]++;
      return broken[0] == null;
    });
    return broken[0] == null ? new ChainCheck.Intact(expected[0] - 1) : broken[0];
  }

  private interface RowReader {
    /// @return false to stop
    boolean read(Rows.FactRow row);
  }

  private void eachRow(RowReader reader) {
    long seq = 0;
    List<Rows.FactRow> page;
    do {
      long from = seq;
      page = database.read(connection -> Rows.after(connection, from, REPLAY_PAGE));
      for (Rows.FactRow row : page) {
        if (!reader.read(row)) {
          return;
        }
        seq = row.seq();
      }
    } while (page.size() == REPLAY_PAGE);
  }

  /// Whose journal this is. @param epoch names one life of the file
  public record JournalIdentity(String station, String epoch) {}

  /// The hash of a fact, or of the beginning. @return lower-case hex
  public String hashAt(long seq) {
    return database.read(connection -> {
      try (PreparedStatement statement = connection.prepareStatement("SELECT hash FROM facts WHERE seq = ?")) {
        Database.bind(statement, seq);
        try (ResultSet row = statement.executeQuery()) {
          return HexFormat.of().formatHex(row.next() ? row.getBytes(1) : new byte[HASH_BYTES]);
        }
      }
    });
  }
}
