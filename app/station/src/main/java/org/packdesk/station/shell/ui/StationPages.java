package org.packdesk.station.shell.ui;

import java.util.List;

/// The pages of a station's window. @param home of its own work: the one that claims most is seen, the first before any does
/// @param over pages that lie over that when they are turned to
public record StationPages(List<PagePart.Maker> home, List<PagePart.Maker> over) {
  public StationPages {
    home = List.copyOf(home);
    over = List.copyOf(over);
  }
}
