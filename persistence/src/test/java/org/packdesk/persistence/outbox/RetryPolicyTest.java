package org.packdesk.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20_260_301})
  void delayStaysWithinItsBoundForAnyBaseCapAndCount(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 20_000; round++) {
      Duration cap = Duration.ofNanos(1 + random.nextLong(Duration.ofDays(1).toNanos()));
      Duration base = Duration.ofNanos(1 + (random.nextLong(cap.toNanos()) >>> random.nextInt(40)));
      Duration smaller = base.compareTo(cap) < 0 ? base : cap;
      int failures = random.nextInt(4) == 0 ? 1 + random.nextInt(Integer.MAX_VALUE - 1) : 1 + random.nextInt(80);
      BigInteger doubled = BigInteger.valueOf(smaller.toNanos()).shiftLeft(Math.min(failures - 1, 100));
      long bound = doubled.min(BigInteger.valueOf(cap.toNanos())).longValueExact();
      assertThat(new RetryPolicy(smaller, cap, random).delay(failures)).as("seed %d, round %d", seed, round)
          .isBetween(Duration.ZERO, Duration.ofNanos(bound));
    }
  }

  @Test
  void delaysOfAFleetAreSpreadOverTheWholeBound() {
    RetryPolicy policy = RetryPolicy.standard(new SplittableRandom(7));
    int[] tenths = new int[10];
    IntStream.range(0, 10_000).forEach(station -> tenths[(int) (policy.delay(20).toNanos() / 6_000_000_001L)]++);
    assertThat(tenths)
        .satisfies(counts -> assertThat(IntStream.of(counts).boxed()).allMatch(count -> count > 800 && count < 1200));
  }

  @Test
  void standardSpreadsTheFirstRetryOverTenSecondsAndEndsAtAMinute() {
    RetryPolicy policy = RetryPolicy.standard(new SplittableRandom(7));
    assertThat(longest(policy, 1)).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));
    assertThat(longest(policy, 2)).isBetween(Duration.ofSeconds(18), Duration.ofSeconds(20));
    assertThat(longest(policy, 8)).isBetween(Duration.ofSeconds(54), Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 63, 64, 65, 66, 129, Integer.MAX_VALUE})
  void capOnceReachedIsKept(int failures) {
    assertThat(longest(RetryPolicy.standard(new SplittableRandom(7)), failures)).isBetween(Duration.ofSeconds(54),
        Duration.ofSeconds(60));
  }

  @Test
  void policyThatMeansNothingIsRefused() {
    SplittableRandom random = new SplittableRandom(7);
    Duration second = Duration.ofSeconds(1);
    List<Runnable> nonsense = List.of(() -> new RetryPolicy(Duration.ZERO, second, random),
        () -> new RetryPolicy(second, Duration.ofMillis(1), random), () -> new RetryPolicy(second, Duration.ofDays(2), random),
        () -> RetryPolicy.standard(random).delay(0));
    assertThat(nonsense).allSatisfy(wrong -> assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class));
  }

  private static Duration longest(RetryPolicy policy, int failures) {
    return IntStream.range(0, 1000).mapToObj(draw -> policy.delay(failures)).max(Duration::compareTo).orElseThrow();
  }
}
