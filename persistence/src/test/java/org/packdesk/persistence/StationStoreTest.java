package org.packdesk.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.central.FactToSend;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.facts.StationStarted;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.sqlite.StorageException;
import org.packdesk.persistence.sqlite.StoreHeldException;

/// Who may open a station's file, and what the sync sees of it.
final class StationStoreTest {
  @TempDir
  Path folder;
  private StationOnDisk station;

  @BeforeEach
  void newFolder() {
    station = new StationOnDisk(folder);
  }

  @Test
  void aSecondOpenInThisProcessIsRefusedWithPlainWords() {
    try (StationStore store = station.open()) {
      assertThatThrownBy(station::open).isInstanceOf(StoreHeldException.class)
          .hasMessageContaining("another running station holds " + station.file()).hasMessageContaining("close it");
      store.journal().commit(Commit.of(null, new StationStarted("1")));
    }
    try (StationStore store = station.open()) {
      assertThat(store.lastSeq()).isEqualTo(1);
    }
  }

  @Test
  void theSameFileByAnotherPathIsRefused() throws IOException {
    Path other = Files.createSymbolicLink(folder.resolve("other"), Files.createDirectory(folder.resolve("real")));
    try (StationStore store = new StationOnDisk(folder.resolve("real")).open()) {
      assertThatThrownBy(new StationOnDisk(other)::open).isInstanceOf(StoreHeldException.class);
      assertThat(store.lastSeq()).isZero();
    }
  }

  @Test
  void anotherProcessIsRefusedAlsoAfterASecondOpenInThisOne() throws Exception {
    try (StationStore store = station.open()) {
      assertThat(CommittingStation.runOnce(station.file())).startsWith("StoreHeldException another running station holds");
      assertThatThrownBy(station::open).isInstanceOf(StoreHeldException.class);
      assertThat(CommittingStation.runOnce(station.file())).startsWith("StoreHeldException another running station holds");
      assertThat(store.lastSeq()).isZero();
    }
    assertThat(CommittingStation.runOnce(station.file())).isEqualTo("1");
  }

  @Test
  void aFileOfAnotherStationIsRefusedAndStaysAsItWas() {
    station.open().close();
    assertThatThrownBy(() -> station.openAs("pack-08")).isInstanceOf(StorageException.class)
        .hasMessageContaining("belongs to station pack-07, not to pack-08");
    station.open().close();
  }

  @Test
  void aFolderInTheFilesPlaceIsRefusedInWords() throws IOException {
    Files.createDirectory(station.file());
    assertThatThrownBy(station::open).isInstanceOf(StorageException.class).hasMessageContaining(station.file().toString());
  }

  @Test
  void aDataFolderThatCannotBeMadeIsToldInWords() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(new StationOnDisk(file.resolve("data"))::open).isInstanceOf(StorageException.class)
        .hasMessageContaining("the data folder cannot be made");
  }

  @Test
  void theEpochLivesAsLongAsTheFile() throws IOException {
    String epoch;
    try (StationStore store = station.open()) {
      epoch = store.epoch();
    }
    try (StationStore store = station.open()) {
      assertThat(store.epoch()).isEqualTo(epoch);
    }
    Files.delete(station.file());
    try (StationStore store = station.open()) {
      assertThat(store.epoch()).isNotEqualTo(epoch);
    }
  }

  @Test
  void theSyncGetsTheNextFactsWithinItsLimits() {
    try (StationStore store = station.open()) {
      for (int i = 1; i <= 10; i++) {
        store.journal().commit(Commit.of(null, new ItemScanned("4711", 1, 1, i, "96385074")));
      }
      List<FactToSend> all = store.after(0, 200, 1_000_000);
      assertThat(all).extracting(FactToSend::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
      assertThat(store.after(7, 2, 1_000_000)).extracting(FactToSend::seq).containsExactly(8L, 9L);
      int two = all.get(0).bytes().length + all.get(1).bytes().length;
      assertThat(store.after(0, 200, two)).hasSize(2);
      assertThat(store.after(0, 200, two - 1)).hasSize(1);
      assertThat(store.after(0, 200, 1)).hasSize(1);
      assertThat(store.after(10, 200, 1_000_000)).isEmpty();
    }
  }

  @Test
  void theSyncIsToldOfEachCommit() throws InterruptedException {
    try (StationStore store = station.open()) {
      long seen = store.commits();
      store.journal().commit(Commit.of(null, new StationStarted("1")));
      store.awaitCommit(seen, Duration.ofMinutes(5));
      assertThat(store.commits()).isEqualTo(seen + 1);
    }
  }
}
