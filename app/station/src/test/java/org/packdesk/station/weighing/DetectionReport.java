package org.packdesk.station.weighing;

import java.math.BigDecimal;
import java.util.List;

/// Prints the table of `app/station/README.md`: missing mass against catch rate and false stops, beside ShipHero's published rule.
final class DetectionReport {
  static final long SEED = 20260302;
  static final int PARCELS = Integer.getInteger("packdesk.detection.parcels", 100_000);

  private DetectionReport() {}

  public static void main(String[] args) {
    Detection detection = new Detection(new Population(SEED).parcels(PARCELS));
    Detection.Curve history = detection.shipHero();
    Detection.Curve generous = detection.shipHeroGenerous();
    StringBuilder table = new StringBuilder("| " + PARCELS + " parcels | false stops |");
    for (long grams : Detection.MISSING_G) {
      table.append(' ').append(grams).append(" g |");
    }
    table.append("\n|---").repeat("|---", Detection.MISSING_G.length + 1).append("|\n");
    List.of(history, detection.oursBeside(history), generous, detection.oursBeside(generous),
        detection.ours(BigDecimal.valueOf(3)))
        .forEach(curve -> row(table, curve));
    System.out.print(table);
  }

  private static void row(StringBuilder table, Detection.Curve curve) {
    table.append("| %s | %.2f %% |".formatted(curve.rule(), 100 * curve.stopsWrongly()));
    for (double share : curve.catches()) {
      table.append(" %.1f %% |".formatted(100 * share));
    }
    table.append('\n');
  }
}
