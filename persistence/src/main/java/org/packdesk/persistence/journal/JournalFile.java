package org.packdesk.persistence.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.LongConsumer;
import org.packdesk.persistence.journal.Chain.Link;
import org.packdesk.persistence.journal.Rows.FactRow;
import org.packdesk.persistence.sqlite.Damage;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.Marks;
import org.packdesk.persistence.sqlite.SideFile;
import org.packdesk.persistence.sqlite.StorageException;

/// A station's file, or a backup or archive file of one, read from outside: without its lock, so beside a running station, in short
/// reads and in bounded memory. Never changes it; what a killed station left in its log is read too. One thread.
public final class JournalFile {
  private static final int PAGE = 500;
  private static final String COLUMNS_WANTED = "SELECT 1 WHERE 3 = "
      + "(SELECT count(*) FROM pragma_table_info('facts') WHERE name IN ('seq', 'bytes', 'hash'))";

  private final Path file;

  public JournalFile(Path file) {
    this.file = file;
  }

  /// What lies under the name.
  public sealed interface Look {
    /// @param acknowledged central holds every fact up to here
    /// @param before the newest fact that lies in an archive file and no more here, 0 for none
    record Ours(String station, String epoch, long acknowledged, long before) implements Look {}

    record NothingThere() implements Look {}

    /// A database, and not a station's.
    record Another() implements Look {}

    /// @param words why it cannot be read
    record Unreadable(String words) implements Look {}
  }

  /// What following the hashes from the first fact here to the last found. @param facts how many fitted
  public record Checked(Look.Ours whose, long facts, ChainCheck check) {}

  /// Takes facts in order.
  public interface FactReader {
    /// @param epoch the life of the file that it belongs to
    void read(String epoch, FactRow row);
  }

  private record Page(Look.Ours whose, Link before, Link head, List<FactRow> rows) {}

  public Path path() {
    return file;
  }

  public Look look() {
    if (!Files.isRegularFile(file)) {
      return new Look.NothingThere();
    }
    try {
      return reading(JournalFile::look);
    } catch (StorageException e) {
      return new Look.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Look look(Connection connection) throws SQLException {
    boolean ours = answers(connection, "SELECT 1 FROM sqlite_schema WHERE name = 'marks'")
        && answers(connection, COLUMNS_WANTED) && Marks.get(connection, Marks.STATION).isPresent();
    return ours ? whose(connection) : new Look.Another();
  }

  private static boolean answers(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
      return row.next();
    }
  }

  private static Look.Ours whose(Connection connection) throws SQLException {
    return new Look.Ours(Marks.get(connection, Marks.STATION).orElse(""), Marks.get(connection, Marks.EPOCH).orElse(""),
        Rows.acknowledged(connection), Bookmarks.link(connection, Marks.PRUNED).seq());
  }

  private static Page page(Connection connection, long after) throws SQLException {
    Page page = new Page(whose(connection), Bookmarks.link(connection, Marks.PRUNED), Bookmarks.link(connection, Marks.HEAD),
        Rows.after(connection, after, PAGE));
    connection.commit();
    return page;
  }

  /// Follows the hashes from the first fact that is here, which goes on from the newest one in an archive, to the last.
  ///
  /// @param progress is told now and then how many facts fitted
  /// @throws StorageException when the file cannot be read at all
  public Checked verify(LongConsumer progress) {
    return reading(connection -> {
      Page page = page(connection, 0);
      Chain chain = new Chain(page.before());
      long facts = 0;
      while (!page.rows().isEmpty()) {
        for (FactRow row : page.rows()) {
          if (!chain.fits(row)) {
            return new Checked(page.whose(), facts, chain.check(0));
          }
          chain.passes(page.head());
          facts++;
        }
        progress.accept(facts);
        try {
          page = next(connection, page.whose(), chain.last().seq());
        } catch (SQLException e) {
          return new Checked(page.whose(), facts, damaged(e, chain.last().seq() + 1));
        }
      }
      chain.ends(page.head());
      return new Checked(page.whose(), facts, chain.check(chain.last().seq() - facts));
    });
  }

  private static ChainCheck damaged(SQLException trouble, long seq) throws SQLException {
    if (!Damage.isTold(trouble)) {
      throw trouble;
    }
    return new ChainCheck.Broken(seq, "the file is damaged from here on");
  }

  /// Every fact that is here, in order, as it is stored; nothing is checked.
  ///
  /// @throws StorageException when the file cannot be read to its end
  public void each(FactReader reader) {
    reading(connection -> {
      Page page = page(connection, 0);
      long last = 0;
      while (!page.rows().isEmpty()) {
        for (FactRow row : page.rows()) {
          reader.read(page.whose().epoch(), row);
          last = row.seq();
        }
        page = next(connection, page.whose(), last);
      }
      return last;
    });
  }

  /// A station may be at work on the file: it only appends, except when it keeps house.
  private static Page next(Connection connection, Look.Ours read, long after) throws SQLException {
    Page page = page(connection, after);
    if (!page.whose().epoch().equals(read.epoch()) || page.before().seq() > after) {
      throw new StorageException("the station moved its facts to another place while they were read: try once more");
    }
    return page;
  }

  private <T> T reading(Database.Work<T> work) {
    try {
      return SideFile.read(file, connection -> {
        try (Statement statement = connection.createStatement()) {
          statement.execute("PRAGMA query_only=ON");
        }
        connection.setAutoCommit(false);
        return work.with(connection);
      });
    } catch (StorageException e) {
      throw Damage.isTold(e) ? new StorageException("this file is damaged, or is no database: " + file) : e;
    }
  }
}
