package org.packdesk.persistence.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationOnDisk;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.facts.OperatorSignedIn;
import org.packdesk.persistence.facts.StationStarted;
import org.packdesk.persistence.facts.StoredFact;
import org.packdesk.persistence.sqlite.StorageException;

/// What is committed is there, numbered, in order, and after a reopen.
final class JournalTest {
  private static final String ZEROS = "0".repeat(64);

  @TempDir
  Path folder;
  private StationOnDisk station;

  @BeforeEach
  void newFolder() {
    station = new StationOnDisk(folder);
  }

  @Test
  void anEmptyJournalStandsAtTheBeginning() {
    try (StationStore store = station.open()) {
      assertThat(store.journal().state()).isEqualTo(new JournalState(store.epoch(), 0, ZEROS, 0));
      assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(0));
      assertThat(store.journal().hashAt(0)).isEqualTo(ZEROS);
      assertThat(replayed(store)).isEmpty();
    }
  }

  @Test
  void severalFactsOfOneCommitAreNumberedOnWithoutAGap() {
    try (StationStore store = station.open()) {
      assertThat(store.journal().commit(Commit.of(null, new StationStarted("1"))).lastSeq()).isEqualTo(1);
      Commit commit = new Commit.Builder().add(null, new OperatorSignedIn("op-7")).add("op-7", scan(1)).add("op-7", scan(2))
          .build();
      CommitReceipt receipt = store.journal().commit(commit);
      assertThat(receipt.lastSeq()).isEqualTo(4);
      assertThat(receipt.took()).isPositive();
      assertThat(replayed(store)).extracting(StoredFact::seq).containsExactly(1L, 2L, 3L, 4L);
      assertThat(replayed(store)).extracting(StoredFact::fact)
          .containsExactly(new StationStarted("1"), new OperatorSignedIn("op-7"), scan(1), scan(2));
      assertThat(replayed(store)).extracting(StoredFact::operator).containsExactly(null, null, "op-7", "op-7");
    }
  }

  @Test
  void theEnvelopeSaysWhereWhenAndInWhichLifeOfTheFile() {
    try (StationStore store = station.open()) {
      store.journal().commit(Commit.of("op-7", scan(1)));
      StoredFact read = replayed(store).getFirst();
      assertThat(read.station()).isEqualTo("pack-07");
      assertThat(read.epoch()).isEqualTo(store.epoch()).matches("[0-9a-f]{16}");
      assertThat(read.at()).isEqualTo(StationOnDisk.MORNING);
      assertThat(read.monoNanos()).isPositive();
      assertThat(read.type()).isEqualTo("item-scanned");
    }
  }

  @Test
  void aReopenedJournalGoesOnWhereItStood() {
    JournalState before;
    try (StationStore store = station.open()) {
      scans(store, 5);
      store.journal().commit(new Commit.Builder().acknowledged(3, List.of()).build());
      before = store.journal().state();
    }
    try (StationStore store = station.open()) {
      assertThat(store.journal().state()).isEqualTo(before);
      assertThat(before.lastSeq()).isEqualTo(5);
      assertThat(before.backlog()).isEqualTo(2);
      assertThat(before.headHash()).isEqualTo(store.journal().hashAt(5));
      assertThat(store.journal().commit(Commit.of(null, scan(6))).lastSeq()).isEqualTo(6);
      assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(6));
    }
  }

  @Test
  void factsAreCountedByTypeAlsoAfterAReopen() {
    try (StationStore store = station.open()) {
      store.journal().commit(Commit.of(null, new StationStarted("1")));
      scans(store, 3);
      assertThat(store.journal().count("item-scanned")).isEqualTo(3);
    }
    try (StationStore store = station.open()) {
      scans(store, 1);
      assertThat(store.journal().count("item-scanned")).isEqualTo(4);
      assertThat(store.journal().count("station-started")).isEqualTo(1);
      assertThat(store.journal().count("order-packed")).isZero();
    }
  }

  @Test
  void everyFactIsReplayedOnceHoweverManyThereAre() {
    try (StationStore store = station.open()) {
      Commit.Builder many = new Commit.Builder();
      LongStream.rangeClosed(1, 4001).forEach(n -> many.add(null, scan((int) n)));
      store.journal().commit(many.build());
      assertThat(replayed(store)).extracting(StoredFact::seq)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 4001).boxed().toList());
    }
  }

  @Test
  void theAcknowledgementNeverGoesBack() {
    try (StationStore store = station.open()) {
      scans(store, 5);
      store.journal().commit(new Commit.Builder().acknowledged(4, List.of()).build());
      store.journal().commit(new Commit.Builder().acknowledged(2, List.of()).build());
      assertThat(store.ackedThrough()).isEqualTo(4);
      store.journal().commit(Commit.of(null, scan(6)));
      assertThat(store.ackedThrough()).isEqualTo(4);
    }
    try (StationStore store = station.open()) {
      assertThat(store.ackedThrough()).isEqualTo(4);
    }
  }

  @Test
  void theHybridClockNeverGoesBackWhenTheWallClockDoes() {
    try (StationStore store = station.open()) {
      scans(store, 2);
      station.move(Duration.ofHours(-3));
      scans(store, 2);
    }
    station.move(Duration.ofDays(-1));
    try (StationStore store = station.open()) {
      scans(store, 1);
      station.move(Duration.ofDays(2));
      scans(store, 1);
      List<String> readings = replayed(store).stream().map(StoredFact::hlc).toList();
      assertThat(readings).isSorted().doesNotHaveDuplicates();
      assertThat(readings.getLast())
          .isEqualTo("%d.000000".formatted(StationOnDisk.MORNING.plus(Duration.ofHours(21)).toEpochMilli()));
      assertThat(replayed(store).get(2).at()).isEqualTo(StationOnDisk.MORNING.minus(Duration.ofHours(3)));
    }
  }

  @Test
  void aLastFactThatCannotBeReadStopsTheOpeningWithWords() throws SQLException {
    try (StationStore store = station.open()) {
      scans(store, 2);
    }
    station.tamper("UPDATE facts SET bytes = x'00' WHERE seq = 2");
    assertThatThrownBy(station::open).isInstanceOf(StorageException.class).hasMessageContaining("fact 2");
    String odd = "{\"type\":\"x\",\"v\":1,\"station\":\"s\",\"epoch\":\"e\",\"seq\":2,\"hlc\":\"noon\",\"at\":\"2026-03-02T06:00:00Z\",\"mono\":1,\"data\":{}}";
    station.tamper("UPDATE facts SET bytes = x'" + HexFormat.of().formatHex(odd.getBytes(UTF_8)) + "' WHERE seq = 2");
    assertThatThrownBy(station::open).isInstanceOf(StorageException.class).hasMessageContaining("fact 2");
  }

  private static List<StoredFact> replayed(StationStore store) {
    List<StoredFact> facts = new ArrayList<>();
    store.journal().replay(facts::add);
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
