package org.packdesk.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.packdesk.persistence.central.FactsAnswer.FactOutcome;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.journal.ChainCheck;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.sqlite.StorageException;
import org.packdesk.persistence.sqlite.StorageFaults;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;

/// The store fails at its k-th call and at every one after it, for every k: nothing half stored, and the next start goes on.
final class CrashPointTest {
  private static final int CALLS_MAX = 200;

  @TempDir
  Path folder;

  /// Fails from the k-th call on, once it is armed, as a program that is gone.
  private static final class FailsAt implements StorageFaults {
    private int left = Integer.MAX_VALUE;
    private boolean committed;

    @Override
    public void before(String call) throws SQLException {
      committed |= call.equals("COMMITTED");
      if (left <= 0) {
        throw new SQLException("the storage is gone at " + call);
      }
      left--;
    }

    void arm(int calls) {
      left = calls;
      committed = false;
    }
  }

  static Stream<Arguments> shapes() {
    Carton carton = new Carton("M", "Medium", "PDKC0001X", 120_000, 300, 200, 150);
    return Stream.of(Arguments.of("one fact", new Commit.Builder().add("op-7", scan(1)).build()),
        Arguments.of("many facts and an order packed",
            new Commit.Builder().add("op-7", scan(1)).add("op-7", scan(2)).add("op-7", new OrderPacked("1", 1)).build()),
        Arguments.of("central's page",
            new Commit.Builder().changes(new ChangePage(List.of(new Change.OfCarton(carton)), "c-1", false)).build()),
        Arguments.of("an acknowledgement",
            new Commit.Builder().acknowledged(2, List.of(new FactOutcome(1, "quarantined", "late"))).build()),
        Arguments.of("everything",
            new Commit.Builder().add("op-7", scan(1)).personal("document/1", "label".getBytes(UTF_8)).acknowledged(1, List.of())
                .changes(new ChangePage(List.of(new Change.OfCarton(carton)), "c-1", false))
                .snapshot(StationOnDisk.session("s".getBytes(UTF_8)))
                .build()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void nothingIsHalfStoredWhereverItFails(String name, Commit commit) throws IOException, SQLException {
    int k = 0;
    boolean whole = false;
    while (!whole) {
      assertThat(k).as("calls of one commit").isLessThan(CALLS_MAX);
      whole = failsAt(k++, commit);
    }
    assertThat(k).as("crash points of %s", name).isGreaterThan(2);
  }

  /// @return whether the commit went through
  private boolean failsAt(int k, Commit commit) throws IOException, SQLException {
    StationOnDisk station = new StationOnDisk(Files.createDirectory(folder.resolve("at-" + k)));
    FailsAt faults = new FailsAt();
    String before;
    try (LogLines _ = LogLines.of(StationStore.class); StationStore store = station.openWith(faults)) {
      store.journal().commit(new Commit.Builder().add(null, scan(8)).add(null, scan(9)).build());
      before = contents(station);
      faults.arm(k);
      if (goesThrough(store, commit)) {
        faults.arm(Integer.MAX_VALUE);
        return true;
      }
    }
    assertStoredWholeOrNot(station, before, faults.committed, commit);
    return false;
  }

  private static boolean goesThrough(StationStore store, Commit commit) {
    try {
      store.journal().commit(commit);
      return true;
    } catch (StorageException e) {
      assertThatThrownBy(() -> store.journal().commit(commit)).isInstanceOf(StorageException.class);
      return false;
    }
  }

  private static void assertStoredWholeOrNot(StationOnDisk station, String before, boolean committed, Commit commit)
      throws SQLException {
    if (!committed) {
      assertThat(contents(station)).isEqualTo(before);
    }
    long facts = 2L + (committed ? commit.facts().size() : 0);
    try (StationStore store = station.open()) {
      assertThat(store.opening().found()).isEqualTo(new Opening.AsItWas());
      assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(facts));
      assertThat(store.cursor().isPresent()).isEqualTo(committed && !commit.changes().isEmpty());
      assertThat(store.personal().read("document/1").isPresent()).isEqualTo(committed && !commit.personal().isEmpty());
      assertThat(store.journal().snapshot().isPresent()).isEqualTo(committed && commit.session() != null);
      store.journal().commit(commit);
      assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(facts + commit.facts().size()));
    }
  }

  private static String contents(StationOnDisk station) throws SQLException {
    return station
        .query("SELECT (SELECT count(*) FROM facts) || ' ' || (SELECT group_concat(name || value) FROM marks) || ' ' || "
            + "(SELECT count(*) FROM outcomes) || (SELECT count(*) FROM cartons) || (SELECT count(*) FROM personal)"
            + " || (SELECT count(*) FROM snapshot)");
  }

  private static ItemScanned scan(int unit) {
    return new ItemScanned("4711", 1, 1, unit, "4006381333931");
  }
}
