package org.packdesk.station.weighing;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/// Prints the table of `app/station/README.md`: missing mass against catch rate and false stops, beside ShipHero's published rule.
final class DetectionReport {
  static final long SEED = 20260302;
  static final int PARCELS = Integer.getInteger("packdesk.detection.parcels", 100_000);

  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  private DetectionReport() {}

  public static void main(String[] args) {
    Detection detection = new Detection(new Population(SEED).parcels(PARCELS));
    Detection.Curve history = detection.shipHero();
    Detection.Curve generous = detection.shipHeroGenerous();
    List<Detection.Curve> curves = List.of(history, detection.oursBeside(history), generous, detection.oursBeside(generous),
        detection.ours(THREE, THREE));
    table(PARCELS + " parcels, missing", curves, Detection.Curve::catches);
    table("too much", curves, Detection.Curve::catchesMore);
  }

  private static void table(String title, List<Detection.Curve> curves, Function<Detection.Curve, double[]> shares) {
    StringBuilder table = new StringBuilder("| " + title + " | false stops |");
    for (long grams : Detection.MISSING_G) {
      table.append(' ').append(grams).append(" g |");
    }
    table.append("\n|---").repeat("|---", Detection.MISSING_G.length + 1).append("|\n");
    for (Detection.Curve curve : curves) {
      table.append("| %s | %.2f %% |".formatted(curve.rule(), 100 * curve.stopsWrongly()));
      for (double share : shares.apply(curve)) {
        table.append(" %.1f %% |".formatted(100 * share));
      }
      table.append('\n');
    }
    System.out.println(table);
  }
}
