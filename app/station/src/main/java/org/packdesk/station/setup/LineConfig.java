package org.packdesk.station.setup;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.weighing.LineSettings;
import org.packdesk.station.weighing.LineSettings.Travel;
import org.packdesk.station.weighing.Objectives;
import org.packdesk.station.weighing.Tolerance;
import org.packdesk.station.weighing.Tolerance.Limit;
import org.packdesk.station.weighing.Tolerances;

/// A weigh line as its `station.yaml` describes it; the scale's device stands in the settings.
///
/// @param induct device of the first scanner
/// @param gate device of the divert gate
/// @param calibratedOn when the scale was calibrated last, or null when nobody entered it
/// @param budgetPermille of the judged parcels that may be kicked out
/// @param objectives what the line is held to
public record LineConfig(String induct, String gate, @Nullable LocalDate calibratedOn, int budgetPermille, Objectives objectives,
    LineSettings settings) {

  /// With the usual objectives.
  public LineConfig(String induct, String gate, @Nullable LocalDate calibratedOn, int budgetPermille, LineSettings settings) {
    this(induct, gate, calibratedOn, budgetPermille, Objectives.STANDARD, settings);
  }

  static final long SIGMA_MG = 10_000;
  static final long CAPACITY_MG = 60_000_000;
  static final int PROBLEM_LANE = 2;
  static final int BUDGET_PERMILLE = 30;
  static final Travel TRAVEL = new Travel(Duration.ofMillis(300), Duration.ofMillis(3000), Duration.ofMillis(4800),
      Duration.ofMillis(3000), Duration.ofMillis(300), Duration.ofMillis(30_000));
  static final Tolerances TOLERANCES = new Tolerances(
      Tolerance.even(new Limit(30_000, new BigDecimal("3"), BigDecimal.ZERO), List.of()), List.of());
}
