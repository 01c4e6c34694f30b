package org.packdesk.station.loop;

import org.jspecify.annotations.Nullable;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.shell.Page;

/// Which page the window shows: a page's command opens it and closes it, and work that goes on closes it. Thread-safe, and
/// no matter of the rules: also a station that has stopped can be looked at.
final class PageTurner {
  private final StationDisplay display;
  private Page page = Page.DESK;

  PageTurner(StationDisplay display) {
    this.display = display;
  }

  /// To that page, and from there back to the desk.
  synchronized void turn(Page wanted) {
    to(page == wanted ? Page.DESK : wanted);
  }

  /// A page's command given by touch. @return false when somebody else has to do it: what the labels' page shows is read first
  synchronized boolean turned(@Nullable DeskCommand command) {
    boolean now = command == DeskCommand.MEMORY || (command == DeskCommand.LABELS && page == Page.LABELS);
    if (now) {
      turn(command == DeskCommand.MEMORY ? Page.MEMORY : Page.LABELS);
    }
    return now;
  }

  synchronized boolean isAt(Page asked) {
    return page == asked;
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
