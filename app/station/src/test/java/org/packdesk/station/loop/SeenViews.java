package org.packdesk.station.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.packdesk.station.shell.View;

/// Keeps which pages were turned to, and hands on what is shown.
final class SeenViews implements StationDisplay {
  private final Consumer<View> views;
  final List<String> pages = new ArrayList<>();

  SeenViews(Consumer<View> views) {
    this.views = views;
  }

  @Override
  public void show(View view) {
    views.accept(view);
  }

  @Override
  public void turn(Class<? extends View> page) {
    pages.add(page.getSimpleName());
  }

  @Override
  public void home() {
    pages.add("home");
  }
}
