package org.packdesk.station.problem.ui;

import org.packdesk.station.problem.CaseReason;

/// The icon of a reason why a parcel is at the problem desk.
final class ReasonLook {
  /// A line let it go unchecked: somebody has to find out where it is.
  static final String UNCHECKED = "mdi2m-map-marker-question-outline";

  private ReasonLook() {}

  static String icon(CaseReason reason) {
    return switch (reason) {
      case LIGHT -> "mdi2f-feather";
      case HEAVY -> "mdi2w-weight-kilogram";
      case NO_READ -> "mdi2b-barcode-off";
      case NOT_OURS -> "mdi2h-help-rhombus-outline";
      case NO_EXPECTATION -> "mdi2s-scale-balance";
      case BAD_WEIGHT -> "mdi2s-scale-off";
      case CANCELLED -> "mdi2c-cancel";
      case HELD -> "mdi2p-pause-octagon-outline";
      case VOIDED_LABEL -> "mdi2l-label-off-outline";
      case DUPLICATE_LABEL -> "mdi2l-label-multiple-outline";
      case BY_HAND -> "mdi2h-hand-back-right-outline";
      case OTHER -> "mdi2a-alert-octagon-outline";
    };
  }
}
