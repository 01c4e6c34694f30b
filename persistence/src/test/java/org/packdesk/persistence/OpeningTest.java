package org.packdesk.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.facts.StationStarted;
import org.packdesk.persistence.journal.ChainCheck;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.sqlite.Migrated;
import org.packdesk.persistence.sqlite.StorageException;

/// What a start finds, and what becomes of a damaged file: it is set aside, never deleted, and the station begins anew.
final class OpeningTest {
  @TempDir
  Path folder;
  private StationOnDisk station;

  @BeforeEach
  void newFolder() {
    station = new StationOnDisk(folder);
  }

  @Test
  void aNewFileIsFreshAndAClosedOneIsAsItWasWithoutACheck() {
    try (StationStore store = station.open()) {
      assertThat(store.opening()).isEqualTo(new Opening(new Opening.Fresh(), Duration.ZERO, null));
    }
    try (StationStore store = station.open()) {
      assertThat(store.opening()).isEqualTo(new Opening(new Opening.AsItWas(), Duration.ZERO, null));
    }
  }

  @Test
  void aFileThatWasNotClosedIsReadBeforeTheStart() throws IOException {
    try (CommittingStation killed = CommittingStation.start(station.file())) {
      assertThat(killed.nextLine()).isEqualTo("1");
      killed.lastNumberAfterKill(1);
    }
    try (StationStore store = station.open()) {
      assertThat(store.opening().found()).isEqualTo(new Opening.AsItWas());
      assertThat(store.opening().checked()).isPositive();
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsSetAsideAndANewOneIsBegun() throws IOException {
    byte[] letter = "Dear customer, this is not a database.\n".repeat(300).getBytes(UTF_8);
    assertSetAside(letter);
    byte[] noise = new byte[20_000];
    new Random(3).nextBytes(noise);
    assertSetAside(noise);
    try (var left = Files.list(folder)) {
      assertThat(left.filter(path -> path.toString().contains(".damaged-"))).hasSize(2);
    }
  }

  @Test
  void aFileWhoseInsidesAreDamagedIsSetAsideAlsoWhenItWasClosedInOrder() throws IOException {
    String epoch;
    try (StationStore store = station.open()) {
      epoch = store.epoch();
    }
    byte[] bytes = Files.readAllBytes(station.file());
    Arrays.fill(bytes, 4096, Math.min(bytes.length, 40_960), (byte) 0x5a);
    assertSetAside(bytes);
    try (StationStore store = station.open()) {
      assertThat(store.epoch()).isNotEqualTo(epoch);
      assertThat(store.opening().found()).isEqualTo(new Opening.AsItWas());
    }
  }

  /// Only reading all of it finds this.
  @Test
  void aPageInTheMiddleThatIsDamagedIsFoundBeforeTheStartWhenTheFileWasNotClosed() throws Exception {
    byte[] bytes = withADamagedFact();
    station.tamper("DELETE FROM marks WHERE name = 'clean'");
    try (StationStore store = station.open()) {
      assertThat(store.opening().found()).isInstanceOf(Opening.Damaged.class);
      assertThat(store.lastSeq()).isZero();
    }
    assertThat(bytes).isNotEmpty();
  }

  @Test
  void theSameDamageIsFoundInTheBackgroundWhenTheFileWasClosed() throws Exception {
    withADamagedFact();
    try (StationStore store = station.open()) {
      store.keepHouse();
      assertThat(store.health().damaged()).isNotNull();
    }
  }

  @Test
  void aSoundFileIsCheckedInTheBackgroundWithoutAWord() {
    station.open().close();
    try (StationStore store = station.open()) {
      store.keepHouse();
      assertThat(store.health().damaged()).isNull();
    }
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefusedAndStaysAsItWas() throws Exception {
    station.tamper("CREATE TABLE recipes (name TEXT)", "INSERT INTO recipes VALUES ('soup')");
    byte[] before = Files.readAllBytes(station.file());
    assertThatThrownBy(station::open).isInstanceOf(StorageException.class).hasMessageContaining("the data file");
    assertThat(station.query("SELECT name FROM recipes")).isEqualTo("soup");
    assertThat(before).isNotEmpty();
    try (var left = Files.list(folder)) {
      assertThat(left.filter(path -> path.toString().contains(".damaged-"))).isEmpty();
    }
  }

  @Test
  void anOlderFileIsCopiedBeforeItsTablesAreChanged() throws SQLException, IOException {
    try (StationStore store = station.open()) {
      store.journal().commit(Commit.of(null, new StationStarted("1")));
    }
    station.tamper("DROP TABLE snapshot", "DROP TABLE fact_counts", "DROP TABLE personal_since",
        "DELETE FROM flyway_schema_history WHERE version = '2'");
    try (StationStore store = station.open()) {
      Migrated migrated = store.opening().migrated();
      assertThat(migrated).isNotNull();
      assertThat(store.lastSeq()).isEqualTo(1);
      assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(1));
      assertThat(store.health().backups()).isEqualTo(1);
    }
    try (var backups = Files.list(folder.resolve("backups"))) {
      assertThat(backups).singleElement().asString().endsWith("station-20260302T060000Z.db");
    }
  }

  private byte[] withADamagedFact() throws IOException, SQLException {
    try (StationStore store = station.open()) {
      for (int i = 0; i < 300; i++) {
        store.journal().commit(Commit.of(null, new StationStarted("version " + "x".repeat(200))));
      }
    }
    byte[] bytes = Files.readAllBytes(station.file());
    int page = 4096 * (bytes.length / 4096 * 3 / 4);
    Arrays.fill(bytes, page, page + 4096, (byte) 0x5a);
    Files.write(station.file(), bytes);
    return bytes;
  }

  private void assertSetAside(byte[] content) throws IOException {
    Files.write(station.file(), content);
    try (StationStore store = station.open()) {
      assertThat(store.opening().found()).isInstanceOfSatisfying(Opening.Damaged.class, damaged -> {
        assertThat(damaged.setAside()).hasBinaryContent(content);
        assertThat(damaged.words()).isNotBlank();
      });
      store.journal().commit(Commit.of(null, new StationStarted("1")));
      assertThat(store.lastSeq()).isEqualTo(1);
    }
  }
}
