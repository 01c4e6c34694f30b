package org.packdesk.persistence.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.packdesk.persistence.facts.BadFactException;
import org.packdesk.persistence.facts.FactCodec;
import org.packdesk.persistence.facts.StoredFact;
import org.packdesk.persistence.journal.Chain.Link;
import org.packdesk.persistence.journal.Rows.FactRow;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.Marks;
import org.packdesk.persistence.sqlite.StorageException;
import org.packdesk.persistence.sqlite.StoreFiles;
import org.packdesk.persistence.sqlite.Upkeep;

/// Where the stored facts stand: reads them in order, in short reads. Any thread.
record Shelf(Database database, StoreFiles files, FactCodec codec) {
  private static final int PAGE = 2000;

  interface RowReader {
    /// @return false to stop
    boolean read(FactRow row);
  }

  void eachAfter(long after, RowReader reader) {
    long seq = after;
    List<FactRow> page;
    do {
      long from = seq;
      page = database.read(connection -> Rows.after(connection, from, PAGE));
      for (FactRow row : page) {
        if (!reader.read(row)) {
          return;
        }
        seq = row.seq();
      }
    } while (page.size() == PAGE);
  }

  StoredFact read(FactRow row) {
    return read(row.seq(), row.bytes());
  }

  private StoredFact read(long seq, byte[] bytes) {
    try {
      return codec.decode(bytes);
    } catch (BadFactException e) {
      throw new StorageException("fact " + seq + " of the journal cannot be read", e);
    }
  }

  /// @return empty before the first fact
  String newestReading(Rows.Head head) {
    if (head.bytes() == null) {
      return "";
    }
    String hlc = read(head.seq(), head.bytes()).hlc();
    if (!HybridClock.isReading(hlc)) {
      throw new StorageException("fact " + head.seq() + " of the journal cannot be read: its clock says " + hlc);
    }
    return hlc;
  }

  Link link(String mark) {
    return database.read(connection -> Bookmarks.link(connection, mark));
  }

  /// @return the hash of a fact that is here, or of the newest one that is not; of no other
  Optional<byte[]> hashAt(long seq) {
    return database.read(connection -> {
      Link pruned = Bookmarks.link(connection, Marks.PRUNED);
      return seq == pruned.seq() ? Optional.of(pruned.hash()) : Rows.hash(connection, seq);
    });
  }

  ChainCheck verify() {
    Link pruned = link(Marks.PRUNED);
    Chain chain = new Chain(pruned);
    follow(chain, pruned.seq());
    return chain.check(pruned.seq());
  }

  /// The facts after `seq`, and the newest one that was written down.
  void follow(Chain chain, long seq) {
    Link head = link(Marks.HEAD);
    eachAfter(seq, row -> {
      boolean fits = chain.fits(row);
      chain.passes(head);
      return fits;
    });
    chain.ends(head);
  }

  /// A copy of the whole file, before an epoch ends. @return where it lies
  Path copyAside(String epoch, Instant now) {
    Path copy = files.endOfEpoch(epoch, now);
    try (Upkeep upkeep = database.upkeep()) {
      upkeep.copyTo(copy);
    }
    return copy;
  }
}
