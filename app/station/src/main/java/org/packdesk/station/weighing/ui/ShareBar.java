package org.packdesk.station.weighing.ui;

import javafx.scene.layout.Region;

/// A share against its budget: the budget's mark stands in the middle, so that half full is all that may be.
public final class ShareBar extends Region {
  private static final int MARK = 4;
  private final Region fill = new Region();
  private final Region mark = new Region();
  private int share;
  private int budget = 1;

  public ShareBar() {
    getStyleClass().add("share-bar");
    fill.getStyleClass().add("share-fill");
    mark.getStyleClass().add("share-mark");
    getChildren().addAll(fill, mark);
  }

  /// Both in permille. @param permille less than 0 when there is none yet
  void show(int permille, int most) {
    share = Math.max(0, permille);
    budget = Math.max(1, most);
    boolean over = permille > most;
    fill.getStyleClass().removeAll("share-over", "share-within");
    fill.getStyleClass().add(over ? "share-over" : "share-within");
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double filled = Math.min(width, width / 2 * share / budget);
    fill.resizeRelocate(0, 0, Math.rint(filled), getHeight());
    mark.resizeRelocate(Math.rint(width / 2) - MARK / 2.0, -MARK, MARK, getHeight() + 2.0 * MARK);
  }
}
