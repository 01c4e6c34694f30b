package org.packdesk.persistence.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.persistence.LogLines;
import org.packdesk.persistence.StationOnDisk;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.sqlite.StorageException;

/// What is sealed comes back as it was, in its own row, while its day's key is there.
final class PersonalStoreTest {
  @TempDir
  Path folder;
  private StationOnDisk station;
  private StationStore store;

  @BeforeEach
  void anEmptyStore() {
    station = new StationOnDisk(folder);
    store = station.open();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 300_000})
  void whatWasSealedIsReadAlsoAfterAReopen(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    store.journal().commit(new Commit.Builder().personal("document/1", bytes).build());
    assertThat(store.personal().read("document/1")).hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes));
    reopen();
    assertThat(store.personal().read("document/1")).hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes));
    assertThat(store.personal().read("document/2")).isEmpty();
  }

  @Test
  void aRowThatIsWrittenAgainIsReplacedAndSealedWithTheKeyOfThatDay() {
    write("a", "one");
    station.move(Duration.ofDays(1));
    write("a", "two");
    write("b", "three");
    assertThat(store.personal().readText("a")).contains("two");
    reopen();
    assertThat(store.personal().readText("a")).contains("two");
    assertThat(store.personal().readText("b")).contains("three");
  }

  @Test
  void rowsThatChangedPlacesAreRefused() throws SQLException {
    write("a", "one");
    write("b", "two");
    station.tamper("UPDATE personal SET id = 'x' WHERE id = 'a'", "UPDATE personal SET id = 'a' WHERE id = 'b'",
        "UPDATE personal SET id = 'b' WHERE id = 'x'");
    for (String id : List.of("a", "b")) {
      assertRefused(id);
    }
  }

  @Test
  void aRowUnderAnotherIdIsRefused() throws SQLException {
    write("a", "one");
    station.tamper("UPDATE personal SET id = 'c'");
    assertRefused("c");
  }

  @Test
  void aRowOfAnotherDayIsRefused() throws SQLException {
    write("a", "one");
    station.move(Duration.ofDays(1));
    write("b", "two");
    station.tamper("UPDATE personal SET day = (SELECT day FROM personal WHERE id = 'b') WHERE id = 'a'");
    assertRefused("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x''", "x'00'", "zeroblob(12)", "zeroblob(28)", "substr(sealed, 1, length(sealed) - 1)",
      "sealed || x'00'",
      "CAST(substr(sealed, 2) AS BLOB)"})
  void aDamagedRowIsRefused(String sealed) throws SQLException {
    write("a", "one");
    station.tamper("UPDATE personal SET sealed = CAST(" + sealed + " AS BLOB)");
    assertRefused("a");
  }

  @Test
  void theSameTextIsSealedDifferentlyEachTime() throws SQLException {
    write("a", "one");
    write("b", "one");
    assertThat(station.query("SELECT count(DISTINCT sealed) FROM personal")).isEqualTo("2");
  }

  @Test
  void whenADaysKeyIsGoneItsRowsAreGoneAndTheLogSaysSo() throws IOException {
    write("a", "one");
    station.move(Duration.ofDays(1));
    write("b", "two");
    store.close();
    Files.delete(station.keys().resolve("2026-03-02.key"));
    store = station.open();
    try (LogLines log = LogLines.of(PersonalStore.class)) {
      assertThat(store.personal().read("a")).isEmpty();
      assertThat(log.lines()).singleElement().asString().contains("2026-03-02").contains("cannot be read any more");
    }
    assertThat(store.personal().readText("b")).contains("two");
  }

  /// As after a restore from a backup, which has no keys.
  @Test
  void whenTodaysKeyIsLostTodayGoesOnWithAnother() throws IOException {
    write("a", "one");
    for (int lost = 1; lost <= 2; lost++) {
      store.close();
      for (Path key : keys()) {
        Files.delete(key);
      }
      store = station.open();
      write("b" + lost, "two");
      assertThat(store.personal().read("a")).isEmpty();
      assertThat(store.personal().readText("b" + lost)).contains("two");
      reopen();
      write("c", "three");
      assertThat(store.personal().readText("b" + lost)).contains("two");
    }
    assertThat(store.personal().read("b1")).isEmpty();
    write("a", "again");
    assertThat(store.personal().readText("a")).contains("again");
  }

  @Test
  void aRowThatNamesNoKeyIsRefused() throws SQLException {
    write("a", "one");
    station.tamper("UPDATE personal SET day = '../../etc/passwd'");
    assertRefused("a");
  }

  @Test
  void aDamagedKeyFileIsToldInWords() throws IOException {
    write("a", "one");
    store.close();
    Files.write(station.keys().resolve("2026-03-02.key"), new byte[31]);
    store = station.open();
    assertThatThrownBy(() -> store.personal().read("a")).isInstanceOf(StorageException.class)
        .hasMessageContaining("this key file is damaged").hasMessageContaining("2026-03-02.key");
  }

  @Test
  void onlyTheOwnerMayReadTheKeysOneADay() throws IOException {
    write("a", "one");
    write("b", "two");
    station.move(Duration.ofDays(1));
    write("c", "three");
    assertThat(Files.getPosixFilePermissions(station.keys())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(keys()).extracting(key -> key.getFileName().toString()).containsExactlyInAnyOrder("2026-03-02.key",
        "2026-03-03.key");
    assertThat(keys()).allSatisfy(key -> {
      assertThat(Files.getPosixFilePermissions(key)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(key).hasSize(32);
    });
  }

  private List<Path> keys() throws IOException {
    try (Stream<Path> keys = Files.list(station.keys())) {
      return keys.toList();
    }
  }

  private void write(String id, String text) {
    store.journal().commit(new Commit.Builder().personal(id, text.getBytes(UTF_8)).build());
  }

  private void reopen() {
    store.close();
    store = station.open();
  }

  private void assertRefused(String id) {
    assertThatThrownBy(() -> store.personal().read(id)).isInstanceOf(StorageException.class)
        .hasMessageContaining("personal data was changed from outside: " + id);
  }
}
