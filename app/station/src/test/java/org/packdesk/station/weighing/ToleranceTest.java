package org.packdesk.station.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packdesk.persistence.facts.ToleranceRule.ABSOLUTE;
import static org.packdesk.persistence.facts.ToleranceRule.BAND;
import static org.packdesk.persistence.facts.ToleranceRule.PERCENT;
import static org.packdesk.persistence.facts.ToleranceRule.STATISTICAL;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.packdesk.station.weighing.Tolerance.Allowance;
import org.packdesk.station.weighing.Tolerance.Limit;
import org.packdesk.station.weighing.Tolerances.Agreed;

/// How far a weight may be off, and which rule says so.
final class ToleranceTest {
  private static final long SCALE = 4_000;

  private static Tolerance tolerance(long absoluteMg, String percent, String sigmas, Long... edges) {
    return Tolerance.even(new Limit(absoluteMg, new BigDecimal(percent), new BigDecimal(sigmas)), List.of(edges));
  }

  static Stream<Arguments> allowances() {
    return Stream.of(
        // the widest of the first three; 1 kg ± 3 g on a scale of ± 4 g is ± 5 g together
        Arguments.of(tolerance(30_000, "0", "0"), new Allowance(30_000, ABSOLUTE, 30_000, ABSOLUTE)),
        Arguments.of(tolerance(0, "3", "0"), new Allowance(30_000, PERCENT, 30_000, PERCENT)),
        Arguments.of(tolerance(0, "0", "3"), new Allowance(15_000, STATISTICAL, 15_000, STATISTICAL)),
        Arguments.of(tolerance(10_000, "2", "3"), new Allowance(20_000, PERCENT, 20_000, PERCENT)),
        Arguments.of(tolerance(10_000, "1", "3.5"), new Allowance(17_500, STATISTICAL, 17_500, STATISTICAL)),
        Arguments.of(tolerance(40_000, "1", "3.5"), new Allowance(40_000, ABSOLUTE, 40_000, ABSOLUTE)),
        // the edge of the band that was paid for narrows it upwards only
        Arguments.of(tolerance(30_000, "0", "0", 500_000L, 1_010_000L, 2_000_000L),
            new Allowance(30_000, ABSOLUTE, 10_000, BAND)),
        Arguments.of(tolerance(30_000, "0", "0", 1_000_000L), new Allowance(30_000, ABSOLUTE, 0, BAND)),
        Arguments.of(tolerance(30_000, "0", "0", 1_030_000L), new Allowance(30_000, ABSOLUTE, 30_000, ABSOLUTE)),
        Arguments.of(tolerance(30_000, "0", "0", 999_999L), new Allowance(30_000, ABSOLUTE, 30_000, ABSOLUTE)));
  }

  @ParameterizedTest
  @MethodSource("allowances")
  void theWidestRuleCountsAndABandsEdgeNarrowsIt(Tolerance tolerance, Allowance allowance) {
    assertThat(tolerance.of(new Expectation.Known(1_000_000, 3_000), SCALE)).isEqualTo(allowance);
  }

  @Test
  void whatIsTooHeavyMayBeHeldOtherwiseThanWhatIsTooLight() {
    Tolerance tolerance = new Tolerance(new Limit(0, BigDecimal.ZERO, new BigDecimal("2.4")),
        new Limit(20_000, BigDecimal.ZERO, BigDecimal.ZERO), List.of(1_018_000L));
    assertThat(tolerance.of(new Expectation.Known(1_000_000, 3_000), SCALE))
        .isEqualTo(new Allowance(12_000, STATISTICAL, 18_000, BAND));
    assertThat(tolerance.of(new Expectation.Known(1_018_001, 3_000), SCALE))
        .isEqualTo(new Allowance(12_000, STATISTICAL, 20_000, ABSOLUTE));
  }

  @Test
  void aToleranceIsNeverAbsentNegativeOrWithoutEnd() {
    assertThatThrownBy(() -> tolerance(0, "0", "0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tolerance(-1, "3", "0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tolerance(0, "-1", "3")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tolerance(0, "101", "0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tolerance(0, "0", "11")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tolerance(1, "0", "0", 2L, 1L)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tolerance(1, "0", "0", 0L)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsMostToThePointCounts() {
    Tolerance all = tolerance(1, "0", "0");
    Tolerance client = tolerance(2, "0", "0");
    Tolerance carrier = tolerance(3, "0", "0");
    Tolerance both = tolerance(4, "0", "0");
    Tolerances tolerances = new Tolerances(all,
        List.of(new Agreed(null, "post", carrier), new Agreed("tea", null, client), new Agreed("tea", "post", both)));
    assertThat(tolerances.of("tea", "post")).isEqualTo(both);
    assertThat(tolerances.of("tea", "van")).isEqualTo(client);
    assertThat(tolerances.of("mugs", "post")).isEqualTo(carrier);
    assertThat(tolerances.of("mugs", "van")).isEqualTo(all);
  }

  @Test
  void oneClientAndCarrierHaveOneTolerance() {
    Tolerance some = tolerance(1, "0", "0");
    assertThatThrownBy(() -> new Tolerances(some,
        List.of(new Agreed("tea", null, some), new Agreed("tea", null, tolerance(2, "0", "0")))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
