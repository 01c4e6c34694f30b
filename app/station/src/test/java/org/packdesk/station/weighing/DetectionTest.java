package org.packdesk.station.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.station.weighing.Detection.Curve;

/// The points of the detection report that are published, on a fifth of its parcels and on another site's.
final class DetectionTest {
  private static final int PARCELS = 20_000;
  /// Less is below 2.5 standard deviations of any parcel here: a stop is nearly chance, and two points apart count as the same.
  private static final int TOLD_FROM_G = 30;
  private static final double NOISE = 0.02;

  @ParameterizedTest
  @ValueSource(longs = {DetectionReport.SEED, 1})
  void atEqualFalseStopsWeNeverCatchLessThanShipHerosRule(long seed) {
    Detection detection = new Detection(new Population(seed).parcels(PARCELS));
    neverWorse(detection, detection.shipHero());
    neverWorse(detection, detection.shipHeroGenerous());
  }

  private static void neverWorse(Detection detection, Curve theirs) {
    Curve ours = detection.oursBeside(theirs);
    assertThat(ours.stopsWrongly()).isLessThanOrEqualTo(Math.max(0.000_5, theirs.stopsWrongly()));
    for (int i = 0; i < Detection.MISSING_G.length; i++) {
      double noise = Detection.MISSING_G[i] < TOLD_FROM_G ? NOISE : 0;
      assertThat(ours.catches()[i] + noise).as("%s g: %s", Detection.MISSING_G[i], theirs.rule())
          .isGreaterThanOrEqualTo(theirs.catches()[i]);
    }
  }

  @Test
  void anItemThatIsLostInAHeavyBoxIsCaught() {
    Detection detection = new Detection(new Population(DetectionReport.SEED).parcels(PARCELS));
    Curve theirs = detection.shipHeroGenerous();
    Curve ours = detection.oursBeside(theirs);
    int grams300 = Arrays.binarySearch(Detection.MISSING_G, 300);
    assertThat(theirs.catches()[grams300]).isLessThan(0.01);
    assertThat(ours.catches()[grams300]).isGreaterThan(0.98);
  }
}
