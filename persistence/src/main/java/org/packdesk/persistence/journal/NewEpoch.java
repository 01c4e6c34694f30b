package org.packdesk.persistence.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.packdesk.persistence.facts.EpochBegan;
import org.packdesk.persistence.facts.FactCodec;
import org.packdesk.persistence.facts.StoredFact;
import org.packdesk.persistence.journal.Chain.Link;
import org.packdesk.persistence.journal.Journal.JournalIdentity;
import org.packdesk.persistence.journal.Rows.FactRow;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.Marks;
import org.packdesk.persistence.sqlite.StationClock;

/// Writes the facts that central has not agreed to anew, inside one transaction: the same data under new numbers.
final class NewEpoch {
  private static final int PAGE = 500;

  private final JournalIdentity identity;
  private final HybridClock hlc;
  private final FactCodec codec;
  private final StationClock clock;

  NewEpoch(JournalIdentity identity, HybridClock hlc, FactCodec codec, StationClock clock) {
    this.identity = identity;
    this.hlc = hlc;
    this.codec = codec;
    this.clock = clock;
  }

  /// @return the newest fact afterwards, `epoch-began`
  Rows.Head write(Connection connection, long agreedThrough, SessionParts session, EpochBegan began) throws SQLException {
    Database.run(connection, "DELETE FROM facts WHERE seq <= ?", agreedThrough);
    Map<String, Long> counts = new HashMap<>();
    Link told = tellAgain(connection, agreedThrough, counts);
    Rows.Head head = insertBegan(connection, told, began, counts);
    Marks.put(connection, Marks.EPOCH, identity.epoch());
    for (String mark : List.of(Marks.ACKED, Marks.PRUNED, Marks.HEAD)) {
      Marks.remove(connection, mark);
    }
    Database.run(connection, "DELETE FROM outcomes");
    Bookmarks.keepSession(connection, told.seq(), session);
    Bookmarks.keepCounts(connection, head.link(), counts);
    return head;
  }

  /// In rising order: a number is free before it is needed, because the new one is never above the old.
  private Link tellAgain(Connection connection, long agreedThrough, Map<String, Long> counts) throws SQLException {
    Link last = Link.BEGINNING;
    long old = agreedThrough;
    List<FactRow> page = Rows.after(connection, old, PAGE);
    while (!page.isEmpty()) {
      for (FactRow row : page) {
        String type = Rows.take(connection, row.seq());
        Envelope envelope = new Envelope(identity.station(), identity.epoch(), last.seq() + 1, tick());
        last = insert(connection, last, type, envelope.around(row.bytes()));
        counts.merge(type, 1L, Long::sum);
        old = row.seq();
      }
      page = Rows.after(connection, old, PAGE);
    }
    return last;
  }

  private String tick() {
    return hlc.tick(clock.wall().instant());
  }

  private Rows.Head insertBegan(Connection connection, Link before, EpochBegan began, Map<String, Long> counts)
      throws SQLException {
    Instant at = clock.wall().instant();
    String type = FactCodec.typeOf(began);
    byte[] bytes = codec.encode(new StoredFact(type, FactCodec.versionOf(began), identity.station(), identity.epoch(),
        before.seq() + 1, hlc.tick(at), at, clock.nanos().getAsLong(), null, began));
    Link head = insert(connection, before, type, bytes);
    counts.merge(type, 1L, Long::sum);
    return new Rows.Head(head.seq(), head.hash(), bytes);
  }

  private static Link insert(Connection connection, Link before, String type, byte[] bytes) throws SQLException {
    Link link = new Link(before.seq() + 1, Chain.hash(Chain.sha256(), before.hash(), bytes));
    Database.run(connection, "INSERT INTO facts (seq, type, bytes, hash) VALUES (?, ?, ?, ?)", link.seq(), type, bytes,
        link.hash());
    return link;
  }
}
