package org.packdesk.station.problem.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.problem.ui.BarScale.Mark;
import org.packdesk.station.problem.ui.CaseText.BarText;

/// What a parcel should weigh as a zone on a bar, what the line measured above it and what this desk measured below.
public final class WeightBar extends Region {
  private static final double SIGN = 11;
  private static final double GAP = 2;
  private final Region track = part("case-bar-track");
  private final Region zone = part("case-bar-zone");
  private final Region expected = part("case-bar-expected");
  private final Pointer line = new Pointer();
  private final Pointer desk = new Pointer();
  private @Nullable BarText bar;

  public WeightBar() {
    getStyleClass().add("case-bar");
    line.label.setId("bar-line");
    desk.label.setId("bar-desk");
    getChildren().addAll(track, zone, expected, line.sign, line.label, desk.sign, desk.label);
    setMinWidth(0);
  }

  private static Region part(String style) {
    var part = new Region();
    part.getStyleClass().add(style);
    return part;
  }

  void show(BarText shown) {
    bar = shown;
    line.show(shown.scale().line(), shown.line());
    desk.show(shown.scale().desk(), shown.desk());
    requestLayout();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return 2 * (rowHeight() + SIGN + GAP) + track.minHeight(-1);
  }

  private double rowHeight() {
    return Math.ceil(Math.max(line.label.prefHeight(-1), desk.label.prefHeight(-1)));
  }

  @Override
  protected void layoutChildren() {
    if (bar == null) {
      return;
    }
    double width = getWidth();
    double high = track.minHeight(-1);
    double top = rowHeight() + SIGN + GAP;
    track.resizeRelocate(0, top, width, high);
    double from = Math.clamp(bar.scale().from(), 0, 1) * width;
    zone.resizeRelocate(from, top, Math.clamp(bar.scale().to(), 0, 1) * width - from, high);
    expected.resizeRelocate(Math.round(bar.scale().expected() * width) - 1.0, top, 2, high);
    line.place(width, top - GAP, -1);
    desk.place(width, top + high + GAP, 1);
  }

  /// A measured weight: a triangle that points at the bar, its figure behind it.
  private static final class Pointer {
    private final Polygon sign = new Polygon();
    private final Label label = new Label();
    private double at;

    Pointer() {
      sign.setManaged(false);
      label.setManaged(false);
      label.setAlignment(Pos.CENTER);
    }

    void show(@Nullable Mark mark, String words) {
      sign.setVisible(mark != null);
      label.setVisible(mark != null);
      label.setText(words);
      if (mark != null) {
        at = mark.at();
        String style = mark.right() ? "case-bar-right" : "case-bar-off";
        sign.getStyleClass().setAll(style);
        label.getStyleClass().setAll("label", "case-bar-label", style);
      }
    }

    /// @param tip the height it points to @param down 1 when it hangs below the bar, -1 when it stands on it
    void place(double width, double tip, int down) {
      double x = Math.clamp(at * width, SIGN, Math.max(SIGN, width - SIGN));
      sign.getPoints().setAll(x, tip, x - SIGN, tip + down * SIGN, x + SIGN, tip + down * SIGN);
      double wide = Math.ceil(label.prefWidth(-1));
      double high = Math.ceil(label.prefHeight(-1));
      double left = Math.round(Math.clamp(x - wide / 2, 0, Math.max(0, width - wide)));
      label.resizeRelocate(left, down > 0 ? tip + SIGN : tip - SIGN - high, wide, high);
    }
  }
}
