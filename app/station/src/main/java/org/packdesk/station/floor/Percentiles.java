package org.packdesk.station.floor;

import java.util.List;

/// A sample in order. A percentile is the smallest value that so much of the sample does not exceed (nearest rank).
record Percentiles(List<Double> sorted) {
  static Percentiles of(List<Double> sample) {
    return new Percentiles(sample.stream().sorted().toList());
  }

  boolean empty() {
    return sorted.isEmpty();
  }

  /// @param percent more than 0, up to 100
  double at(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }
}
