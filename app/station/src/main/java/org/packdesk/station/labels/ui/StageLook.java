package org.packdesk.station.labels.ui;

import java.util.Locale;
import org.packdesk.station.packing.LabelRow.Stage;

/// How far a label is, as an icon, a word and a colour. The colours are the theme's tokens of the style's name: on its way, out, not
/// known, going, lost, over.
///
/// @param caption its word's key
record StageLook(String style, String icon, String caption) {

  static StageLook of(Stage stage) {
    return switch (stage) {
      case ASKED_FOR -> look(stage, "waiting", "mdi2d-dots-horizontal-circle-outline");
      case READY -> look(stage, "accepted", "mdi2f-file-check-outline");
      case QUEUED -> look(stage, "waiting", "mdi2t-timer-sand");
      case PRINTING -> look(stage, "waiting", "mdi2p-printer");
      case UNKNOWN -> look(stage, "unknown", "mdi2h-help-rhombus");
      case PRINTED -> look(stage, "accepted", "mdi2p-printer-check");
      case APPLIED -> look(stage, "accepted", "mdi2p-package-variant-closed-check");
      case GIVING_BACK -> look(stage, "attention", "mdi2u-undo");
      case GIVEN_BACK -> look(stage, "over", "mdi2c-cancel");
      case REFUSED -> look(stage, "refused", "mdi2c-close-octagon");
    };
  }

  private static StageLook look(Stage stage, String style, String icon) {
    return new StageLook(style, icon, "labels." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
