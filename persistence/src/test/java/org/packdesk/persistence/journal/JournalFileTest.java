package org.packdesk.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationOnDisk;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.journal.JournalFile.Checked;
import org.packdesk.persistence.journal.JournalFile.Look;
import org.packdesk.persistence.sqlite.StorageException;

/// A station's file read from outside, beside a station at work or after it was killed.
final class JournalFileTest {
  private static final int FACTS = 1200;

  @TempDir
  Path folder;
  private StationOnDisk station;
  private JournalFile file;

  @BeforeEach
  void newFolder() {
    station = new StationOnDisk(folder.resolve("data"));
    file = new JournalFile(station.file());
  }

  @Test
  void aFileIsReadWhileItsStationWorksOnIt() {
    try (StationStore store = station.open()) {
      scans(store, FACTS);
      assertThat(check()).isEqualTo(new Checked(ours(store, 0), FACTS, new ChainCheck.Intact(FACTS)));
      scans(store, 1);
      assertThat(numbers()).hasSize(FACTS + 1).startsWith(1L, 2L).endsWith(FACTS + 1L);
      store.journal().commit(new Commit.Builder().acknowledged(7, List.of()).build());
      assertThat(file.look()).isEqualTo(ours(store, 7));
    }
  }

  @Test
  void whatAKilledStationLeftIsReadAndStaysAsItIs() throws IOException {
    Path killed = folder.resolve("killed");
    String epoch;
    try (StationStore store = station.open()) {
      scans(store, 40);
      epoch = store.epoch();
      copyAsItIs(killed);
    }
    Map<String, String> before = contents(killed);
    assertThat(before.keySet()).contains("station.db", "station.db-wal");
    JournalFile left = new JournalFile(killed.resolve("station.db"));
    assertThat(left.verify(seen -> {}))
        .isEqualTo(new Checked(new Look.Ours("pack-07", epoch, 0, 0), 40, new ChainCheck.Intact(40)));
    assertThat(contents(killed)).isEqualTo(before);
  }

  @Test
  void aClosedFileStaysAsItIs() throws IOException {
    try (StationStore store = station.open()) {
      scans(store, 3);
    }
    Map<String, String> before = contents(station.file().resolveSibling("."));
    assertThat(check().check()).isEqualTo(new ChainCheck.Intact(3));
    assertThat(contents(station.file().resolveSibling("."))).containsAllEntriesOf(before);
    try (StationStore store = station.open()) {
      assertThat(store.lastSeq()).isEqualTo(3);
    }
  }

  @Test
  void theChainGoesOnFromTheArchiveAndAnArchiveFileIsReadLikeAnyOther() throws IOException {
    try (StationStore store = station.open()) {
      scans(store, FACTS);
      store.journal().commit(new Commit.Builder().acknowledged(1000, List.of()).build());
      store.journal().keepSnapshot(StationOnDisk.session(new byte[]{1}));
      store.journal().archive(1000, StationOnDisk.MORNING.plus(Duration.ofDays(31)));
      store.journal().archive().write();
      while (store.chore()) {
        assertThat(store.lastSeq()).isEqualTo(FACTS);
      }
      Look.Ours whose = new Look.Ours("pack-07", store.epoch(), 1000, 1000);
      assertThat(check()).isEqualTo(new Checked(whose, 200, new ChainCheck.Intact(200)));
      assertThat(numbers()).startsWith(1001L).hasSize(200);
      try (Stream<Path> archives = Files.list(folder.resolve("data/archive"))) {
        JournalFile archive = new JournalFile(archives.findFirst().orElseThrow());
        assertThat(archive.verify(seen -> {}).check()).isEqualTo(new ChainCheck.Intact(1000));
      }
    }
  }

  @Test
  void whoeverChangesThePastIsFoundOut() throws SQLException {
    try (StationStore store = station.open()) {
      scans(store, FACTS);
    }
    station.tamper("UPDATE facts SET bytes = CAST(replace(CAST(bytes AS TEXT), 'op-7', 'op-8') AS BLOB) WHERE seq = 900");
    assertThat(check().check()).isEqualTo(new ChainCheck.Broken(900, "this fact is not the one that was stored"));
    assertThat(check().facts()).isEqualTo(899);
    station.tamper("DELETE FROM facts WHERE seq >= 900");
    assertThat(check().check()).isEqualTo(new ChainCheck.Broken(900, "this fact is missing"));
  }

  @Test
  void aPageThatWasHalfWrittenBreaksTheChainWhereItLies() throws IOException, SQLException {
    try (StationStore store = station.open()) {
      scans(store, FACTS);
    }
    station.tamper("PRAGMA wal_checkpoint(TRUNCATE)");
    long leaf = Long.parseLong(station.query("SELECT pageno FROM dbstat WHERE name = 'facts' AND pagetype = 'leaf' "
        + "ORDER BY path LIMIT 1 OFFSET 60"));
    byte[] bytes = Files.readAllBytes(station.file());
    Arrays.fill(bytes, (int) ((leaf - 1) * 4096), (int) (leaf * 4096) - 2048, (byte) 0);
    Files.write(station.file(), bytes, StandardOpenOption.TRUNCATE_EXISTING);
    ChainCheck check = check().check();
    assertThat(check).isInstanceOf(ChainCheck.Broken.class);
    assertThat(((ChainCheck.Broken) check).words()).isEqualTo("the file is damaged from here on");
    assertThatThrownBy(this::numbers).isInstanceOf(StorageException.class)
        .hasMessage("this file is damaged, or is no database: " + station.file());
  }

  @Test
  void whatIsNoStationsFileIsToldFromOneThatIs() throws IOException, SQLException {
    assertThat(file.look()).isEqualTo(new Look.NothingThere());
    Path other = Files.writeString(folder.resolve("notes.db"), "bread, butter, two eggs and a long list of other things to buy");
    assertThat(new JournalFile(other).look()).isInstanceOf(Look.Unreadable.class);
    Files.createDirectories(folder.resolve("data"));
    Files.createFile(station.file());
    assertThat(file.look()).isEqualTo(new Look.Another());
    station.tamper("CREATE TABLE facts (id INTEGER)", "CREATE TABLE marks (name TEXT, value TEXT)");
    assertThat(file.look()).isEqualTo(new Look.Another());
  }

  @Test
  void aNewerFileIsReadAsFarAsItIsKnown() throws SQLException {
    try (StationStore store = station.open()) {
      scans(store, 2);
    }
    station.tamper("ALTER TABLE facts ADD COLUMN pallet TEXT", "CREATE TABLE pallets (id TEXT)");
    assertThat(check().check()).isEqualTo(new ChainCheck.Intact(2));
  }

  @Test
  void progressIsToldOfALongFile() {
    try (StationStore store = station.open()) {
      scans(store, FACTS);
    }
    AtomicLong told = new AtomicLong();
    file.verify(told::set);
    assertThat(told).hasValue(FACTS);
  }

  private Checked check() {
    return file.verify(seen -> {});
  }

  private List<Long> numbers() {
    List<Long> numbers = new ArrayList<>();
    file.each((epoch, row) -> numbers.add(row.seq()));
    return numbers;
  }

  private static Look.Ours ours(StationStore store, long acknowledged) {
    return new Look.Ours("pack-07", store.epoch(), acknowledged, 0);
  }

  private static void scans(StationStore store, int facts) {
    for (int i = 0; i < facts; i += 20) {
      Commit.Builder commit = new Commit.Builder();
      for (int n = i; n < Math.min(facts, i + 20); n++) {
        commit.add("op-7", new ItemScanned("4711", 1, 1, n + 1, "4006381333931"));
      }
      store.journal().commit(commit.build());
    }
  }

  private void copyAsItIs(Path target) throws IOException {
    Files.createDirectories(target);
    for (String name : List.of("station.db", "station.db-wal")) {
      Files.copy(folder.resolve("data").resolve(name), target.resolve(name));
    }
  }

  /// Each file but SQLite's shared memory, which holds no data.
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.filter(path -> Files.isRegularFile(path) && !path.toString().endsWith("-shm")).toList()) {
        contents.put(each.getFileName().toString(), HexFormat.of().formatHex(Chain.sha256().digest(Files.readAllBytes(each))));
      }
    }
    return contents;
  }
}
