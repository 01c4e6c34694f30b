package org.packdesk.persistence.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.persistence.StationOnDisk;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.central.FactsAnswer.FactOutcome;
import org.packdesk.persistence.facts.EpochBegan;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.facts.StoredFact;
import org.packdesk.persistence.sqlite.StorageException;

/// A file whose history central knows otherwise goes on under a new epoch and tells again what central has not agreed to.
final class NewEpochTest {
  private static final int FACTS = 1300;

  @TempDir
  Path folder;
  private StationOnDisk station;

  @BeforeEach
  void newFolder() {
    station = new StationOnDisk(folder);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 1290, FACTS})
  void factsAfterTheAgreementAreToldAgainUnderNewNumbers(long agreed) {
    try (StationStore store = station.open()) {
      scans(store);
      store.journal().commit(new Commit.Builder().acknowledged(900, List.of(new FactOutcome(3, "quarantined", "x"))).build());
      List<StoredFact> before = all(store);
      String old = store.epoch();
      station.move(Duration.ofHours(1));
      long commits = store.commits();
      store.journal().beginEpoch(agreed, StationOnDisk.session("session".getBytes(UTF_8)), "the file was restored");

      int told = (int) (FACTS - agreed);
      List<StoredFact> after = all(store);
      assertThat(after).hasSize(told + 1);
      for (int i = 0; i < told; i++) {
        assertToldAgain(after.get(i), before.get((int) agreed + i), i + 1, store.epoch());
      }
      assertThat(after.getLast().fact()).isEqualTo(new EpochBegan(old, agreed, "the file was restored"));
      assertThat(after).extracting(StoredFact::hlc).isSorted().doesNotHaveDuplicates();
      assertThat(store.epoch()).isNotEqualTo(old);
      assertThat(store.ackedThrough()).isZero();
      assertThat(store.commits()).isGreaterThan(commits);
      assertThat(store.health().quarantined()).isZero();
      assertGoesOn(store, told + 1);
    }
    try (StationStore store = station.open()) {
      assertGoesOn(store, FACTS - agreed + 2);
      assertThat(store.journal().snapshot()).hasValueSatisfying(kept -> {
        assertThat(kept.seq()).isEqualTo(FACTS - agreed);
        assertThat(kept.session().parts().get("pack")).asString(UTF_8).isEqualTo("session");
      });
    }
  }

  private static void assertToldAgain(StoredFact now, StoredFact then, long seq, String epoch) {
    assertThat(now.seq()).isEqualTo(seq);
    assertThat(now.epoch()).isEqualTo(epoch);
    assertThat(now.hlc()).isNotEqualTo(then.hlc());
    assertThat(List.of(now.fact(), now.type(), now.at(), String.valueOf(now.operator()), now.monoNanos(), now.v()))
        .isEqualTo(List.of(then.fact(), then.type(), then.at(), String.valueOf(then.operator()), then.monoNanos(), then.v()));
  }

  private static void assertGoesOn(StationStore store, long last) {
    assertThat(store.lastSeq()).isEqualTo(last);
    assertThat(store.journal().counts().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(last);
    assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(last));
    assertThat(store.journal().commit(Commit.of(null, scan(1))).lastSeq()).isEqualTo(last + 1);
    assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(last + 1));
  }

  @Test
  void theFileAsItWasLiesBesideAndOpens() throws IOException {
    String old;
    try (StationStore store = station.open()) {
      scans(store);
      old = store.epoch();
      store.journal().beginEpoch(1290, StationOnDisk.session(new byte[0]), "restored");
    }
    Path aside = Files.createDirectory(folder.resolve("aside"));
    try (Stream<Path> files = Files.list(folder)) {
      Path copy = files.filter(path -> path.getFileName().toString().startsWith("station.epoch-" + old)).findFirst()
          .orElseThrow();
      Files.copy(copy, aside.resolve("station.db"), StandardCopyOption.COPY_ATTRIBUTES);
    }
    try (StationStore store = new StationOnDisk(aside).open()) {
      assertThat(store.epoch()).isEqualTo(old);
      assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(FACTS));
    }
  }

  /// Every byte but four values of the envelope: numbers in an odd form, unknown fields, white space.
  @Test
  void aFactOfAnUnknownTypeIsToldAgainByteForByte() throws SQLException {
    String odd = """
        {"v":3, "type":"drone-landed","station":"pack-07","data":{"mass":1.50,"seq":7,"hlc":"x","e":1E3,"t":"ü\\u00fc"},
        "epoch":"e1","seq":2,"hlc":"1774745999250.000002","at":"2026-03-02T06:00:00Z","mono":1,"more":[{"seq":1}],"operator":null}""";
    try (StationStore store = station.open()) {
      store.journal().commit(new Commit.Builder().add(null, scan(1)).add(null, scan(2)).build());
    }
    station.tamper("UPDATE facts SET type = 'drone-landed', bytes = x'" + HexFormat.of().formatHex(odd.getBytes(UTF_8))
        + "' WHERE seq = 2");
    try (StationStore store = station.open()) {
      store.journal().beginEpoch(1, StationOnDisk.session(new byte[0]), "restored");
      String told = new String(store.after(0, 1, 10_000).getFirst().bytes(), UTF_8);
      StoredFact read = all(store).getFirst();
      assertThat(told).isEqualTo(odd.replace("\"e1\",\"seq\":2,\"hlc\":\"1774745999250.000002\"",
          "\"" + store.epoch() + "\",\"seq\":1,\"hlc\":\"" + read.hlc() + "\""));
      assertThat(store.journal().counts()).isEqualTo(Map.of("drone-landed", 1L, "epoch-began", 1L));
    }
  }

  @Test
  void whatFailsOnTheWayLeavesTheOldEpoch() throws SQLException {
    try (StationStore store = station.open()) {
      scans(store);
      JournalState before = store.journal().state();
      station
          .tamper("CREATE TRIGGER no BEFORE INSERT ON facts WHEN new.type = 'epoch-began' BEGIN SELECT RAISE(ABORT, 'no'); END");
      assertThatThrownBy(() -> store.journal().beginEpoch(5, StationOnDisk.session(new byte[0]), "restored"))
          .isInstanceOf(StorageException.class);
      assertThat(store.journal().state()).isEqualTo(before);
      assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(FACTS));
    }
  }

  private static List<StoredFact> all(StationStore store) {
    List<StoredFact> facts = new ArrayList<>();
    store.journal().replay(facts::add);
    return facts;
  }

  private static void scans(StationStore store) {
    Commit.Builder commit = new Commit.Builder();
    for (int i = 1; i <= FACTS; i++) {
      commit.add(i % 3 == 0 ? null : "op-7", scan(i));
    }
    store.journal().commit(commit.build());
  }

  private static Fact scan(int unit) {
    return new ItemScanned("4711", 1, 1, unit, "4006381333931");
  }
}
