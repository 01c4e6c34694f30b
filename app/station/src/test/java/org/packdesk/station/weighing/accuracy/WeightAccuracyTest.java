package org.packdesk.station.weighing.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.packdesk.station.weighing.accuracy.Part.Kind;

/// A catalogue whose errors are known: 30 products of 100 to 690 g, of which number 3 weighs 60 g more and number 11 weighs 25 g less than
/// it says; carton M weighs 12 g more. One parcel in a hundred lacks a unit. Three standard deviations are right.
final class WeightAccuracyTest {
  private static final int PRODUCTS = 30;
  private static final Part WRONG = unit(3);
  private static final Part LESS_WRONG = unit(11);
  private static final Part CARTON = new Part(Kind.CARTON, "M");
  private static final Map<Part, Long> OFF_MG = Map.of(WRONG, 60_000L, LESS_WRONG, -25_000L, CARTON, 12_000L);

  private static Part unit(int product) {
    return new Part(Kind.UNIT, "P%02d".formatted(product));
  }

  @Test
  void theErrorsOfTheCatalogueAreFound() {
    List<Finding> findings = WeightAccuracy.of(parcels(3_000, 1));
    assertThat(findings).hasSize(PRODUCTS + 2);
    assertThat(findings.getFirst()).returns(WRONG, Finding::part);
    OFF_MG.forEach((part, off) -> assertThat(of(findings, part).offMg()).as("%s", part).isBetween(off - 3_000, off + 3_000));
    assertThat(findings).filteredOn(finding -> !OFF_MG.containsKey(finding.part()))
        .allSatisfy(finding -> assertThat(Math.abs(finding.offMg())).isLessThan(4_000));
  }

  @Test
  void whatACorrectionWouldHaveAvoidedIsCounted() {
    List<Observation> parcels = parcels(3_000, 2);
    Finding worst = WeightAccuracy.of(parcels).getFirst();
    assertThat(worst.parcels()).isEqualTo((int) parcels.stream().filter(parcel -> parcel.parts().containsKey(WRONG)).count());
    assertThat(worst.avoided()).isGreaterThan(worst.stops() * 8 / 10).isLessThanOrEqualTo(worst.stops());
    assertThat(worst.spreadMg()).isBetween(3_000L, 20_000L);
  }

  @Test
  void aRightCatalogueHasNothingToAvoid() {
    List<Observation> right = parcels(500, 3).stream()
        .filter(parcel -> OFF_MG.keySet().stream().noneMatch(parcel.parts()::containsKey)).toList();
    assertThat(right).hasSizeGreaterThan(50);
    assertThat(WeightAccuracy.of(right)).allSatisfy(finding -> assertThat(finding.avoided()).isLessThanOrEqualTo(1));
  }

  @Test
  void whatAlwaysComesTogetherSharesAnErrorAndNothingIsReadFromNothing() {
    List<Observation> pairs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      pairs.add(new Observation(1_020_000 + i * 100, 1_000_000, 5_000, 15_000, 15_000, Map.of(unit(1), 1, unit(2), 1)));
    }
    assertThat(WeightAccuracy.of(pairs)).hasSize(2).allSatisfy(finding -> assertThat(finding.offMg()).isBetween(9_000L, 13_000L));
    assertThat(WeightAccuracy.of(List.of())).isEmpty();
  }

  private static Finding of(List<Finding> findings, Part part) {
    return findings.stream().filter(finding -> finding.part().equals(part)).findFirst().orElseThrow();
  }

  private static List<Observation> parcels(int count, long seed) {
    Random random = new Random(seed);
    List<Observation> parcels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parcels.add(parcel(random));
    }
    return parcels;
  }

  private static Observation parcel(Random random) {
    Map<Part, Integer> parts = new HashMap<>();
    parts.put(random.nextBoolean() ? CARTON : new Part(Kind.CARTON, "S"), 1);
    for (int line = 1 + random.nextInt(3); line > 0; line--) {
      parts.merge(unit(random.nextInt(PRODUCTS)), 1 + random.nextInt(2), Integer::sum);
    }
    long expected = 0;
    double real = 0;
    double variance = 16e6;
    for (Map.Entry<Part, Integer> part : parts.entrySet()) {
      boolean unit = part.getKey().kind() == Kind.UNIT;
      long mass = unit ? 100_000 + 20_000L * Integer.parseInt(part.getKey().name().substring(1)) : 200_000;
      double sigma = mass * 0.015;
      expected += mass * part.getValue();
      variance += part.getValue() * sigma * sigma;
      real += part.getValue() * (mass + OFF_MG.getOrDefault(part.getKey(), 0L))
          + Math.sqrt(part.getValue()) * sigma * random.nextGaussian();
    }
    real -= random.nextInt(100) == 0 ? 150_000 : 0;
    long sigma = Math.round(Math.sqrt(variance));
    return new Observation(Math.round(real + 4_000 * random.nextGaussian()), expected, sigma, 3 * sigma, 3 * sigma, parts);
  }
}
