package org.packdesk.station.problem.ui;

import org.jspecify.annotations.Nullable;
import org.packdesk.station.problem.ProblemView.Weights;

/// Where things stand on a bar of expected ± tolerance, each from 0, its left end, to 1. Pure.
///
/// @param from where the tolerance begins
/// @param to where it ends
/// @param line what the weigh line measured, or null
/// @param desk what this desk measured, or null
record BarScale(double from, double expected, double to, @Nullable Mark line, @Nullable Mark desk) {
  private static final double ROOM = 2.5;
  private static final double MARGIN = 1.15;
  private static final double WIDEST = 8;

  /// @param at clamped to the bar
  /// @param beyond it lies outside of the bar
  record Mark(double at, boolean right, boolean beyond) {}

  /// @return null where nobody says what is right
  static @Nullable BarScale of(Weights weights) {
    if (weights.expectedMg() == null || weights.underMg() == null || weights.overMg() == null) {
      return null;
    }
    long expected = weights.expectedMg();
    double wide = Math.max(1, Math.max(weights.underMg(), weights.overMg()));
    double off = Math.max(off(weights.lineMg(), expected), off(weights.deskMg(), expected));
    double half = Math.min(Math.max(ROOM * wide, MARGIN * off), WIDEST * wide);
    var ruler = new Ruler(expected - half, 2 * half, expected - weights.underMg(), expected + weights.overMg());
    return new BarScale(ruler.at((double) ruler.least()), ruler.at((double) expected), ruler.at((double) ruler.most()),
        ruler.mark(weights.lineMg()), ruler.mark(weights.deskMg()));
  }

  private static double off(@Nullable Long measured, long expected) {
    return measured == null ? 0 : Math.abs(measured - expected);
  }

  private record Ruler(double left, double width, long least, long most) {
    double at(double mg) {
      return (mg - left) / width;
    }

    @Nullable
    Mark mark(@Nullable Long measured) {
      if (measured == null) {
        return null;
      }
      double at = at((double) measured);
      return new Mark(Math.clamp(at, 0, 1), measured >= least && measured <= most, at < 0 || at > 1);
    }
  }
}
