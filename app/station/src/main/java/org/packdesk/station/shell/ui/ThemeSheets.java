package org.packdesk.station.shell.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import org.packdesk.station.setup.StationConfig.Theme;

/// A theme's style sheets: that of the controls, which comes with AtlantaFX (it has none of high contrast: the dark one's black is
/// ours), and the tokens, which are all that our own views know of a theme.
final class ThemeSheets {
  private ThemeSheets() {}

  static String controls(Theme theme) {
    return switch (theme) {
      case LIGHT -> new PrimerLight().getUserAgentStylesheet();
      case DARK, HIGH_CONTRAST -> new PrimerDark().getUserAgentStylesheet();
    };
  }

  static String tokens(Theme theme) {
    return "theme-" + theme.word() + ".css";
  }
}
