package org.packdesk.station.loop;

import org.packdesk.station.shell.Page;

/// Which page the window shows: one command opens the memory's page and closes it, and so does work that goes on. Thread-safe, and
/// no matter of the rules: also a station that has stopped can be looked at.
final class PageTurner {
  private final StationDisplay display;
  private Page page = Page.DESK;

  PageTurner(StationDisplay display) {
    this.display = display;
  }

  synchronized void turn() {
    to(page == Page.DESK ? Page.MEMORY : Page.DESK);
  }

  synchronized void backToDesk() {
    if (page != Page.DESK) {
      to(Page.DESK);
    }
  }

  private void to(Page next) {
    page = next;
    display.turn(next);
  }
}
