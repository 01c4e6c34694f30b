package org.packdesk.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packdesk.persistence.central.HttpCentralApi;
import org.packdesk.persistence.central.ImpatientClient;
import org.packdesk.persistence.outbox.FaultyCentral.Fault;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.Operator;

class FaultySyncTest {

  private static final int CHANGES = 60;
  private static final Set<Fault> MET = EnumSet.noneOf(Fault.class);

  @ParameterizedTest
  @MethodSource("org.packdesk.persistence.outbox.Seeds#all")
  void everyFactArrivesOnceAndInOrderAndEveryChangeComesBackOnce(long seed) throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(seed);
    try (FaultyCentral server = new FaultyCentral(seed, 6, CHANGES);
        MemoryStation station = new MemoryStation();
        HttpCentralApi central = ImpatientClient.of(server.base())) {
      commit(station, 300);
      for (int life = 1; life <= 4; life++) {
        station.refuses(random.nextInt(6));
        try (Sync sync = sync(station, central, random.split())) {
          sync.start();
          commit(station, random.nextInt(120));
          long mark = station.ackedThrough() + random.nextLong(200);
          station.await("seed " + seed + ": mark", () -> station.ackedThrough() >= Math.min(mark, station.lastSeq()));
        }
        station.settle();
      }
      try (Sync sync = sync(station, central, random.split())) {
        sync.start();
        station.await("seed " + seed + ": all", () -> station.ackedThrough() == station.lastSeq()
            && station.cursor().equals(Optional.of(Integer.toString(CHANGES))));
      }
      assertThat(server.complaints()).as("seed %d", seed).isEmpty();
      assertThat(server.kept()).as("seed %d", seed).containsExactlyElementsOf(station.texts());
      assertThat(station.changes()).as("seed %d", seed).containsExactlyElementsOf(operators());
      MET.addAll(server.drawn());
    }
  }

  /// Large ones, so that a batch holds few and many calls are needed.
  private static void commit(MemoryStation station, int facts) {
    String large = "ü ".repeat(3000);
    IntStream.range(0, facts).forEach(fact -> station.commit("{\"text\":\"" + large + "\\\"" + fact + "\\\"\"}"));
  }

  /// Else the seeds prove nothing.
  @AfterAll
  static void everyFaultWasMet() {
    if (!MET.isEmpty()) {
      assertThat(MET).containsExactlyInAnyOrder(Fault.values());
    }
  }

  @Test
  void closingEndsALongPollOverHttp() throws IOException, InterruptedException {
    try (FaultyCentral server = new FaultyCentral(1, 0, 1);
        MemoryStation station = new MemoryStation().with(1);
        HttpCentralApi central = new HttpCentralApi(server.base(), "north", "desk-07", InstantSource.system());
        Sync sync = sync(station, central, new SplittableRandom(1))) {
      sync.start();
      station.await("first page", () -> station.cursor().isPresent() && station.ackedThrough() == 1);
    }
    assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("sync", "sync-down");
  }

  private static Sync sync(MemoryStation station, HttpCentralApi central, SplittableRandom random) {
    RetryPolicy policy = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(8), random);
    return new Sync(station, central, station, policy, new Sync.Identity("north", "0.1"), InstantSource.system());
  }

  private static List<Change> operators() {
    return IntStream.range(0, CHANGES).<Change>mapToObj(i -> new Change.OfOperator(new Operator("op" + i, "PDKB" + i, "N")))
        .toList();
  }
}
