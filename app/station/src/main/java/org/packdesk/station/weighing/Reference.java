package org.packdesk.station.weighing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.ScaleChecked;

/// The parcel of known weight that goes over a line's scale once a shift. It never goes to the good lane.
///
/// @param barcode on it
/// @param massMg what it weighs, milligrams
/// @param allowedMg how far off the scale may be
/// @param shifts when they begin, in the site's time
public record Reference(String barcode, long massMg, long allowedMg, List<LocalTime> shifts, ZoneId zone) {
  private static final int SHIFTS_MAX = 24;

  public Reference {
    shifts = shifts.stream().sorted().distinct().toList();
    if (barcode.isBlank() || massMg <= 0 || massMg > Expectation.HEAVIEST_MG || allowedMg <= 0 || allowedMg >= massMg) {
      throw new IllegalArgumentException(
          "a reference weight has a barcode, a mass, and a smaller one by which the scale may be off");
    }
    if (shifts.isEmpty() || shifts.size() > SHIFTS_MAX) {
      throw new IllegalArgumentException("a scale is checked when a shift begins, 1 to " + SHIFTS_MAX + " times a day");
    }
  }

  /// Whether the shift that runs has not seen it weighed rightly yet.
  ///
  /// @param lastGood check of this scale, or null
  public boolean isDue(@Nullable ScaleChecked lastGood, Instant now) {
    return lastGood == null || lastGood.at().isBefore(shiftBegan(now)) || lastGood.referenceMg() != massMg;
  }

  private Instant shiftBegan(Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return Stream.of(today.minusDays(1), today)
        .flatMap(day -> shifts.stream().map(shift -> day.atTime(shift).atZone(zone).toInstant()))
        .filter(began -> !began.isAfter(now)).max(Instant::compareTo).orElseThrow();
  }
}
