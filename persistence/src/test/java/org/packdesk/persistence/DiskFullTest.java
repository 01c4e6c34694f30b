package org.packdesk.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.journal.ChainCheck;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.sqlite.Room;
import org.packdesk.persistence.sqlite.StorageException;
import org.packdesk.persistence.sqlite.StorageFaults;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A full disk: the reserve lets what is begun be finished, the station is told that room is tight, and nothing stored is lost.
final class DiskFullTest {
  @TempDir
  Path folder;

  /// The driver throws this very exception when a write finds no room, whatever filled the disk.
  @Test
  void aCommitThatFindsNoRoomIsStoredWithTheRoomOfTheReserve() {
    AtomicInteger fullFor = new AtomicInteger();
    StorageFaults full = call -> {
      if (call.startsWith("INSERT INTO facts") && fullFor.getAndDecrement() > 0) {
        throw new SQLiteException("database or disk is full", SQLiteErrorCode.SQLITE_FULL);
      }
    };
    StationOnDisk station = new StationOnDisk(folder);
    try (StationStore store = station.openWith(full)) {
      assertThat(reserve()).hasSize(100_000);
      assertThat(store.room()).isEqualTo(Room.PLENTY);
      fullFor.set(1);
      assertThat(store.journal().commit(scans(3)).lastSeq()).isEqualTo(3);
      assertThat(reserve()).doesNotExist();
      assertThat(store.room()).isEqualTo(Room.TIGHT);
      fullFor.set(1);
      assertThatThrownBy(() -> store.journal().commit(scans(2))).isInstanceOf(StorageException.class)
          .hasMessageStartingWith("nothing more can be stored").hasMessageContaining("full");
      assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(3));
      station.move(Duration.ofSeconds(1));
      store.keepHouse();
      assertThat(store.room()).isEqualTo(Room.PLENTY);
      assertThat(reserve()).hasSize(100_000);
    }
  }

  @Test
  void onADiskThatIsReallyFullTheReserveCarriesSomeCommitsAndTheRestIsRefused() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"))) {
      StationOnDisk station = new StationOnDisk(disk.folder());
      long stored = 0;
      try (StationStore store = station.open()) {
        stored = store.journal().commit(scans(1)).lastSeq();
        disk.fill();
        while (store.room() == Room.PLENTY) {
          stored = store.journal().commit(scans(10)).lastSeq();
        }
        long last = stored;
        assertThatThrownBy(() -> {
          for (int i = 0; i < 10_000; i++) {
            store.journal().commit(scans(10));
          }
        }).isInstanceOf(StorageException.class);
        assertThat(store.lastSeq()).isGreaterThanOrEqualTo(last);
        stored = store.lastSeq();
        assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(stored));
      }
      disk.clear();
      try (StationStore store = station.open()) {
        assertThat(store.lastSeq()).isEqualTo(stored);
        assertThat(store.room()).isEqualTo(Room.PLENTY);
        assertThat(store.journal().commit(scans(1)).lastSeq()).isEqualTo(stored + 1);
        assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(stored + 1));
      }
    }
  }

  private Path reserve() {
    return folder.resolve("station.db.reserve");
  }

  private static Commit scans(int count) {
    Commit.Builder commit = new Commit.Builder();
    for (int i = 0; i < count; i++) {
      commit.add("op-7", new ItemScanned("4711", 1, 1, i + 1, "4006381333931"));
    }
    return commit.build();
  }

  /// A file system of 100 MB in memory.
  private record SmallDisk(Path folder) implements AutoCloseable {
    static SmallDisk mount(Path folder) throws IOException {
      Files.createDirectories(folder);
      assumeTrue(SystemCommand.run("mount", "-t", "tmpfs", "-o", "size=100m", "tmpfs", folder.toString()),
          "a small disk cannot be mounted here (it needs root): the full disk is tested by its error alone");
      return new SmallDisk(folder);
    }

    void fill() throws IOException {
      try (OutputStream out = Files.newOutputStream(folder.resolve("filler"))) {
        byte[] block = new byte[4096];
        for (int i = 0; i < 30_000; i++) {
          out.write(block);
        }
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("No space left");
      }
    }

    void clear() throws IOException {
      Files.delete(folder.resolve("filler"));
    }

    @Override
    public void close() throws IOException {
      assertThat(SystemCommand.run("umount", folder.toString())).isTrue();
    }
  }
}
