package org.packdesk.station.weighing;

/// What this station knows of the parcel behind a barcode.
public sealed interface Lookup {

  /// A parcel of ours. @param client whose goods it holds @param carrier of its label
  record Ours(String orderId, int parcelNo, String client, String carrier, Standing standing, Expectation expectation)
      implements
        Lookup {}

  /// Central says that the barcode is on no label, or its form says so.
  record NotOurs() implements Lookup {}

  /// It is not in the local copy.
  record NotKnown() implements Lookup {}

  /// It is not in the local copy, and central is being asked.
  record Asked() implements Lookup {}

  /// May its parcel go on?
  enum Standing {
    FREE, CANCELLED, HELD, LABEL_VOIDED,
    /// Two desks put its label on a parcel.
    LABEL_DOUBLED
  }
}
