package org.packdesk.persistence.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationOnDisk;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.central.FactsAnswer.FactOutcome;
import org.packdesk.persistence.facts.ForeignFact;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.facts.StationStarted;
import org.packdesk.persistence.sqlite.StorageException;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;

/// A commit is there with all its parts or with none, and the journal goes on either way.
final class JournalAtomicityTest {
  @TempDir
  Path folder;
  private StationOnDisk station;
  private StationStore store;
  private JournalState before;

  @BeforeEach
  void aJournalWithTwoFacts() {
    station = new StationOnDisk(folder);
    store = station.open();
    store.journal().commit(new Commit.Builder().add(null, new StationStarted("1")).add(null, new OrderPacked("1", 1)).build());
    before = store.journal().state();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everyPartOfACommitIsStored() {
    assertEverythingIsStored();
  }

  @Test
  void aFactInTheMiddleThatCannotBeStoredLeavesNothing() throws SQLException {
    station.tamper("CREATE TRIGGER full BEFORE INSERT ON facts WHEN new.seq = 4 BEGIN SELECT RAISE(ABORT, 'no'); END");
    assertNothingStays(everything().build(), StorageException.class);
    station.tamper("DROP TRIGGER full");
    assertGoesOn();
  }

  @Test
  void aFactThatIsNeverWrittenLeavesNothing() {
    assertNothingStays(everything().add(null, new ForeignFact("drone-landed")).build(), IllegalArgumentException.class);
    assertGoesOn();
  }

  @Test
  void aPersonalRowThatCannotBeSealedLeavesNothing() throws IOException {
    Files.delete(station.keys());
    Files.createFile(station.keys());
    assertNothingStays(everything().build(), StorageException.class);
    Files.delete(station.keys());
    Files.createDirectory(station.keys());
    assertGoesOn();
  }

  @Test
  void anOutcomeThatCannotBeStoredLeavesNothing() throws SQLException {
    station.tamper("CREATE TRIGGER full BEFORE INSERT ON outcomes BEGIN SELECT RAISE(ABORT, 'no'); END");
    Commit commit = everything().acknowledged(2, List.of(new FactOutcome(1, "exception", "late"))).build();
    assertNothingStays(commit, StorageException.class);
    station.tamper("DROP TRIGGER full");
    assertGoesOn();
  }

  /// SQLite gives up such a transaction by itself.
  @Test
  void aTransactionThatSqliteEndedLeavesNothing() throws SQLException {
    station.tamper("CREATE TRIGGER full BEFORE INSERT ON facts WHEN new.seq = 4 BEGIN SELECT RAISE(ROLLBACK, 'no'); END");
    assertNothingStays(everything().build(), StorageException.class);
    assertNothingStays(everything().build(), StorageException.class);
    station.tamper("DROP TRIGGER full");
    assertGoesOn();
  }

  @Test
  void aCommitWithNothingInItChangesNothing() {
    assertThat(new Commit.Builder().build().isEmpty()).isTrue();
    store.journal().commit(new Commit.Builder().build());
    assertThat(store.journal().state()).isEqualTo(before);
  }

  private static Commit.Builder everything() {
    Carton carton = new Carton("M", "Medium", "PDKC0001X", 120_000, 300, 200, 150);
    return new Commit.Builder().personal("document/1", "label".getBytes(UTF_8))
        .changes(new ChangePage(List.of(new Change.OfCarton(carton)), "c-1", false)).acknowledged(2, List.of())
        .add(null, scan(1)).add(null, scan(2)).add(null, scan(3));
  }

  private static ItemScanned scan(int unit) {
    return new ItemScanned("4711", 1, 1, unit, "4006381333931");
  }

  private void assertNothingStays(Commit commit, Class<? extends RuntimeException> failure) {
    long commits = store.commits();
    assertThatThrownBy(() -> store.journal().commit(commit)).isInstanceOf(failure);
    assertThat(store.commits()).isEqualTo(commits);
    assertUnchanged();
  }

  private void assertUnchanged() {
    assertThat(store.journal().state()).isEqualTo(before);
    assertThat(store.journal().counts()).isEqualTo(Map.of("station-started", 1L, "order-packed", 1L));
    assertThat(store.after(2, 10, 10_000)).isEmpty();
    assertThat(store.personal().read("document/1")).isEmpty();
    assertThat(store.work().cartons()).isEmpty();
    assertThat(store.cursor()).isEmpty();
  }

  private void assertGoesOn() {
    assertEverythingIsStored();
    store.close();
    store = station.open();
    assertThat(store.lastSeq()).isEqualTo(5);
    assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(5));
  }

  private void assertEverythingIsStored() {
    store.journal().commit(everything().build());
    assertThat(store.lastSeq()).isEqualTo(5);
    assertThat(store.personal().readText("document/1")).contains("label");
    assertThat(store.work().carton("M")).isPresent();
    assertThat(store.cursor()).contains("c-1");
    assertThat(store.ackedThrough()).isEqualTo(2);
  }
}
