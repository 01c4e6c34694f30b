package org.packdesk.station.shell.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// Light and dark. The control theme comes with AtlantaFX; the colours of our own are tokens in `theme-light.css` and
/// `theme-dark.css`.
public enum Theme {
  LIGHT("theme-light.css") {
    @Override
    String controls() {
      return new PrimerLight().getUserAgentStylesheet();
    }
  },
  DARK("theme-dark.css") {
    @Override
    String controls() {
      return new PrimerDark().getUserAgentStylesheet();
    }
  };

  private final String tokens;

  Theme(String tokens) {
    this.tokens = tokens;
  }

  abstract String controls();

  String tokens() {
    return Resources.address(tokens);
  }
}
