package org.packdesk.station.words;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import org.packdesk.devices.Mass;

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
  private static final int GRAMS_A_KILOGRAM = 1000;

  /// The sentence, with whatever is to be spelled in it spelled.
  ///
  /// @param now a time of another day than this is said with its day
  public String say(Words words, Instant now) {
    return speech.say(spelled(words, now));
  }

  /// The same sentence with texts in it only, for places that shorten them.
  public Words spelled(Words words, Instant now) {
    return new Words(words.say(), words.args().stream().map(arg -> switch (arg) {
      case Instant at -> time(at, now);
      case Duration span -> span(span);
      case Bytes bytes -> size(bytes.count());
      case Mass mass -> mass(mass);
      default -> arg;
    }).toList());
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

  /// In grams below a kilogram, else in kilograms to the gram.
  public String mass(Mass mass) {
    double grams = mass.milligrams() / 1000.0;
    return Math.abs(Math.round(grams)) < GRAMS_A_KILOGRAM
        ? number(grams, 0, Math.abs(grams) < WHOLE_FROM ? 1 : 0) + "\u00a0g"
        : number(Math.round(grams) / (double) GRAMS_A_KILOGRAM, 3, 3) + "\u00a0kg";
  }

  /// @param currency ISO 4217; another text is said as it is
  public String money(long cents, String currency) {
    try {
      var money = NumberFormat.getCurrencyInstance(speech.locale());
      money.setCurrency(Currency.getInstance(currency));
      return money.format(BigDecimal.valueOf(cents, 2));
    } catch (IllegalArgumentException unheardOf) {
      return number(cents / 100.0, 2, 2) + "\u00a0" + currency;
    }
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
    return number(value, 0, digits);
  }

  private String number(double value, int digitsMin, int digits) {
    var number = NumberFormat.getInstance(speech.locale());
    number.setMinimumFractionDigits(digitsMin);
    number.setMaximumFractionDigits(digits);
    return number.format(value);
  }
}
