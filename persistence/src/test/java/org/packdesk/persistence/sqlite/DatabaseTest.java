package org.packdesk.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.persistence.LogLines;

/// The settings that durability rests on, and transactions that fail in odd ways.
final class DatabaseTest {
  private static final Map<String, String> DURABLE = Map.of("journal_mode", "wal", "synchronous", "2", "foreign_keys", "1",
      "trusted_schema", "0", "cell_size_check", "1", "mmap_size", "0", "busy_timeout", "5000");

  @TempDir
  Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("station.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theWriterHasTheSettingsOfTheDesign() {
    assertThat(database.<Map<String, String>>transaction(DatabaseTest::settings)).containsAllEntriesOf(DURABLE)
        .containsEntry("query_only", "0");
  }

  @Test
  void everyReaderHasTheSettingsOfTheDesignAndCannotWrite() {
    for (int i = 0; i < 3; i++) {
      assertThat(database.<Map<String, String>>read(DatabaseTest::settings)).containsAllEntriesOf(DURABLE)
          .containsEntry("query_only", "1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE FROM facts", "INSERT INTO marks VALUES ('a', 'b')", "CREATE TABLE t (x)", "DROP TABLE orders"})
  void aReaderCannotWrite(String sql) {
    assertThatThrownBy(() -> database.read(connection -> Database.run(connection, sql))).isInstanceOf(StorageException.class)
        .hasMessageContaining("attempt to write a readonly database");
  }

  @Test
  void everyTableIsStrict() {
    assertThatThrownBy(() -> database.transaction(connection -> Database.run(connection,
        "INSERT INTO facts (seq, type, bytes, hash) VALUES (1, 'x', 'text is no blob', x'00')")))
        .isInstanceOf(StorageException.class);
  }

  @Test
  void whateverIsThrownInTheMiddleNothingStays() {
    assertThatThrownBy(() -> database.transaction(connection -> {
      mark(connection, "half");
      throw new StackOverflowError("in the middle");
    })).isInstanceOf(StackOverflowError.class);
    assertThat(marks()).isEmpty();
    database.transaction(connection -> mark(connection, "whole"));
    assertThat(marks()).containsOnlyKeys("whole");
  }

  /// A full disk makes SQLite end the transaction by itself; what follows in it must not be stored alone.
  @Test
  void aFullDiskLosesTheTransactionAndNothingElse() {
    database.transaction(connection -> mark(connection, "before"));
    assertThatThrownBy(() -> database.transaction(connection -> {
      mark(connection, "half");
      pagesMax(connection, 1);
      return Database.run(connection, "INSERT INTO marks VALUES ('large', hex(zeroblob(1000000)))");
    })).isInstanceOf(StorageException.class).hasMessageStartingWith("nothing more can be stored").hasMessageContaining("full");
    assertThat(marks()).containsOnlyKeys("before");
    database.transaction(connection -> {
      pagesMax(connection, 1_000_000);
      return mark(connection, "after");
    });
    assertThat(marks()).containsOnlyKeys("before", "after");
  }

  @Test
  void aReadThatHoldsTheLogLongIsToldOnce() {
    database.close();
    AtomicLong nanos = new AtomicLong();
    StoreFiles files = new StoreFiles(folder.resolve("station.db"));
    database = Database.open(files,
        new Database.Around(nanos::get, 0, StorageFaults.NONE, new Backups(files, InstantSource.system())));
    try (LogLines log = LogLines.of(Database.class)) {
      for (int i = 0; i < 2; i++) {
        database.read(connection -> nanos.addAndGet(3_000_000_000L));
      }
      assertThat(log.lines()).singleElement().asString().contains("a read took 3 s");
    }
  }

  @Test
  void aReadThatFailsGivesItsReaderBack() {
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> database.read(connection -> Database.run(connection, "SELECT nothing")))
          .isInstanceOf(StorageException.class);
    }
    assertThat(marks()).isEmpty();
  }

  private static int mark(Connection connection, String name) throws SQLException {
    return Database.run(connection, "INSERT INTO marks (name, value) VALUES (?, 'x')", name);
  }

  private static void pagesMax(Connection connection, int pages) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = " + pages);
    }
  }

  private Map<String, String> marks() {
    return database.read(connection -> {
      Map<String, String> marks = new TreeMap<>();
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT name, value FROM marks")) {
        while (row.next()) {
          marks.put(row.getString(1), row.getString(2));
        }
      }
      return marks;
    });
  }

  private static Map<String, String> settings(Connection connection) throws SQLException {
    Map<String, String> settings = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      for (String name : new String[]{"journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check",
          "mmap_size",
          "busy_timeout", "query_only"}) {
        try (ResultSet row = statement.executeQuery("PRAGMA " + name)) {
          settings.put(name, row.next() ? row.getString(1) : "nothing");
        }
      }
    }
    return settings;
  }
}
