package org.packdesk.station.weighing;

import java.math.BigDecimal;

/// What a weigh line is held to: the share of good parcels among those that count, by their last verdict and what became of them.
public enum Indicator {
  /// Weighed with a weight that may decide.
  WEIGHED("0.99"),
  /// Not kicked out: the verdict led to the good lane.
  NOT_KICKED_OUT("0.97"),
  /// Seen by a lane eye in time.
  CONFIRMED("0.999"),
  /// Of those that came again, after a reweigh or a repack: right this time.
  RIGHT_WHEN_BACK("0.90"),
  /// Of those that were stopped for their weight and weighed at a problem desk: off by its scale too.
  STOPPED_RIGHTLY("0.50");

  private final BigDecimal objective;

  Indicator(String objective) {
    this.objective = new BigDecimal(objective);
  }

  /// The share wanted where a site says nothing else.
  public BigDecimal objective() {
    return objective;
  }

  long good(Tally tally) {
    return switch (this) {
      case WEIGHED -> tally.weighed();
      case NOT_KICKED_OUT -> tally.parcels() - tally.kickedOut();
      case CONFIRMED -> tally.confirmed();
      case RIGHT_WHEN_BACK -> tally.backRight();
      case STOPPED_RIGHTLY -> tally.stops().right();
    };
  }

  long total(Tally tally) {
    return switch (this) {
      case WEIGHED, NOT_KICKED_OUT, CONFIRMED -> tally.parcels();
      case RIGHT_WHEN_BACK -> tally.back();
      case STOPPED_RIGHTLY -> tally.stops().right() + tally.stops().wrong();
    };
  }
}
