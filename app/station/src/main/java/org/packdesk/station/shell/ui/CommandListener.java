package org.packdesk.station.shell.ui;

/// Takes a command that was touched on the screen. Called on the JavaFX thread: it hands over and returns.
@FunctionalInterface
public interface CommandListener {
  /// @param pdkCode the command barcode of the button, as if it had been scanned
  void command(String pdkCode);
}
