package org.packdesk.persistence.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationOnDisk;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.WorkOrder;

/// Personal data goes when its day is over and central has the facts: with its key, so that no copy can be read either.
final class PurgeTest {
  @TempDir
  Path folder;
  private StationOnDisk station;
  private StationStore store;

  @BeforeEach
  void anEmptyStore() {
    station = new StationOnDisk(folder);
    store = station.open();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aDayIsKeptUntil24HoursAfterItsEnd() throws IOException {
    write("recipient/1");
    station.move(Duration.ofHours(18 + 23));
    chores();
    assertThat(store.personal().readText("recipient/1")).contains("Mbali");
    station.move(Duration.ofHours(1));
    chores();
    assertThat(store.personal().read("recipient/1")).isEmpty();
    assertThat(keys()).isEmpty();
  }

  @Test
  void whatIsStillNeededIsSealedAgainAndTheRestIsGone() throws IOException, SQLException {
    for (int i = 0; i < 450; i++) {
      write("recipient/" + i);
    }
    for (int i = 7; i < 450; i += 10) {
      waits(Integer.toString(i));
    }
    station.move(Duration.ofDays(3));
    int steps = chores();
    assertThat(steps).as("rows in steps of 200, then the key").isEqualTo(4);
    assertThat(store.personal().readText("recipient/7")).contains("Mbali");
    assertThat(store.personal().readText("recipient/447")).contains("Mbali");
    assertThat(store.personal().read("recipient/8")).isEmpty();
    assertThat(station.query("SELECT count(*) FROM personal")).isEqualTo("45");
    assertThat(keys()).containsExactly("2026-03-05.key");
  }

  @Test
  void afterAWeekAlsoWhatIsNeededGoesButOperatorsStay() throws SQLException {
    write("recipient/1");
    waits("1");
    told(new Change.OfOperator(new Operator("op-7", "PDKB0007A", "Mbali")));
    for (int day = 1; day <= 7; day++) {
      station.move(Duration.ofDays(1));
      chores();
      assertThat(store.personal().read("recipient/1")).isPresent();
    }
    station.move(Duration.ofDays(3));
    chores();
    assertThat(store.personal().read("recipient/1")).isEmpty();
    assertThat(store.personal().readText("operator/op-7")).contains("Mbali");
    assertThat(station.query("SELECT group_concat(id) FROM personal_since")).isEqualTo("operator/op-7");
  }

  @Test
  void aRowThatIsWrittenAnewBeginsAnewWeek() {
    write("recipient/1");
    waits("1");
    station.move(Duration.ofDays(4));
    chores();
    write("recipient/1");
    station.move(Duration.ofDays(6));
    chores();
    assertThat(store.personal().read("recipient/1")).isPresent();
  }

  @Test
  void aDayWhoseFactsAreNotAcknowledgedStaysAndAfterAWeekItIsAnAlarm() throws IOException {
    write("recipient/1");
    store.journal().commit(Commit.of("op-7", new OrderPacked("1", 1)));
    station.move(Duration.ofDays(5));
    write("recipient/2");
    chores();
    assertThat(store.personal().read("recipient/1")).isPresent();
    assertThat(store.health().personalAlarm()).isNull();
    station.move(Duration.ofDays(4));
    chores();
    assertThat(store.personal().read("recipient/1")).isPresent();
    assertThat(store.health().personalAlarm()).contains("2026-03-02");
    store.journal().commit(new Commit.Builder().acknowledged(1, List.of()).build());
    station.move(Duration.ofHours(1));
    chores();
    assertThat(store.health().personalAlarm()).isNull();
    assertThat(store.personal().read("recipient/1")).isEmpty();
    assertThat(keys()).isEmpty();
  }

  @Test
  void aCopyOfTheFileCannotBeReadAfterThePurge() throws IOException {
    write("recipient/1");
    store.close();
    byte[] copy = Files.readAllBytes(station.file());
    store = station.open();
    station.move(Duration.ofDays(3));
    chores();
    store.close();
    Files.write(station.file(), copy);
    store = station.open();
    assertThat(store.personal().read("recipient/1")).isEmpty();
  }

  @Test
  void whatAPackedOrderNeededIsNotNeededAnyMore() {
    waits("1");
    write("recipient/1");
    write("label/label:1:1:1");
    station.move(Duration.ofDays(3));
    chores();
    assertThat(store.personal().read("label/label:1:1:1")).isPresent();
    store.journal().commit(Commit.of("op-7", new OrderPacked("1", 1)));
    store.journal().commit(new Commit.Builder().acknowledged(1, List.of()).build());
    station.move(Duration.ofDays(3));
    chores();
    assertThat(store.personal().read("recipient/1")).isEmpty();
    assertThat(store.personal().read("label/label:1:1:1")).isEmpty();
  }

  /// An order that nobody has packed yet.
  private void waits(String orderId) {
    told(new Change.OfOrder(new WorkOrder(orderId, "WEB-" + orderId, "T" + orderId, WorkOrder.State.WAITING, List.of(), List.of(),
        List.of(), false), null));
  }

  private void told(Change change) {
    store.journal().commit(new Commit.Builder().changes(new ChangePage(List.of(change), "c", false)).build());
  }

  private int chores() {
    int steps = 0;
    while (store.chore()) {
      steps++;
    }
    return steps;
  }

  private List<String> keys() throws IOException {
    try (Stream<Path> keys = Files.list(station.keys())) {
      return keys.map(key -> key.getFileName().toString()).sorted().toList();
    }
  }

  private void write(String id) {
    store.journal().commit(new Commit.Builder().personal(id, "Mbali".getBytes(UTF_8)).build());
  }
}
