package org.packdesk.station.shell;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Times, spans and sizes as the people of a site write them. Safe for every thread.
///
/// @param zone the site's
public record Figures(Speech speech, ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");
  private static final int UNIT = 1024;
  private static final int WHOLE_FROM = 10;
  private static final long MILLIS_TO = 1000;
  private static final long DAYS_FROM = 2;

  /// The sentence, with whatever is to be spelled in it spelled.
  ///
  /// @param now a time of another day than this is said with its day
  public String say(Words words, Instant now) {
    return speech.say(new Words(words.say(), words.args().stream().map(arg -> switch (arg) {
      case Instant at -> time(at, now);
      case Duration span -> span(span);
      case Bytes bytes -> size(bytes.count());
      default -> arg;
    }).toList()));
  }

  public String time(Instant at, Instant now) {
    var there = at.atZone(zone);
    String time = TIME.format(there);
    return there.toLocalDate().equals(now.atZone(zone).toLocalDate())
        ? time
        : DateTimeFormatter.ofPattern(speech.caption("day"), speech.locale()).format(there) + " " + time;
  }

  /// In its two largest units; a negative one as none at all.
  String span(Duration span) {
    Duration passed = span.isNegative() ? Duration.ZERO : span;
    if (passed.toMillis() < MILLIS_TO) {
      return passed.toMillis() + "\u00a0ms";
    }
    if (passed.toMinutes() == 0) {
      return (passed.toSeconds() < WHOLE_FROM ? number(Math.floorDiv(passed.toMillis(), 100L) / 10.0, 1) : passed.toSeconds())
          + "\u00a0s";
    }
    if (passed.toHours() == 0) {
      return pair(passed.toMinutes(), "\u00a0min", passed.toSecondsPart(), "\u00a0s");
    }
    return passed.toDays() < DAYS_FROM
        ? pair(passed.toHours(), "\u00a0h", passed.toMinutesPart(), "\u00a0min")
        : speech.caption("span.days", passed.toDays());
  }

  private static String pair(long large, String largeUnit, int small, String smallUnit) {
    return large + largeUnit + (small == 0 ? "" : "\u00a0" + small + smallUnit);
  }

  String size(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= UNIT && unit < UNITS.size() - 1) {
      value /= UNIT;
      unit++;
    }
    return number(value, unit == 0 || value >= WHOLE_FROM ? 0 : 1) + "\u00a0" + UNITS.get(unit);
  }

  private String number(double value, int digits) {
    var number = NumberFormat.getInstance(speech.locale());
    number.setMaximumFractionDigits(digits);
    return number.format(value);
  }
}
