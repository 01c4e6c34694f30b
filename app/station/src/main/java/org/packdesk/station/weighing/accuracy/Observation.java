package org.packdesk.station.weighing.accuracy;

import java.util.Map;

/// A parcel that was weighed, milligrams. Also one that was stopped and released: what it weighed is what it weighs.
///
/// @param sigmaMg of expectation and scale together, one standard deviation, more than 0
/// @param underMg how far below the expectation is right @param overMg how far above
/// @param parts how many of each are in it; its packing material belongs to the carton
public record Observation(long measuredMg, long expectedMg, long sigmaMg, long underMg, long overMg, Map<Part, Integer> parts) {
  public Observation {
    parts = Map.copyOf(parts);
    if (sigmaMg <= 0) {
      throw new IllegalArgumentException("an expectation without an uncertainty is none");
    }
  }

  /// Too light or too heavy, if the catalogue were off by so much.
  boolean isStopped(double correctionMg) {
    double off = offMg() - correctionMg;
    return off < -underMg || off > overMg;
  }

  double offMg() {
    return (double) (measuredMg - expectedMg);
  }

  int units() {
    return parts.entrySet().stream().filter(each -> each.getKey().kind() == Part.Kind.UNIT).mapToInt(Map.Entry::getValue).sum();
  }

  long skus() {
    return parts.keySet().stream().filter(part -> part.kind() == Part.Kind.UNIT).count();
  }
}
