package org.packdesk.station.shell.ui;

/// Learns when a view has been laid out. Called on the JavaFX thread: it hands over and returns.
@FunctionalInterface
public interface ShownListener {
  /// @param token of the newest view in the frame; views with smaller tokens that were not reported before were replaced by it
  /// @param nanoTime when the frame's layout was done, on the clock given to the bridge
  void shown(long token, long nanoTime);
}
