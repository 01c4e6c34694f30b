package org.packdesk.station.loop;

import org.packdesk.station.shell.View;

/// Two displays of one thing.
record TwoDisplays(StationDisplay one, StationDisplay other) implements StationDisplay {
  @Override
  public void show(View view) {
    one.show(view);
    other.show(view);
  }

  @Override
  public void turn(Class<? extends View> page) {
    one.turn(page);
    other.turn(page);
  }

  @Override
  public void home() {
    one.home();
    other.home();
  }
}
