package org.packdesk.station.weighing;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.VerdictCause;

/// What a parcel should weigh, and how surely. Nothing weighs exactly what the catalogue says, so a mass without an uncertainty is none.
public sealed interface Expectation {
  long HEAVIEST_MG = 1_000_000_000;
  int UNITS_MAX = 10_000;

  /// Milligrams, both more than 0. @param sigmaMg one standard deviation
  record Known(long meanMg, long sigmaMg) implements Expectation {
    public Known {
      if (meanMg <= 0 || meanMg > HEAVIEST_MG || sigmaMg <= 0 || sigmaMg > HEAVIEST_MG) {
        throw new IllegalArgumentException(
            "an expectation has a mass and an uncertainty, not " + meanMg + " ± " + sigmaMg + " mg");
      }
    }
  }

  /// @param what the part that lacks it; empty when it is the whole
  record Missing(VerdictCause cause, String what) implements Expectation {}

  /// One kind of thing in a parcel: a unit, its carton, its packing material.
  ///
  /// @param name for a person
  /// @param meanMg of one, milligrams, or null when the catalogue has none
  /// @param sigmaMg by which one differs from another, one standard deviation, or null when the catalogue has none
  record Part(String name, int count, @Nullable Long meanMg, @Nullable Long sigmaMg) {}

  /// The sum of its parts. Their differences are taken as independent of each other.
  static Expectation of(List<Part> parts) {
    BigInteger mean = BigInteger.ZERO;
    BigInteger variance = BigInteger.ZERO;
    for (Part part : parts) {
      VerdictCause lacks = lacks(part);
      if (lacks != null) {
        return new Missing(lacks, part.name());
      }
      BigInteger count = BigInteger.valueOf(part.count());
      mean = mean.add(BigInteger.valueOf(Objects.requireNonNull(part.meanMg())).multiply(count));
      variance = variance.add(BigInteger.valueOf(Objects.requireNonNull(part.sigmaMg())).pow(2).multiply(count));
    }
    return known(mean, variance.sqrt());
  }

  /// What another station has worked out already. @param sigmaMg null when it did not say
  static Expectation of(@Nullable Long meanMg, @Nullable Long sigmaMg) {
    return of(List.of(new Part("", 1, meanMg, sigmaMg)));
  }

  private static @Nullable VerdictCause lacks(Part part) {
    if (part.meanMg() == null || part.meanMg() <= 0 || part.meanMg() > HEAVIEST_MG || part.count() < 1
        || part.count() > UNITS_MAX) {
      return VerdictCause.NO_MASS;
    }
    return part.sigmaMg() == null || part.sigmaMg() <= 0 || part.sigmaMg() > HEAVIEST_MG ? VerdictCause.NO_UNCERTAINTY : null;
  }

  private static Expectation known(BigInteger mean, BigInteger sigma) {
    BigInteger heaviest = BigInteger.valueOf(HEAVIEST_MG);
    if (mean.signum() == 0 || mean.compareTo(heaviest) > 0) {
      return new Missing(VerdictCause.NO_MASS, "");
    }
    return sigma.compareTo(heaviest) > 0
        ? new Missing(VerdictCause.NO_UNCERTAINTY, "")
        : new Known(mean.longValueExact(), sigma.longValueExact());
  }
}
