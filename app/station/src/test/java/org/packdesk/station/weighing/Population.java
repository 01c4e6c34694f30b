package org.packdesk.station.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.packdesk.station.weighing.Expectation.Part;

/// A made-up site's parcels, from a seed, in the order they are packed; the figures of the detection report are figures of this
/// population.
///
/// - 400 products. A unit's mass is log-normal with median 180 g and σ 1.0, cut at 8 g and 6 kg. The catalogue's mass of a product is off
///   by 1 % (one standard deviation, the same for all its units); one unit differs from another by 1.5 %. The catalogue states what both
///   make together, 1.8 %, at least 0.5 g.
/// - Product n is asked for with weight 1/n. 70 % of the orders have one line, the others 2 to 5; a line has 1 unit (75 %), 2 or 3.
/// - The carton is one of 3 by the contents' mass: 120, 260 and 520 g ± 3 %; packing material is 40 g ± 10 g.
/// - The scale errs by 4 g (one standard deviation).
final class Population {
  static final long SCALE_SIGMA_MG = 4_000;
  private static final int PRODUCTS = 400;
  private static final long[] CARTONS_MG = {120_000, 260_000, 520_000};
  private static final long[] CARTON_FROM_MG = {0, 800_000, 3_000_000};

  private final Random random;
  private final long[] statedMg = new long[PRODUCTS];
  private final double[] meanMg = new double[PRODUCTS];
  private final double[] share = new double[PRODUCTS];

  /// A parcel that is right.
  ///
  /// @param contents the same for equal parcels
  /// @param goodsMg of its units, by the catalogue
  /// @param measuredMg by the scale in motion
  record Parcel(String contents, long goodsMg, Expectation.Known expected, long measuredMg) {}

  Population(long seed) {
    random = new Random(seed);
    double sum = 0;
    for (int i = 0; i < PRODUCTS; i++) {
      meanMg[i] = Math.clamp(180_000 * Math.exp(random.nextGaussian()), 8_000, 6_000_000);
      statedMg[i] = Math.round(meanMg[i] * (1 + 0.01 * random.nextGaussian()));
      sum += 1.0 / (i + 1);
      share[i] = sum;
    }
  }

  List<Parcel> parcels(int count) {
    List<Parcel> parcels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parcels.add(parcel());
    }
    return parcels;
  }

  private Parcel parcel() {
    Map<Integer, Integer> units = new TreeMap<>();
    int lines = random.nextInt(10) < 7 ? 1 : 2 + random.nextInt(4);
    for (int i = 0; i < lines; i++) {
      units.merge(product(), random.nextInt(4) < 3 ? 1 : 2 + random.nextInt(2), Integer::sum);
    }
    List<Part> parts = new ArrayList<>();
    long goods = 0;
    double real = 0;
    for (Map.Entry<Integer, Integer> line : units.entrySet()) {
      int product = line.getKey();
      long sigma = Math.max(500, Math.round(statedMg[product] * 0.018));
      parts.add(new Part("product " + product, line.getValue(), statedMg[product], sigma));
      goods += statedMg[product] * line.getValue();
      for (int i = 0; i < line.getValue(); i++) {
        real += meanMg[product] * (1 + 0.015 * random.nextGaussian());
      }
    }
    long carton = CARTONS_MG[goods >= CARTON_FROM_MG[2] ? 2 : goods >= CARTON_FROM_MG[1] ? 1 : 0];
    parts.add(new Part("carton", 1, carton, carton * 3 / 100));
    parts.add(new Part("packing material", 1, 40_000L, 10_000L));
    real += carton * (1 + 0.03 * random.nextGaussian()) + Math.max(0, 40_000 + 10_000 * random.nextGaussian());
    if (!(Expectation.of(parts) instanceof Expectation.Known expected)) {
      throw new IllegalStateException("the catalogue is whole");
    }
    return new Parcel(units.toString(), goods, expected, Math.round(real + SCALE_SIGMA_MG * random.nextGaussian()));
  }

  private int product() {
    double at = random.nextDouble() * share[PRODUCTS - 1];
    int product = 0;
    while (share[product] < at) {
      product++;
    }
    return product;
  }
}
