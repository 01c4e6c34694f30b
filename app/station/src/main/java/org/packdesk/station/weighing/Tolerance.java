package org.packdesk.station.weighing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.packdesk.persistence.facts.ToleranceRule;

/// How far a parcel's weight may be off what is expected. The edge of the carrier's weight band narrows it upwards: what is charged by
/// band must not weigh more than the band that was paid for.
///
/// @param under how much less is still right; something is missing more often than there is too much
/// @param over how much more is still right
/// @param bandEdgesMg the heaviest parcel of each band, milligrams, ascending; none where the carrier charges otherwise
public record Tolerance(Limit under, Limit over, List<Long> bandEdgesMg) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int EDGES_MAX = 200;

  public Tolerance {
    bandEdgesMg = List.copyOf(bandEdgesMg);
    if (bandEdgesMg.size() > EDGES_MAX
        || !bandEdgesMg.equals(bandEdgesMg.stream().filter(edge -> edge > 0).sorted().distinct().toList())) {
      throw new IllegalArgumentException("the edges of weight bands are above 0 and ascend, " + EDGES_MAX + " at most");
    }
  }

  /// The widest of the three counts.
  ///
  /// @param absoluteMg milligrams, 0 for none
  /// @param percent of the expectation, 0 to 100, 0 for none
  /// @param sigmas standard deviations of expectation and scale together, 0 to 10, 0 for none
  public record Limit(long absoluteMg, BigDecimal percent, BigDecimal sigmas) {

    public Limit {
      if (absoluteMg < 0 || absoluteMg > Expectation.HEAVIEST_MG || !within(percent, HUNDRED)
          || !within(sigmas, BigDecimal.TEN)) {
        throw new IllegalArgumentException("a tolerance is not negative, at most 100 percent and at most 10 standard deviations");
      }
      if (absoluteMg == 0 && percent.signum() == 0 && sigmas.signum() == 0) {
        throw new IllegalArgumentException("a tolerance of nothing at all would stop every parcel");
      }
    }

    private static boolean within(BigDecimal value, BigDecimal most) {
      return value.signum() >= 0 && value.compareTo(most) <= 0;
    }

    private Reach of(Expectation.Known expected, BigDecimal sigmaMg) {
      long byPercent = BigDecimal.valueOf(expected.meanMg()).multiply(percent).divide(HUNDRED, 0, RoundingMode.FLOOR)
          .longValueExact();
      long bySigma = sigmas.multiply(sigmaMg).setScale(0, RoundingMode.FLOOR).longValueExact();
      long widest = Math.max(absoluteMg, Math.max(byPercent, bySigma));
      return new Reach(widest, widest == absoluteMg
          ? ToleranceRule.ABSOLUTE
          : widest == byPercent ? ToleranceRule.PERCENT : ToleranceRule.STATISTICAL);
    }
  }

  private record Reach(long mg, ToleranceRule rule) {}

  /// The same on both sides.
  public static Tolerance even(Limit limit, List<Long> bandEdgesMg) {
    return new Tolerance(limit, limit, bandEdgesMg);
  }

  /// What is still right on both sides of an expectation, milligrams, and what set each.
  public record Allowance(long underMg, ToleranceRule underRule, long overMg, ToleranceRule overRule) {}

  /// @param scaleSigmaMg of the in-motion scale, one standard deviation, more than 0
  public Allowance of(Expectation.Known expected, long scaleSigmaMg) {
    BigDecimal sigma = sigma(expected.sigmaMg(), scaleSigmaMg);
    Reach down = under.of(expected, sigma);
    Reach up = over.of(expected, sigma);
    long toEdge = bandEdgesMg.stream().filter(edge -> edge >= expected.meanMg()).findFirst()
        .map(edge -> edge - expected.meanMg()).orElse(Long.MAX_VALUE);
    return toEdge < up.mg()
        ? new Allowance(down.mg(), down.rule(), toEdge, ToleranceRule.BAND)
        : new Allowance(down.mg(), down.rule(), up.mg(), up.rule());
  }

  private static BigDecimal sigma(long expectationMg, long scaleMg) {
    BigInteger variance = BigInteger.valueOf(expectationMg).pow(2).add(BigInteger.valueOf(scaleMg).pow(2));
    return new BigDecimal(variance).sqrt(MathContext.DECIMAL64);
  }
}
