package org.packdesk.station.weighing;

import java.time.Instant;

/// A real parcel on the cruel belt, whatever the station believes of it.
final class Box {
  final int trackId;
  final String code;
  final long grams;
  final Fault fault;
  final Instant at;
  int lane;

  /// The one thing that goes wrong with a parcel, or that is wrong with it.
  enum Fault {
    NONE, LIGHT, HEAVY, CANCELLED, STRANGE, ASKED_FOR, NEVER_KNOWN, NO_READ, UNSETTLED, WRONG_SCALE, INDUCT_LOST, INDUCT_TWICE,
    WEIGHT_LOST, WEIGHT_TWICE, WEIGHT_LATE, WEIGHTS_DIFFER, COMMAND_LOST, COMMAND_LATE, GATE_STUCK, CARRIED_ROUND, EYE_SILENT,
    EYE_TWICE,
    EYE_LATE,
    /// The control gives it the number of the parcel before.
    NUMBER_OF_THE_LAST,
    /// It carries the label of a parcel before.
    LABEL_OF_ANOTHER
  }

  Box(int trackId, String code, long grams, Fault fault, Instant at) {
    this.trackId = trackId;
    this.code = code;
    this.grams = grams;
    this.fault = fault;
    this.at = at;
  }

  /// Whether it may be in the good lane for what it is, if it was weighed.
  boolean isRight() {
    return switch (fault) {
      case LIGHT, HEAVY, CANCELLED, STRANGE, NEVER_KNOWN, NO_READ, UNSETTLED, WRONG_SCALE, INDUCT_LOST, WEIGHT_LOST -> false;
      default -> true;
    };
  }
}
