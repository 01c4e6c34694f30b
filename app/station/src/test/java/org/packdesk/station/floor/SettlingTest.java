package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.central.HttpCentralApi;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.floor.Settling.Party;

/// When a floor's run is over.
final class SettlingTest {
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  @TempDir
  private Path folder = Path.of("");

  @Test
  void whatCentralHasNotAcknowledgedIsNamedByStationUntilItHas() throws Exception {
    try (SmallFloor floor = SmallFloor.open(folder); HttpCentralApi api = api(floor)) {
      floor.packer().signIn();
      assertThat(settling(floor, api).await(AT_MOST)).isEmpty();
      floor.centralGoes();
      floor.packer().open(floor.packer().orderOf(1));
      assertThat(settling(floor, api).await(AT_ONCE)).singleElement().asString().contains("station-1", "not acknowledged");
      floor.centralComes();
      assertThat(settling(floor, api).await(AT_MOST)).isEmpty();
      assertThat(floor.desk().store().journal().state().backlog()).isZero();
    }
  }

  /// It owes nothing, and what it is about to hear may make it write something down.
  @Test
  void aStationThatHasNotHeardAllThatCentralTellsIsNotDone() throws Exception {
    try (SmallFloor floor = SmallFloor.open(folder); HttpCentralApi api = api(floor)) {
      StationStore silent = StationStore.open(new StoreSettings(folder.resolve("line-1.db"), "line-1"), StationClock.system(),
          new SecureRandom());
      try (silent) {
        assertThat(silent.journal().state().backlog()).isZero();
        assertThat(new Settling(List.of(party(floor, api), new Party("line-1", silent, api)), Clock.systemUTC(), _ -> {})
            .await(AT_ONCE)).contains("line-1 has not heard all that central tells");
      }
    }
  }

  @Test
  void itSaysWhatItWaitsFor() throws Exception {
    try (SmallFloor floor = SmallFloor.open(folder); HttpCentralApi api = api(floor)) {
      floor.packer().signIn();
      WorkOrder order = floor.packer().orderOf(1);
      floor.centralGoes();
      floor.packer().open(order);
      List<String> told = new ArrayList<>();
      AtomicLong seconds = new AtomicLong();
      assertThat(new Settling(List.of(party(floor, api)), () -> Instant.ofEpochSecond(seconds.incrementAndGet()), told::add)
          .await(AT_MOST)).isNotEmpty();
      assertThat(told).isNotEmpty().allMatch(words -> words.startsWith("waiting: station-1"));
    }
  }

  private static Settling settling(SmallFloor floor, HttpCentralApi api) {
    return new Settling(List.of(party(floor, api)), Clock.systemUTC(), _ -> {});
  }

  private static Party party(SmallFloor floor, HttpCentralApi api) {
    return new Party("station-1", floor.desk().store(), api);
  }

  private static HttpCentralApi api(SmallFloor floor) {
    return new HttpCentralApi(URI.create(floor.central().url()), TrainingDesk.SITE, "station-1", Clock.systemUTC());
  }
}
