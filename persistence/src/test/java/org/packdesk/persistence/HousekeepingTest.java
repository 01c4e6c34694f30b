package org.packdesk.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.journal.ChainCheck;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.persistence.work.Product;

/// The log stays small, backups are taken while nobody packs, and both leave the work alone.
final class HousekeepingTest {
  private static final long WAL_MAX = 64L << 20;
  private static final int PAGES = Integer.getInteger("packdesk.pages", 60);

  @TempDir
  Path folder;
  private StationOnDisk station;

  @BeforeEach
  void newFolder() {
    station = new StationOnDisk(folder);
  }

  @Test
  void theLogIsCarriedIntoTheFileWhileNobodyPacks() {
    try (StationStore store = station.open()) {
      store.journal().commit(new Commit.Builder().personal("document/large", new byte[20_000_000]).build());
      assertThat(store.health().walBytes()).isGreaterThan(20_000_000);
      station.move(Duration.ofSeconds(3));
      store.keepHouse();
      assertThat(store.health().walBytes()).isZero();
      store.journal().commit(Commit.of(null, scan(1)));
      assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(1));
    }
  }

  @Test
  void theLogStaysBelow64MegabytesUnderSteadyLoadWithReaders() throws InterruptedException {
    AtomicBoolean going = new AtomicBoolean(true);
    try (StationStore store = station.open()) {
      List<Thread> readers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        readers.add(Thread.ofPlatform().start(() -> {
          while (going.get()) {
            store.work().products();
          }
        }));
      }
      long most = 0;
      for (int page = 0; page < PAGES; page++) {
        store.journal().commit(new Commit.Builder().add(null, scan(page)).changes(largePage(page)).build());
        most = Math.max(most, store.health().walBytes());
      }
      going.set(false);
      for (Thread reader : readers) {
        reader.join();
      }
      assertThat(most).isBetween(1L, WAL_MAX);
    }
  }

  /// About 2.5 MB.
  private static ChangePage largePage(int page) {
    List<Change> changes = IntStream.range(0, 100).<Change>mapToObj(i -> new Change.OfProduct(
        new Product("sku-" + i, Character.toString((char) (0x61 + page % 26)).repeat(25_000), List.of("4006381333931" + i), 1000,
            1, 1, 1, List.of())))
        .toList();
    return new ChangePage(changes, "cursor-" + page, true);
  }

  @Test
  void aBackupIsTakenEverySixHoursAndTheNewestThreeAreKept() throws IOException {
    try (StationStore store = station.open()) {
      store.keepHouse();
      assertThat(store.health().backups()).isZero();
      for (int i = 1; i <= 5; i++) {
        store.journal().commit(Commit.of(null, scan(i)));
        station.move(Duration.ofHours(6));
        store.keepHouse();
        assertThat(store.health().lastBackup()).isEqualTo(StationOnDisk.MORNING.plus(Duration.ofHours(6L * i)));
        store.keepHouse();
      }
      assertThat(store.health().backups()).isEqualTo(3);
    }
    try (Stream<Path> backups = Files.list(folder.resolve("backups"))) {
      assertThat(backups).extracting(path -> path.getFileName().toString()).containsExactlyInAnyOrder(
          "station-20260303T000000Z.db",
          "station-20260303T060000Z.db", "station-20260303T120000Z.db")
          .noneMatch(name -> name.contains("key"));
    }
  }

  @Test
  void noBackupIsTakenWhileSomebodyPacks() {
    try (StationStore store = station.open()) {
      store.journal().commit(Commit.of(null, scan(1)));
      station.setForward(Duration.ofHours(7));
      store.keepHouse();
      assertThat(store.health().backups()).isZero();
    }
  }

  @Test
  void aRestoredBackupOpensWithWhatItHadAndWithoutTheKeys() throws IOException {
    try (StationStore store = station.open()) {
      store.journal().commit(new Commit.Builder().add(null, scan(1)).personal("recipient/1", "Mbali".getBytes(UTF_8)).build());
      station.move(Duration.ofHours(6));
      store.keepHouse();
      store.journal().commit(Commit.of(null, scan(2)));
    }
    Path restored = Files.createDirectory(folder.resolve("restored"));
    try (Stream<Path> backups = Files.list(folder.resolve("backups"))) {
      Files.copy(backups.findFirst().orElseThrow(), restored.resolve("station.db"), StandardCopyOption.COPY_ATTRIBUTES);
    }
    try (StationStore store = new StationOnDisk(restored).open()) {
      assertThat(store.opening().found()).isEqualTo(new Opening.AsItWas());
      assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(1));
      assertThat(store.personal().read("recipient/1")).isEmpty();
      assertThat(store.journal().commit(Commit.of(null, scan(3))).lastSeq()).isEqualTo(2);
    }
  }

  /// A file in the folder's place refuses the copy as a full disk would: the copy fails, and only the copy.
  @Test
  void aBackupThatCannotBeWrittenHarmsNothing() throws IOException {
    try (StationStore store = station.open(); LogLines log = LogLines.of(Housekeeping.class)) {
      Files.createFile(folder.resolve("backups"));
      store.journal().commit(Commit.of(null, scan(1)));
      station.move(Duration.ofHours(6));
      store.keepHouse();
      assertThat(store.health().lastBackup()).isNull();
      assertThat(store.journal().commit(Commit.of(null, scan(2))).lastSeq()).isEqualTo(2);
      assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(2));
      assertThat(log.lines()).hasSize(1);
    }
  }

  private static ItemScanned scan(int unit) {
    return new ItemScanned("4711", 1, 1, unit, "4006381333931");
  }
}
