package org.packdesk.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationOnDisk;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.ItemScanned;

/// Old facts move to a file of their own; the journal and the archive stay one chain.
final class ArchiveTest {
  private static final int OLD = 1200;
  private static final Instant LATER = StationOnDisk.MORNING.plus(Duration.ofDays(31));

  @TempDir
  Path folder;
  private StationOnDisk station;

  @BeforeEach
  void newFolder() {
    station = new StationOnDisk(folder);
  }

  @Test
  void whatIsOldAcknowledgedAndClosedMovesAndTheChainStaysWhole() throws IOException {
    List<String> hashes = new ArrayList<>();
    try (StationStore store = station.open()) {
      oldAndNewFacts(store);
      for (long seq : new long[]{1, 700, 1000, 1001}) {
        hashes.add(store.hashAt(seq));
      }
      move(store, 1000);
      assertThat(first(store)).isEqualTo(1001);
      assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(OLD + 10 - 1000));
      assertThat(store.journal().verifyWithArchive()).isEqualTo(new ChainCheck.Intact(OLD + 10));
      assertThat(List.of(store.hashAt(1), store.hashAt(700), store.hashAt(1000), store.hashAt(1001))).isEqualTo(hashes);
      assertThat(archives()).singleElement().asString().endsWith("station-" + store.epoch() + "-1-1000.db");
    }
    try (StationStore store = station.open()) {
      assertThat(store.journal().count("item-scanned")).isEqualTo(OLD + 10);
      store.journal().archive(Long.MAX_VALUE, LATER);
      moveAll(store);
      assertThat(first(store)).isEqualTo(OLD + 1);
      assertThat(store.journal().verifyWithArchive()).isEqualTo(new ChainCheck.Intact(OLD + 10));
      assertThat(store.journal().commit(Commit.of(null, scan(1))).lastSeq()).isEqualTo(OLD + 11);
      assertThat(store.journal().verifyWithArchive()).isEqualTo(new ChainCheck.Intact(OLD + 11));
      assertThat(archives()).hasSize(2);
    }
  }

  @Test
  void whatIsYoungUnacknowledgedOpenOrAfterTheSnapshotStays() {
    try (StationStore store = station.open()) {
      oldAndNewFacts(store);
      store.journal().archive(OLD, StationOnDisk.MORNING.plus(Duration.ofDays(29)));
      moveAll(store);
      assertThat(first(store)).isEqualTo(1);
      move(store, 0);
      assertThat(first(store)).isEqualTo(1);
    }
    StationOnDisk other = new StationOnDisk(folder.resolve("other"));
    try (StationStore store = other.open()) {
      scans(store, 10);
      store.journal().commit(new Commit.Builder().acknowledged(10, List.of()).build());
      store.journal().archive(10, LATER);
      moveAll(store);
      assertThat(first(store)).as("without a snapshot").isEqualTo(1);
      store.journal().keepSnapshot(StationOnDisk.session(new byte[0]));
      store.journal().archive(10, LATER);
      moveAll(store);
      assertThat(first(store)).as("the newest fact stays").isEqualTo(10);
    }
  }

  @Test
  void factsAreTakenAwayInSmallStepsAlsoAfterARestart() {
    try (StationStore store = station.open()) {
      oldAndNewFacts(store);
      store.journal().archive(1200, LATER);
      store.journal().archive().write();
      assertThat(store.journal().prune()).isTrue();
      assertThat(first(store)).isEqualTo(501);
      assertThat(store.journal().verifyWithArchive()).isEqualTo(new ChainCheck.Intact(OLD + 10));
    }
    try (StationStore store = station.open()) {
      assertThat(store.journal().prune()).isTrue();
      assertThat(store.journal().prune()).isFalse();
      assertThat(first(store)).isEqualTo(1201);
      assertThat(store.journal().prune()).isFalse();
    }
  }

  @Test
  void aChangedOrMissingArchiveIsFound() throws Exception {
    try (StationStore store = station.open()) {
      oldAndNewFacts(store);
      move(store, 1000);
      try (Connection archive = DriverManager.getConnection("jdbc:sqlite:" + archives().getFirst());
          Statement statement = archive.createStatement()) {
        statement.execute("UPDATE facts SET bytes = x'7B7D' WHERE seq = 77");
      }
      assertThat(store.journal().verifyWithArchive())
          .isEqualTo(new ChainCheck.Broken(77, "this fact is not the one that was stored"));
      assertThat(store.journal().verify()).isInstanceOf(ChainCheck.Intact.class);
      Files.delete(archives().getFirst());
      assertThat(store.journal().verifyWithArchive()).isEqualTo(new ChainCheck.Broken(1, "this fact is missing"));
    }
  }

  @Test
  void factsThatVanishedBehindTheAnchorAreFound() throws SQLException {
    try (StationStore store = station.open()) {
      oldAndNewFacts(store);
      move(store, 1000);
    }
    station.tamper("DELETE FROM facts WHERE seq = 1001");
    try (StationStore store = station.open()) {
      assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Broken(1001, "this fact is missing"));
    }
  }

  private void oldAndNewFacts(StationStore store) {
    scans(store, OLD);
    station.move(Duration.ofDays(2));
    scans(store, 10);
    store.journal()
        .commit(new Commit.Builder().acknowledged(OLD + 10, List.of()).snapshot(StationOnDisk.session(new byte[0])).build());
  }

  private static void move(StationStore store, long closedThrough) {
    store.journal().archive(closedThrough, LATER);
    moveAll(store);
  }

  private static void moveAll(StationStore store) {
    store.journal().archive().write();
    while (store.journal().prune()) {
      assertThat(store.journal().verify()).isInstanceOf(ChainCheck.Intact.class);
    }
  }

  private static long first(StationStore store) {
    return store.after(0, 1, 1).getFirst().seq();
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("archive"))) {
      return files.sorted().toList();
    }
  }

  private static void scans(StationStore store, int count) {
    Commit.Builder commit = new Commit.Builder();
    for (int i = 1; i <= count; i++) {
      commit.add("op-7", scan(i));
    }
    store.journal().commit(commit.build());
  }

  private static ItemScanned scan(int unit) {
    return new ItemScanned("4711", 1, 1, unit, "4006381333931");
  }
}
