package org.packdesk.central.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
  private static long products(Database database) {
    return database.read(tx -> tx.count("SELECT count(*) FROM product"));
  }

  private static int add(Database database, String sku) {
    return database.write(tx -> tx.update("INSERT INTO product (sku, body) VALUES (?, '{}')", sku));
  }

  @Test
  void workThatThrowsLeavesNothingBehind() {
    try (Database database = Database.inMemory()) {
      assertThatThrownBy(() -> database.write(tx -> {
        tx.update("INSERT INTO product (sku, body) VALUES ('a', '{}')");
        throw new IllegalStateException("on purpose");
      })).hasMessage("on purpose");
      add(database, "b");
      assertThatThrownBy(() -> add(database, "b")).isInstanceOf(StorageException.class);
      assertThat(products(database)).isOne();
    }
  }

  @Test
  void whatWasCommittedIsThereAtTheNextStart(@TempDir Path folder) {
    Path file = folder.resolve("central.db");
    try (Database database = Database.open(file)) {
      add(database, "a");
    }
    try (Database database = Database.open(file)) {
      assertThat(products(database)).isOne();
      assertThat(database.<String>read(tx -> tx.first("PRAGMA journal_mode", row -> row.getString(1)).orElseThrow()))
          .isEqualTo("wal");
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("central.db"),
        "a shopping list, and not a short one, but still no database at all");
    assertThatThrownBy(() -> Database.open(file)).isInstanceOf(StorageException.class)
        .hasMessageContaining("central.db cannot be used");
    assertThat(Files.readString(file)).startsWith("a shopping list");
  }
}
