package org.packdesk.station.problem.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packdesk.station.problem.ProblemView.Weights;
import org.packdesk.station.problem.ui.BarScale.Mark;

/// Where things stand on the bar of a parcel's weights.
final class BarScaleTest {
  @Test
  void theToleranceLiesAroundTheMiddle() {
    BarScale scale = scale(null, null, 20, 20);
    assertThat(scale.expected()).isEqualTo(0.5, within(1e-9));
    assertThat(scale.from()).isEqualTo(0.3, within(1e-9));
    assertThat(scale.to()).isEqualTo(0.7, within(1e-9));
    assertThat(scale.line()).isNull();
  }

  @Test
  void anEdgeOfTheToleranceIsStillRightAndAMilligramMoreIsNot() {
    assertThat(mark(scale(980L, 1_021L, 20, 20).line()).right()).isTrue();
    assertThat(mark(scale(980L, 1_021L, 20, 20).desk()).right()).isFalse();
    assertThat(mark(scale(1_010L, 1_011L, 20, 10).line()).right()).isTrue();
    assertThat(mark(scale(1_010L, 1_011L, 20, 10).desk()).right()).isFalse();
  }

  @Test
  void aWeightFarOffStaysOnTheBarAsLongAsTheToleranceCanBeSeen() {
    Mark off = mark(scale(900L, null, 20, 20).line());
    assertThat(off.beyond()).isFalse();
    assertThat(off.at()).isBetween(0.0, 0.1);
  }

  @Test
  void aWeightThatWouldMakeTheToleranceAHairStandsAtTheEnd() {
    BarScale scale = scale(null, 9_000L, 20, 20);
    assertThat(mark(scale.desk())).isEqualTo(new Mark(1, false, true));
    assertThat(scale.to() - scale.from()).isEqualTo(0.125, within(1e-9));
  }

  @Test
  void aToleranceOfNothingIsNoReasonToStop() {
    BarScale scale = scale(1_000L, null, 0, 0);
    assertThat(mark(scale.line())).isEqualTo(new Mark(0.5, true, false));
  }

  @Test
  void withoutAnExpectationThereIsNoBar() {
    assertThat(BarScale.of(new Weights(null, null, null, 900L, null))).isNull();
    assertThat(BarScale.of(new Weights(900L, null, 20L, 900L, null))).isNull();
  }

  private static BarScale scale(@Nullable Long line, @Nullable Long desk,
      long under, long over) {
    return Objects.requireNonNull(BarScale.of(new Weights(1_000L, under, over, line, desk)));
  }

  private static Mark mark(@Nullable Mark mark) {
    return Objects.requireNonNull(mark);
  }
}
