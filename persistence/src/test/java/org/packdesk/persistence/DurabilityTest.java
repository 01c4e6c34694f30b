package org.packdesk.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.journal.ChainCheck;

/// A commit that has returned outlives the process: `kill -9` at any moment.
final class DurabilityTest {
  private static final int KILLS = Integer.getInteger("packdesk.kills", 5);

  @Test
  void whatWasCommittedIsThereAfterEveryKill(@TempDir Path folder) throws IOException {
    StationOnDisk onDisk = new StationOnDisk(folder);
    Random random = new Random(9);
    String epoch = epoch(onDisk);
    long stored = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      long printed = killedAfter(1 + random.nextInt(120), random.nextInt(2000), onDisk);
      try (StationStore store = onDisk.open()) {
        assertThat(printed).as("kill %d", kill).isGreaterThan(stored);
        assertThat(store.lastSeq()).as("kill %d", kill).isGreaterThanOrEqualTo(printed);
        stored = store.lastSeq();
        assertThat(store.journal().verify()).as("kill %d", kill).isEqualTo(new ChainCheck.Intact(stored));
        assertThat(store.journal().count("item-scanned")).isEqualTo(stored);
        assertThat(store.epoch()).isEqualTo(epoch);
      }
    }
  }

  /// @return the last number that the process printed
  private static long killedAfter(int lines, int spins, StationOnDisk onDisk) throws IOException {
    try (CommittingStation station = CommittingStation.start(onDisk.file())) {
      long last = 0;
      for (int i = 0; i < lines; i++) {
        last = Long.parseLong(station.nextLine());
      }
      for (int i = 0; i < spins; i++) {
        Thread.onSpinWait();
      }
      return station.lastNumberAfterKill(last);
    }
  }

  private static String epoch(StationOnDisk onDisk) {
    try (StationStore store = onDisk.open()) {
      return store.epoch();
    }
  }
}
