package org.packdesk.station.weighing.ui;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.WeighFigures;

/// A measured weight on its tolerance: the band is what may be, the line in it what was expected, the mark what was measured. Twice
/// the band is shown; a weight beyond stands at the end.
final class WeightBar extends Region {
  private static final int MARK = 8;
  private static final int LINE = 2;
  private static final double ENDS = 0.5;
  private final Region band = new Region();
  private final Region expected = new Region();
  private final Region measured = new Region();
  private @Nullable WeighFigures figures;

  public WeightBar() {
    getStyleClass().add("weight-bar");
    band.getStyleClass().add("weight-band");
    expected.getStyleClass().add("weight-expected");
    measured.getStyleClass().add("weight-measured");
    getChildren().addAll(band, expected, measured);
  }

  void show(WeighFigures shown) {
    figures = shown;
    boolean whole = shown.expectedMg() != null && shown.underMg() != null && shown.overMg() != null;
    band.setVisible(whole);
    expected.setVisible(whole);
    measured.setVisible(whole && shown.measuredMg() != null);
    measured.getStyleClass().removeAll("weight-in", "weight-out");
    measured.getStyleClass().add(Math.abs(place(shown)) <= ENDS ? "weight-in" : "weight-out");
    requestLayout();
  }

  /// Where the measured weight is: 0 as expected, ±0.5 at the end of what may be, ±1 at the end of the bar.
  static double place(WeighFigures figures) {
    Long mass = figures.measuredMg();
    Long mean = figures.expectedMg();
    Long under = figures.underMg();
    Long over = figures.overMg();
    if (mass == null || mean == null || under == null || over == null) {
      return 0;
    }
    double off = mass - (double) mean;
    double room = Math.max(1, off < 0 ? under : over);
    return Math.clamp(off / room * ENDS, -1, 1);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    band.resizeRelocate(Math.rint(width * 0.25), 0, Math.rint(width * 0.5), height);
    expected.resizeRelocate(Math.rint(width / 2) - LINE / 2.0, 0, LINE, height);
    double at = figures == null ? 0 : place(figures);
    measured.resizeRelocate(Math.rint((width - MARK) * (at + 1) / 2), 0, MARK, height);
  }
}
