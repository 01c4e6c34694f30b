package org.packdesk.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.persistence.StationOnDisk;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.central.FactToSend;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.sqlite.StorageException;

/// Whoever changes the past is found out.
final class JournalChainTest {
  private static final int FACTS = 12;

  @TempDir
  Path folder;
  private StationOnDisk station;
  private StationStore store;

  @BeforeEach
  void aJournal() {
    station = new StationOnDisk(folder);
    store = station.open();
    for (int i = 1; i <= FACTS; i++) {
      store.journal().commit(Commit.of("op-7", new ItemScanned("4711", 1, 1, i, "4006381333931")));
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void eachHashCoversTheOneBeforeAndTheStoredBytes() throws NoSuchAlgorithmException {
    byte[] previous = new byte[32];
    List<FactToSend> facts = store.after(0, 200, Integer.MAX_VALUE);
    assertThat(facts).hasSize(FACTS);
    for (FactToSend fact : facts) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(previous);
      previous = digest.digest(fact.bytes());
      assertThat(fact.hash()).isEqualTo(HexFormat.of().formatHex(previous)).isEqualTo(store.hashAt(fact.seq()));
    }
    assertThat(store.journal().state().headHash()).isEqualTo(HexFormat.of().formatHex(previous));
    assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(FACTS));
  }

  @Test
  void aChangedByteIsFoundWithItsNumber() throws SQLException {
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      long seq = 1L + random.nextInt(FACTS);
      byte[] good = store.after(seq - 1, 1, 1).getFirst().bytes();
      byte[] bad = good.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      station.tamper("UPDATE facts SET bytes = " + blob(bad) + " WHERE seq = " + seq);
      assertThat(brokenAt()).isEqualTo(seq);
      station.tamper("UPDATE facts SET bytes = " + blob(good) + " WHERE seq = " + seq);
    }
    assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(FACTS));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 5, FACTS - 1})
  void aMissingFactIsFoundWithItsNumber(long seq) throws SQLException {
    station.tamper("DELETE FROM facts WHERE seq = " + seq);
    assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Broken(seq, "this fact is missing"));
  }

  @Test
  void aFactThatWasTakenOutAndTheRestNumberedAnewIsFound() throws SQLException {
    station.tamper("DELETE FROM facts WHERE seq = 4", "UPDATE facts SET seq = seq - 1 WHERE seq > 4");
    assertThat(brokenAt()).isEqualTo(4);
  }

  @Test
  void factsThatChangedPlacesAreFound() throws SQLException {
    station.tamper("UPDATE facts SET seq = -seq WHERE seq IN (6, 7)", "UPDATE facts SET seq = 13 + seq WHERE seq < 0");
    assertThat(brokenAt()).isEqualTo(6);
  }

  @Test
  void aHashThatWasMadeToFitAChangedFactBreaksTheNext() throws SQLException {
    byte[] previous = HexFormat.of().parseHex(store.hashAt(7));
    byte[] forged = "{}".getBytes(StandardCharsets.UTF_8);
    station.tamper(
        "UPDATE facts SET bytes = " + blob(forged) + ", hash = " + blob(Chain.hash(Chain.sha256(), previous, forged))
            + " WHERE seq = 8");
    assertThat(brokenAt()).isEqualTo(9);
  }

  @Test
  void aFactThatCannotBeReadStopsTheReplayWithItsNumber() throws SQLException {
    station.tamper("UPDATE facts SET bytes = x'7B' WHERE seq = 9");
    assertThatThrownBy(() -> store.journal().replay(fact -> {})).isInstanceOf(StorageException.class)
        .hasMessageContaining("fact 9 of the journal cannot be read");
  }

  private long brokenAt() {
    assertThat(store.journal().verify()).isInstanceOf(ChainCheck.Broken.class);
    return ((ChainCheck.Broken) store.journal().verify()).seq();
  }

  private static String blob(byte[] bytes) {
    return "x'" + HexFormat.of().formatHex(bytes) + "'";
  }
}
