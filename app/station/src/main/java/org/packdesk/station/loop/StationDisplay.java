package org.packdesk.station.loop;

import org.packdesk.station.packing.PackView;
import org.packdesk.station.shell.StationView;

/// Where the station thread puts what is to be seen. Called on the station thread; takes the values and returns at once.
public interface StationDisplay {
  void show(PackView view);

  void show(StationView view);
}
