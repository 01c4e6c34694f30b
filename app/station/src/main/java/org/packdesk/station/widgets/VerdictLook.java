package org.packdesk.station.widgets;

import org.packdesk.station.words.VerdictKind;

/// How each verdict looks: icon and style class, told apart by shape and lightness as well as by hue. The colours behind the
/// class are the theme's tokens of the same name.
///
/// @param mark a second icon drawn on top of the first, or an empty text
public record VerdictLook(String style, String icon, String mark) {

  public static VerdictLook of(VerdictKind kind) {
    return switch (kind) {
      case ACCEPTED -> new VerdictLook("accepted", "mdi2c-check-bold", "");
      case REFUSED -> new VerdictLook("refused", "mdi2c-close-octagon", "");
      case SURPLUS -> new VerdictLook("surplus", "mdi2o-octagon", "mdi2p-plus-thick");
      case UNKNOWN_CODE -> new VerdictLook("unknown", "mdi2h-help-rhombus", "");
      case ATTENTION -> new VerdictLook("attention", "mdi2a-alert", "");
      case WAITING -> new VerdictLook("waiting", "mdi2c-circle-outline", "");
    };
  }
}
