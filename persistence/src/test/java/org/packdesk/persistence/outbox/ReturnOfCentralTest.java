package org.packdesk.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A site of 80 stations, each with a fact every three seconds, whose central is away for eight hours: 768,000 facts wait when it is
/// back, and each station waits for a label. The whole sync of each station runs, in virtual time. Steady is what these stations ask in normal work: the calls of the ten
/// minutes before the outage, by the second.
class ReturnOfCentralTest {

  private static final int STATIONS = 80;
  private static final Duration FACT_EVERY = Duration.ofSeconds(3);
  private static final Duration AWAY_FROM = Duration.ofMinutes(15);
  private static final Duration AWAY_UNTIL = AWAY_FROM.plusHours(8);
  private static final Duration WORK_UNTIL = AWAY_UNTIL.plusMinutes(10);
  private static final Duration END = WORK_UNTIL.plusMinutes(5);

  private final VirtualTime time = new VirtualTime();
  private final VirtualCentral central = new VirtualCentral(time, AWAY_FROM, AWAY_UNTIL);
  private int labels;

  @ParameterizedTest
  @MethodSource("org.packdesk.persistence.outbox.Seeds#all")
  void eightyStationsComeBackWithoutAStormAndSettle(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<VirtualStation> stations = work(random, random.split());
    assertThat(labels).as("labels that were waited for, seed %d", seed).isEqualTo(STATIONS);
    double steady = steady();
    assertThat(steady).as("calls a second in normal work, seed %d", seed).isBetween(25.0, 40.0);
    assertThat((double) central.callsIn(AWAY_UNTIL)).as("first second, seed %d", seed).isLessThanOrEqualTo(3 * steady);
    assertThat((double) busiest()).as("busiest second after it, seed %d", seed).isLessThanOrEqualTo(3 * steady);
    for (int i = 0; i < STATIONS; i++) {
      VirtualStation station = stations.get(i);
      assertThat(station.lastSeq()).as("facts of station %d", i).isGreaterThan(9600);
      assertThat(central.mark(i)).as("kept, each once, of station %d, seed %d", i, seed).isEqualTo(station.lastSeq());
      assertThat(station.ackedThrough()).as("told, station %d, seed %d", i, seed).isEqualTo(station.lastSeq());
      assertThat(station.cursor()).as("changes, station %d, seed %d", i, seed).hasValue("c2");
    }
  }

  /// The control: without jitter the same stations do make a storm, so the bound above says something.
  @Test
  void withoutJitterTheyComeAllAtOnce() {
    work(new SplittableRandom(1), new NoJitter());
    assertThat((double) busiest()).isGreaterThan(3 * steady());
  }

  private List<VirtualStation> work(RandomGenerator site, RandomGenerator jitter) {
    RetryPolicy policy = RetryPolicy.standard(jitter);
    RetryPolicy labelRetry = new RetryPolicy(Duration.ofMillis(500), Duration.ofSeconds(8), jitter);
    List<VirtualStation> stations = IntStream.range(0, STATIONS)
        .mapToObj(number -> new VirtualStation(number, time, central, policy)).toList();
    for (VirtualStation station : stations) {
      station.start(Duration.ofNanos(site.nextLong(Duration.ofSeconds(30).toNanos())));
      commitFrom(station, site.nextLong(FACT_EVERY.toNanos()));
      buyLabelFrom(AWAY_FROM.toNanos() + site.nextLong(FACT_EVERY.toNanos()), 1, labelRetry);
    }
    time.runUntil(END);
    return stations;
  }

  private void commitFrom(VirtualStation station, long nanos) {
    time.at(nanos, () -> {
      station.commitFact();
      if (time.nanos() < WORK_UNTIL.toNanos()) {
        commitFrom(station, nanos + FACT_EVERY.toNanos());
      }
    });
  }

  /// A packer of each station waits for a label, which is asked for more eagerly.
  private void buyLabelFrom(long nanos, int calls, RetryPolicy retry) {
    time.at(nanos, () -> {
      if (central.labelBought()) {
        labels++;
      } else {
        buyLabelFrom(time.nanos() + retry.delay(calls).toNanos(), calls + 1, retry);
      }
    });
  }

  private double steady() {
    long from = AWAY_FROM.minusMinutes(10).toSeconds();
    return LongStream.range(from, AWAY_FROM.toSeconds()).map(second -> central.callsIn(Duration.ofSeconds(second))).average()
        .orElseThrow();
  }

  private int busiest() {
    return (int) LongStream.range(AWAY_UNTIL.toSeconds(), END.toSeconds()).map(s -> central.callsIn(Duration.ofSeconds(s))).max()
        .orElseThrow();
  }

  /// Everybody waits as long as is allowed.
  private static final class NoJitter implements RandomGenerator {
    @Override
    public long nextLong() {
      return Long.MAX_VALUE;
    }

    @Override
    public long nextLong(long bound) {
      return bound - 1;
    }
  }
}
