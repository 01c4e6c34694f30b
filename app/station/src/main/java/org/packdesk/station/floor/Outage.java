package org.packdesk.station.floor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// For which part of a run central is away: from one share of the orders begun to another.
///
/// @param from 0 or more, less than `to`
/// @param to at most 1: until every order has left the desk
public record Outage(double from, double to) {
  private static final Pattern SHAPE = Pattern.compile("(0(?:\\.\\d{1,4})?|1(?:\\.0{1,4})?)-(0(?:\\.\\d{1,4})?|1(?:\\.0{1,4})?)");

  /// Reads `0.33-0.66`. @return empty when it is no part of a run
  public static Optional<Outage> parse(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    Outage outage = new Outage(Double.parseDouble(shape.group(1)), Double.parseDouble(shape.group(2)));
    return outage.from < outage.to ? Optional.of(outage) : Optional.empty();
  }

  /// How far a run is.
  ///
  /// @param begun orders that were opened
  /// @param orders in all
  /// @param atDesk whether one of them is open now
  record Progress(long begun, long orders, boolean atDesk) {}

  /// Orders have to be here before central may go.
  boolean covers(Progress progress) {
    double share = (double) progress.begun() / progress.orders();
    boolean over = to < 1 ? share >= to : progress.begun() >= progress.orders() && !progress.atDesk();
    return progress.begun() > 0 && share >= from && !over;
  }
}
