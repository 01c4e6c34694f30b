package org.packdesk.station.shell.ui;

import java.net.URL;
import java.util.Objects;

/// What lies beside this package's classes: views and style sheets.
final class Resources {
  private Resources() {}

  static URL url(String name) {
    return Objects.requireNonNull(Resources.class.getResource(name), name);
  }

  static String address(String name) {
    return url(name).toExternalForm();
  }
}
