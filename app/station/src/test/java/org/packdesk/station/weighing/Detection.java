package org.packdesk.station.weighing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.MeasureState;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.WeighEvidence;
import org.packdesk.station.weighing.Lookup.Standing;
import org.packdesk.station.weighing.Population.Parcel;
import org.packdesk.station.weighing.Tolerance.Limit;

/// How many parcels that lack something are stopped, and how many that are right: our verdict, and ShipHero's published rule in two
/// readings, on one [Population].
///
/// ShipHero's rule stops a parcel that is off by more than 5 % and more than 2σ and at least 1 oz (under 1 lb) or 1 lb (over); mean and
/// σ come from equal parcels before, and fewer than 3 leave it unchecked. The generous reading gives the rule our mean and σ for each parcel.
/// Something that is missing has a mass of its own, less than the goods; the same mass is taken out of every parcel that can lack it, and
/// put into every parcel for what is too much.
final class Detection {
  static final long[] MISSING_G = {10, 20, 30, 50, 75, 100, 150, 200, 300, 450, 600, 1000};
  private static final double OUNCE_MG = 28_349.5;
  private static final double POUND_MG = 453_592.4;
  private static final int EQUAL_BEFORE = 3;
  private static final double FALSE_STOPS_LEAST = 0.000_5;
  private static final BigDecimal OVER = BigDecimal.valueOf(3);

  /// @param stopsWrongly share of the right parcels @param catches share of the lacking ones, for each of [#MISSING_G]
  /// @param catchesMore share of those that have so much too much
  record Curve(String rule, double stopsWrongly, double[] catches, double[] catchesMore) {}

  private interface Rule {
    boolean stops(Known known, long measuredMg);
  }

  /// @param meanMg of the equal parcels before @param deviationMg of these, or null when there are too few
  private record Known(Parcel parcel, double meanMg, @Nullable Double deviationMg) {}

  private final List<Known> all = new ArrayList<>();

  Detection(List<Parcel> parcels) {
    Map<String, List<Long>> before = new HashMap<>();
    for (Parcel parcel : parcels) {
      List<Long> equal = before.computeIfAbsent(parcel.contents(), _ -> new ArrayList<>());
      double mean = equal.stream().mapToLong(Long::longValue).average().orElse(0);
      double square = equal.stream().mapToDouble(mg -> (mg - mean) * (mg - mean)).sum();
      all.add(
          new Known(parcel, mean, equal.size() < EQUAL_BEFORE ? null : Double.valueOf(Math.sqrt(square / (equal.size() - 1)))));
      equal.add(parcel.measuredMg());
    }
  }

  Curve shipHero() {
    return curve("ShipHero, from equal parcels before", (known, mg) -> known.deviationMg() != null
        && farOff(Math.abs(mg - known.meanMg()), known.meanMg(), known.deviationMg()));
  }

  Curve shipHeroGenerous() {
    return curve("ShipHero, given our mean and σ", (known, mg) -> {
      Expectation.Known expected = known.parcel().expected();
      return farOff((double) Math.abs(mg - expected.meanMg()), (double) expected.meanMg(),
          Math.hypot((double) expected.sigmaMg(), Population.SCALE_SIGMA_MG));
    });
  }

  private static boolean farOff(double off, double mean, double deviation) {
    return off > 0.05 * mean && off > 2 * deviation && off >= (mean < POUND_MG ? OUNCE_MG : POUND_MG);
  }

  /// Our verdict with a statistical tolerance.
  ///
  /// @param under standard deviations that a parcel may be too light @param over and too heavy
  Curve ours(BigDecimal under, BigDecimal over) {
    Tolerances tolerances = new Tolerances(
        new Tolerance(new Limit(0, BigDecimal.ZERO, under), new Limit(0, BigDecimal.ZERO, over),
            List.of()),
        List.of());
    Verdict.Scale scale = new Verdict.Scale("belt-scale", Population.SCALE_SIGMA_MG, 60_000_000);
    return curve("Packdesk, " + under + " σ too light, " + over + " σ too heavy", (known, mg) -> Verdict
        .of(evidence(known.parcel(), mg), tolerances, scale, LineMode.CHECKING).kind() != LineVerdict.PASS);
  }

  /// Our verdict with [#OVER] for what is too heavy, and for what is too light what stops no more right parcels than another rule does
  /// on both sides together, and not fewer than one in 2000.
  Curve oursBeside(Curve other) {
    double[] off = all.stream().map(Known::parcel)
        .mapToDouble(parcel -> (parcel.measuredMg() - parcel.expected().meanMg())
            / Math.hypot((double) parcel.expected().sigmaMg(), Population.SCALE_SIGMA_MG))
        .sorted().toArray();
    long tooHeavy = Arrays.stream(off).filter(sigmas -> sigmas > OVER.doubleValue()).count();
    long tooLight = (long) (Math.max(FALSE_STOPS_LEAST, other.stopsWrongly()) * off.length) - tooHeavy;
    double sigmas = -off[Math.toIntExact(Math.max(0, tooLight))];
    return ours(BigDecimal.valueOf(Math.min(10, sigmas)).setScale(2, RoundingMode.CEILING), OVER);
  }

  private static Verdict.Evidence evidence(Parcel parcel, long mg) {
    ParcelMeasured measured = new ParcelMeasured(1, 1, MeasureState.OK, mg, null,
        new WeighEvidence("belt-scale", "00", null, Instant.EPOCH));
    return new Verdict.Evidence("TC1", measured, null,
        new Lookup.Ours("o-1", 1, "tea", "post", Standing.FREE, parcel.expected()));
  }

  private Curve curve(String name, Rule rule) {
    double wrongly = all.stream().filter(known -> rule.stops(known, known.parcel().measuredMg())).count() / (double) all.size();
    double[] catches = new double[MISSING_G.length];
    double[] catchesMore = new double[MISSING_G.length];
    for (int i = 0; i < catches.length; i++) {
      long mg = MISSING_G[i] * 1000;
      List<Known> lacking = all.stream().filter(known -> known.parcel().goodsMg() > mg).toList();
      catches[i] = stopped(lacking, rule, -mg);
      catchesMore[i] = stopped(all, rule, mg);
    }
    return new Curve(name, wrongly, catches, catchesMore);
  }

  private static double stopped(List<Known> parcels, Rule rule, long offMg) {
    return parcels.stream().filter(known -> rule.stops(known, known.parcel().measuredMg() + offMg)).count()
        / (double) parcels.size();
  }
}
