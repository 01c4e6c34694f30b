package org.packdesk.station.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.station.weighing.Detection.Curve;

/// The points of the detection report that are published, on a fifth of its parcels and on those of five other sites.
final class DetectionTest {
  private static final int PARCELS = 20_000;

  @ParameterizedTest
  @ValueSource(longs = {DetectionReport.SEED, 1, 2, 3, 4, 5})
  void atEqualFalseStopsWeNeverCatchLessThanShipHerosRule(long seed) {
    Detection detection = new Detection(new Population(seed).parcels(PARCELS));
    neverWorse(detection, detection.shipHero());
    neverWorse(detection, detection.shipHeroGenerous());
  }

  private static void neverWorse(Detection detection, Curve theirs) {
    Curve ours = detection.oursBeside(theirs);
    assertThat(ours.stopsWrongly()).isLessThanOrEqualTo(Math.max(0.000_5, theirs.stopsWrongly()));
    for (int i = 0; i < Detection.MISSING_G.length; i++) {
      assertThat(ours.catches()[i]).as("%s g: %s", Detection.MISSING_G[i], theirs.rule())
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
