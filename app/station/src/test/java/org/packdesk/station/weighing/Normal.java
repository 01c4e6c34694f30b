package org.packdesk.station.weighing;

/// The standard normal distribution, by Marsaglia's series; exact to about 15 digits.
final class Normal {
  private static final double HALF_LOG_TWO_PI = 0.918_938_533_204_672_8;
  private static final double FAR = 8;

  private Normal() {}

  /// The chance of less than this many standard deviations.
  static double below(double deviations) {
    if (Math.abs(deviations) > FAR) {
      return deviations < 0 ? 0 : 1;
    }
    double square = deviations * deviations;
    double term = deviations;
    double sum = deviations;
    for (int odd = 3; Math.abs(term) > 1e-18; odd += 2) {
      term *= square / odd;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-0.5 * square - HALF_LOG_TWO_PI);
  }

  /// The chance that something around `mean` lies within `most` of 0.
  static double within(double most, double mean, double deviation) {
    return below((most - mean) / deviation) - below((-most - mean) / deviation);
  }
}
