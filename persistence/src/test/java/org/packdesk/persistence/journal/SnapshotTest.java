package org.packdesk.persistence.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationOnDisk;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.facts.StationStarted;
import org.packdesk.persistence.facts.StoredFact;

/// A start goes on from the snapshot and reads the facts behind it, not those before.
final class SnapshotTest {
  @TempDir
  Path folder;
  private StationOnDisk station;

  @BeforeEach
  void newFolder() {
    station = new StationOnDisk(folder);
  }

  @Test
  void aNewJournalHasNone() {
    try (StationStore store = station.open()) {
      assertThat(store.journal().snapshot()).isEmpty();
    }
  }

  @Test
  void theNewestSnapshotIsThereAfterAReopenWithTheFactsBehindIt() {
    try (StationStore store = station.open()) {
      scans(store, 3);
      store.journal().keepSnapshot(StationOnDisk.session("old".getBytes(UTF_8)));
      store.journal()
          .commit(new Commit.Builder().add(null, scan(4)).snapshot(StationOnDisk.session("after 4".getBytes(UTF_8))).build());
      scans(store, 2);
    }
    try (StationStore store = station.open()) {
      assertThat(store.journal().snapshot()).hasValueSatisfying(kept -> {
        assertThat(kept.seq()).isEqualTo(4);
        assertThat(kept.session().parts().get("pack")).asString(UTF_8).isEqualTo("after 4");
      });
      assertThat(after(store, 4)).extracting(StoredFact::seq).containsExactly(5L, 6L);
      assertThat(after(store, 0)).hasSize(6);
      assertThat(after(store, 6)).isEmpty();
    }
  }

  @Test
  void allPartsAreOfOneFactAndAPartThatIsNotKeptAnyMoreIsGone() {
    try (StationStore store = station.open()) {
      scans(store, 2);
      store.journal().keepSnapshot(new SessionParts(Map.of("pack", new byte[]{1}, "problem", new byte[]{2}), new byte[]{3}));
      scans(store, 2);
      store.journal().keepSnapshot(new SessionParts(Map.of("pack", new byte[]{4})));
      assertThat(store.journal().snapshot()).hasValueSatisfying(kept -> {
        assertThat(kept.seq()).isEqualTo(4);
        assertThat(kept.session().parts()).containsOnlyKeys("pack");
        assertThat(kept.session().parts().get("pack")).containsExactly(4);
        assertThat(kept.session().before()).isNull();
      });
    }
  }

  @Test
  void whatTheVersionBeforeKeptLaterIsTheSession() throws SQLException {
    try (StationStore store = station.open()) {
      scans(store, 5);
      store.journal().keepSnapshot(new SessionParts(Map.of("pack", new byte[]{1}), new byte[]{2}));
      scans(store, 2);
    }
    assertThat(station.query("SELECT seq || ' ' || hex(session) FROM snapshot")).as("it can start on this file")
        .isEqualTo("5 02");
    station.tamper("UPDATE snapshot SET seq = 7, session = x'0A'");
    try (StationStore store = station.open()) {
      assertThat(store.journal().snapshot()).hasValueSatisfying(kept -> {
        assertThat(kept.seq()).isEqualTo(7);
        assertThat(kept.session().parts()).isEmpty();
        assertThat(kept.session().before()).containsExactly(10);
      });
    }
  }

  /// The version before begins an epoch: its facts have lower numbers than the parts had.
  @Test
  void partsOfAnotherEpochAreNotTheSession() throws SQLException {
    try (StationStore store = station.open()) {
      scans(store, 5);
      store.journal().keepSnapshot(new SessionParts(Map.of("pack", new byte[]{1}), new byte[]{2}));
      scans(store, 2);
    }
    station.tamper("UPDATE session_parts SET epoch = 'another'", "UPDATE snapshot SET seq = 3");
    try (StationStore store = station.open()) {
      assertThat(store.journal().snapshot()).map(Snapshot::seq).contains(3L);
    }
  }

  /// The older facts' types are falsified: only who reads them all would notice.
  @Test
  void countsComeFromTheSnapshotAndTheFactsBehindIt() throws SQLException {
    try (StationStore store = station.open()) {
      store.journal()
          .commit(new Commit.Builder().add(null, new StationStarted("1")).snapshot(StationOnDisk.session(new byte[0])).build());
      scans(store, 3);
    }
    station.tamper("UPDATE facts SET type = 'x'");
    try (StationStore store = station.open()) {
      assertThat(store.journal().counts()).isEqualTo(Map.of("station-started", 1L, "item-scanned", 3L));
    }
  }

  @Test
  void withoutACleanStopTheFactsBehindTheLastCountAreCounted() throws SQLException {
    try (StationStore store = station.open()) {
      scans(store, 2);
      store.journal().keepSnapshot(StationOnDisk.session(new byte[0]));
      scans(store, 3);
    }
    station.tamper("UPDATE marks SET value = '2' WHERE name = 'counted_through'",
        "UPDATE fact_counts SET facts = 2 WHERE type = 'item-scanned'");
    try (StationStore store = station.open()) {
      assertThat(store.journal().counts()).isEqualTo(Map.of("item-scanned", 5L));
    }
  }

  @Test
  void aSnapshotOfFactsThatAreGoneIsNoneAndTheCutTailIsFound() throws SQLException {
    try (StationStore store = station.open()) {
      scans(store, 5);
      store.journal().keepSnapshot(StationOnDisk.session("5".getBytes(UTF_8)));
    }
    station.tamper("DELETE FROM facts WHERE seq > 3");
    try (StationStore store = station.open()) {
      assertThat(store.journal().snapshot()).isEmpty();
      assertThat(store.journal().counts()).isEqualTo(Map.of("item-scanned", 3L));
      assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Broken(4, "this fact is missing"));
    }
    try (StationStore store = station.open()) {
      scans(store, 3);
      assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Broken(5, "this fact is not the one that was stored"));
    }
  }

  private static List<StoredFact> after(StationStore store, long seq) {
    List<StoredFact> facts = new ArrayList<>();
    store.journal().replayAfter(seq, facts::add);
    return facts;
  }

  private static void scans(StationStore store, int count) {
    for (int i = 1; i <= count; i++) {
      store.journal().commit(Commit.of("op-7", scan(i)));
    }
  }

  private static ItemScanned scan(int unit) {
    return new ItemScanned("4711", 1, 1, unit, "4006381333931");
  }
}
