package org.packdesk.station.loop;

import org.jspecify.annotations.Nullable;
import org.packdesk.station.shell.View;

/// Which page lies over the station's own work: its command opens it and closes it, and work that goes on closes it. Thread-safe, and
/// no matter of the rules: also a station that has stopped can be looked at.
public final class Pages {
  private final StationDisplay display;
  private @Nullable Class<? extends View> over;

  public Pages(StationDisplay display) {
    this.display = display;
  }

  /// To that page, and from there back to the station's own work.
  public synchronized void turn(Class<? extends View> wanted) {
    if (isAt(wanted)) {
      home();
    } else {
      over = wanted;
      display.turn(wanted);
    }
  }

  public synchronized boolean isAt(Class<? extends View> asked) {
    return asked.equals(over);
  }

  /// Work goes on.
  public synchronized void home() {
    if (over != null) {
      over = null;
      display.home();
    }
  }
}
