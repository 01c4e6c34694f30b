package org.packdesk.station.problem.ui;

import org.packdesk.station.words.Say;

/// The icon of a reason why a parcel is at the problem desk.
final class ReasonLook {
  private ReasonLook() {}

  static String icon(Say reason) {
    return switch (reason) {
      case REASON_LIGHT -> "mdi2f-feather";
      case REASON_HEAVY -> "mdi2w-weight-kilogram";
      case REASON_NO_READ -> "mdi2b-barcode-off";
      case REASON_NOT_OURS -> "mdi2h-help-rhombus-outline";
      case REASON_NO_EXPECTATION -> "mdi2s-scale-balance";
      case REASON_BAD_WEIGHT -> "mdi2s-scale-off";
      case REASON_CANCELLED -> "mdi2c-cancel";
      case REASON_HELD -> "mdi2p-pause-octagon-outline";
      case REASON_VOIDED_LABEL -> "mdi2l-label-off-outline";
      case REASON_DUPLICATE_LABEL -> "mdi2l-label-multiple-outline";
      case REASON_BY_HAND -> "mdi2h-hand-back-right-outline";
      case REASON_UNCHECKED -> "mdi2m-map-marker-question-outline";
      default -> "mdi2a-alert-octagon-outline";
    };
  }
}
