package org.packdesk.station.loop;

import org.packdesk.station.shell.View;

/// Where a station puts what is to be seen. Called on the station thread, and on others where a role says so; takes the values and
/// returns at once.
public interface StationDisplay {
  /// The newest of its class.
  void show(View view);

  /// A page over the station's own work. Also called on the thread that touched.
  void turn(Class<? extends View> page);

  /// Back to the station's own work. Also called on the thread that touched.
  void home();

  /// Both show the same.
  default StationDisplay and(StationDisplay other) {
    return new TwoDisplays(this, other);
  }
}
