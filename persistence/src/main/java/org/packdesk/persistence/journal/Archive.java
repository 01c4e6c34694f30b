package org.packdesk.persistence.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.journal.Chain.Link;
import org.packdesk.persistence.journal.Journal.JournalIdentity;
import org.packdesk.persistence.journal.Rows.FactRow;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.Marks;
import org.packdesk.persistence.sqlite.SideFile;
import org.packdesk.persistence.sqlite.StorageException;

/// Old facts in files of their own, which together with the journal are one chain. A file that has its name is whole: it was written,
/// forced to the disk and read back first. Only then are its facts taken away here, in small steps, and the anchor moves with them.
public final class Archive {
  private static final int FACTS_MAX = 50_000;
  private static final int STEP = 500;

  private final Shelf shelf;
  private final JournalIdentity identity;
  private final Pattern name;
  private volatile long archived;
  private volatile @Nullable Wish wish;

  private record Wish(long through, Instant olderThan) {}

  private record Part(long first, long last, Path file) {}

  Archive(Shelf shelf, JournalIdentity identity) {
    this.shelf = shelf;
    this.identity = identity;
    this.name = Pattern.compile(Pattern.quote(shelf.files().stem() + "-" + identity.epoch()) + "-(\\d{1,18})-(\\d{1,18})\\.db");
    this.archived = Math.max(pruned().seq(), parts().stream().mapToLong(Part::last).max().orElse(0));
  }

  void wish(long through, Instant olderThan) {
    wish = new Wish(through, olderThan);
  }

  private Link pruned() {
    return shelf.link(Marks.PRUNED);
  }

  /// Writes one file, when there is something for it; the thread that keeps house.
  public void write() {
    Wish wanted = wish;
    if (wanted == null) {
      return;
    }
    wish = null;
    List<FactRow> rows = rows(wanted);
    if (!rows.isEmpty()) {
      write(rows);
      archived = rows.getLast().seq();
      if (rows.size() == FACTS_MAX) {
        wish = wanted;
      }
    }
  }

  private List<FactRow> rows(Wish wanted) {
    List<FactRow> rows = new ArrayList<>();
    shelf.eachAfter(archived, row -> {
      boolean goes = row.seq() <= wanted.through() && rows.size() < FACTS_MAX
          && shelf.read(row).at().isBefore(wanted.olderThan());
      if (goes) {
        rows.add(row);
      }
      return goes;
    });
    return rows;
  }

  private void write(List<FactRow> rows) {
    Link before = shelf.database().read(connection -> {
      Link pruned = Bookmarks.link(connection, Marks.PRUNED);
      return archived <= pruned.seq() ? pruned : new Link(archived, Rows.hash(connection, archived).orElse(pruned.hash()));
    });
    String fileName = shelf.files().stem() + "-" + identity.epoch() + "-" + rows.getFirst().seq() + "-" + rows.getLast().seq()
        + ".db";
    SideFile.write(shelf.files().archive().resolve(fileName), connection -> fill(connection, before, rows), connection -> {
      Chain chain = new Chain(before);
      Rows.each(connection, chain::fits);
      if (!(chain.check(before.seq()) instanceof ChainCheck.Intact(long facts)) || facts != rows.size()) {
        throw new StorageException("the archive " + fileName + " does not read back as it was written");
      }
      return rows.size();
    });
  }

  private int fill(Connection connection, Link before, List<FactRow> rows) throws SQLException {
    Database.run(connection, "CREATE TABLE facts (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL, hash BLOB NOT NULL) STRICT");
    Database.run(connection, "CREATE TABLE marks (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID");
    Marks.put(connection, Marks.STATION, identity.station());
    Marks.put(connection, Marks.EPOCH, identity.epoch());
    Bookmarks.keepLink(connection, Marks.PRUNED, before);
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO facts (seq, bytes, hash) VALUES (?, ?, ?)")) {
      for (FactRow row : rows) {
        Database.bind(insert, row.seq(), row.bytes(), row.hash());
        insert.executeUpdate();
      }
    }
    return rows.size();
  }

  boolean prune() {
    Link pruned = pruned();
    if (archived <= pruned.seq()) {
      return false;
    }
    long through = Math.min(archived, pruned.seq() + STEP);
    shelf.database().transaction(connection -> {
      byte[] hash = Rows.hash(connection, through)
          .orElseThrow(() -> new StorageException("fact " + through + " is not here, though only its archive should hold it"));
      Bookmarks.keepLink(connection, Marks.PRUNED, new Link(through, hash));
      return Database.run(connection, "DELETE FROM facts WHERE seq <= ?", through);
    });
    return archived > through;
  }

  /// The hash of a fact, wherever it lies; zeros for the beginning and for what never was.
  byte[] hashAt(long seq) {
    return shelf.hashAt(seq).or(() -> archivedHash(seq)).orElse(Link.BEGINNING.hash());
  }

  private Optional<byte[]> archivedHash(long seq) {
    return parts().stream().filter(part -> part.first() <= seq && seq <= part.last()).findFirst()
        .flatMap(part -> SideFile.read(part.file(), connection -> Rows.hash(connection, seq)));
  }

  ChainCheck verify() {
    ChainCheck here = shelf.verify();
    if (here instanceof ChainCheck.Broken) {
      return here;
    }
    Link pruned = pruned();
    Chain chain = new Chain(Link.BEGINNING);
    for (Part part : parts()) {
      SideFile.read(part.file(), connection -> Rows.each(connection, row -> {
        boolean fits = chain.fits(row);
        chain.passes(pruned);
        return fits;
      }));
    }
    chain.ends(pruned);
    shelf.follow(chain, chain.last().seq());
    return chain.check(0);
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Path file : SideFile.list(shelf.files().archive())) {
      Matcher matcher = name.matcher(file.getFileName().toString());
      if (matcher.matches()) {
        parts.add(new Part(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), file));
      }
    }
    parts.sort((one, other) -> Long.compare(one.first(), other.first()));
    return parts;
  }
}
