package org.packdesk.station.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.packdesk.devices.Mass;
import org.packdesk.devices.MassUnit;
import org.packdesk.devices.virtual.Carton;

/// One line of what a virtual checkweigher or weigh line is given.
record WeighedLine(int track, Mass mass, String status) {
  private static final int LENGTH_MM = 300;
  private static final Pattern WEIGHING = Pattern.compile("([0-9]{1,5})\\s+(-?[0-9]{1,9})(?:\\s+([A-Za-z0-9]{1,20}))?");
  private static final Pattern PARCEL = Pattern.compile("(\\S{1,100})\\s+([0-9]{1,9})(?:\\s+([0-9]{1,5}))?");

  static Optional<WeighedLine> parse(String line) {
    Matcher words = WEIGHING.matcher(line.strip());
    return words.matches()
        ? Optional.of(new WeighedLine(Integer.parseInt(words.group(1)), grams(words.group(2)),
            Optional.ofNullable(words.group(3)).orElse("OK")))
        : Optional.empty();
  }

  static Optional<Carton> carton(String line) {
    Matcher words = PARCEL.matcher(line.strip());
    return words.matches()
        ? Optional.of(new Carton(words.group(1), grams(words.group(2)),
            Optional.ofNullable(words.group(3)).map(Integer::parseInt).orElse(LENGTH_MM)))
        : Optional.empty();
  }

  private static Mass grams(String digits) {
    return Mass.of(new BigDecimal(digits), MassUnit.GRAM);
  }
}
