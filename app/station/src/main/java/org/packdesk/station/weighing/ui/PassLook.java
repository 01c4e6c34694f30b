package org.packdesk.station.weighing.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.weighing.LineView.Fate;

/// How each verdict of the line looks: icon, style class and the key of its word. Told apart by shape as well as by hue.
record PassLook(String style, String icon, String caption) {
  private static final PassLook OPEN = new PassLook("waiting", "mdi2c-circle-outline", "line.verdict.open");

  /// Of a parcel that went astray that comes first.
  static PassLook of(Fate fate, LineVerdict verdict) {
    return switch (fate) {
      case LineView.Lost _ -> new PassLook("attention", "mdi2a-alert", "line.lost");
      case LineView.Found _ -> new PassLook("waiting", "mdi2b-barcode-scan", "line.found");
      case LineView.Moving _,LineView.Confirmed _ -> of(verdict);
    };
  }

  static PassLook of(@Nullable LineVerdict verdict) {
    if (verdict == null) {
      return OPEN;
    }
    String caption = "line.verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (verdict) {
      case PASS -> new PassLook("accepted", "mdi2c-check-bold", caption);
      case UNCHECKED -> new PassLook("waiting", "mdi2e-eye-off-outline", caption);
      case LIGHT -> new PassLook("refused", "mdi2a-arrow-down-bold", caption);
      case HEAVY -> new PassLook("refused", "mdi2a-arrow-up-bold", caption);
      case NO_READ -> new PassLook("unknown", "mdi2b-barcode-off", caption);
      case NOT_OURS -> new PassLook("unknown", "mdi2h-help-rhombus", caption);
      case NO_EXPECTATION -> new PassLook("attention", "mdi2h-help-circle-outline", caption);
      case BAD_WEIGHT -> new PassLook("attention", "mdi2s-scale-off", caption);
      case CANCELLED, HELD, VOIDED_LABEL, DUPLICATE_LABEL -> new PassLook("refused", "mdi2c-close-octagon", caption);
      case OTHER -> new PassLook("unknown", "mdi2h-help-rhombus", caption);
    };
  }
}
