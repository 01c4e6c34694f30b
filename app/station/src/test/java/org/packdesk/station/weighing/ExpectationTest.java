package org.packdesk.station.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.station.weighing.Expectation.Part;

/// What a parcel should weigh, from its parts.
final class ExpectationTest {
  private static final Part CARTON = new Part("carton M", 1, 180_000L, 4_000L);

  @Test
  void massesAddUpAndUncertaintiesAddUpAsVariances() {
    assertThat(Expectation.of(List.of(new Part("mug", 4, 340_000L, 3_000L), CARTON, new Part("paper", 1, 20_000L, 8_000L))))
        .isEqualTo(new Expectation.Known(4 * 340_000 + 180_000 + 20_000, 10_770));
  }

  @Test
  void oneThingOfAnotherStationsWordIsTakenAsItIs() {
    assertThat(Expectation.of(810_000L, 9_000L)).isEqualTo(new Expectation.Known(810_000, 9_000));
    assertThat(Expectation.of(810_000L, null)).isEqualTo(new Expectation.Missing(VerdictCause.NO_UNCERTAINTY, ""));
    assertThat(Expectation.of(null, null)).isEqualTo(new Expectation.Missing(VerdictCause.NO_MASS, ""));
  }

  @Test
  void nothingAtAllIsNoExpectation() {
    assertThat(Expectation.of(List.of())).isEqualTo(new Expectation.Missing(VerdictCause.NO_MASS, ""));
  }

  static Stream<Arguments> lacking() {
    return Stream.of(
        Arguments.of(new Part("mug", 1, null, 3_000L), VerdictCause.NO_MASS),
        Arguments.of(new Part("mug", 1, 0L, 3_000L), VerdictCause.NO_MASS),
        Arguments.of(new Part("mug", 1, -1L, 3_000L), VerdictCause.NO_MASS),
        Arguments.of(new Part("mug", 1, 1_000_000_001L, 3_000L), VerdictCause.NO_MASS),
        Arguments.of(new Part("mug", 1, Long.MAX_VALUE, 3_000L), VerdictCause.NO_MASS),
        Arguments.of(new Part("mug", 0, 340_000L, 3_000L), VerdictCause.NO_MASS),
        Arguments.of(new Part("mug", 10_001, 340_000L, 3_000L), VerdictCause.NO_MASS),
        Arguments.of(new Part("mug", 1, 340_000L, null), VerdictCause.NO_UNCERTAINTY),
        Arguments.of(new Part("mug", 1, 340_000L, 0L), VerdictCause.NO_UNCERTAINTY),
        Arguments.of(new Part("mug", 1, 340_000L, -3L), VerdictCause.NO_UNCERTAINTY),
        Arguments.of(new Part("mug", 1, 340_000L, Long.MAX_VALUE), VerdictCause.NO_UNCERTAINTY));
  }

  @ParameterizedTest
  @MethodSource("lacking")
  void aPartThatLacksSomethingIsNamed(Part part, VerdictCause cause) {
    assertThat(Expectation.of(List.of(CARTON, part))).isEqualTo(new Expectation.Missing(cause, "mug"));
  }

  @Test
  void aSumThatNoBeltCarriesIsNoExpectation() {
    assertThat(Expectation.of(List.of(new Part("anvil", 10_000, 1_000_000_000L, 1_000_000_000L))))
        .isEqualTo(new Expectation.Missing(VerdictCause.NO_MASS, ""));
  }

  @Test
  void anExpectationWithoutUncertaintyCannotBeMade() {
    assertThatThrownBy(() -> new Expectation.Known(810_000, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Expectation.Known(0, 9_000)).isInstanceOf(IllegalArgumentException.class);
  }
}
