package org.packdesk.station.widgets;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;
import org.jspecify.annotations.Nullable;

/// A Code 128 on the screen, for the scanner: whole pixels a module, black on white in every theme, quiet zones within.
public final class BarcodeView extends Region {
  private static final int MARGIN = 10;
  private static final int BARS_FIRST = 48;
  private static final int HEIGHT = 116;
  private final Path path = new Path();
  private @Nullable Code128Bars code;
  private int module = 2;

  public BarcodeView() {
    path.setManaged(false);
    path.setSmooth(false);
    path.getStyleClass().add("bars");
    getStyleClass().add("barcode");
    getChildren().add(path);
  }

  public void show(String text) {
    code = Code128Bars.of(text);
    requestLayout();
  }

  /// @param pixels a module is wide
  public void widen(int pixels) {
    module = pixels;
    requestLayout();
  }

  @Override
  protected double computeMinWidth(double height) {
    return module * modules();
  }

  @Override
  protected double computePrefWidth(double height) {
    return module * modules();
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    if (code == null) {
      return;
    }
    double left = Math.floor((getWidth() - module * code.widthModules()) / 2);
    double margin = Math.clamp(Math.floor((getHeight() - BARS_FIRST) / 4), 0, MARGIN);
    double bottom = getHeight() - margin;
    path.getElements().setAll(code.bars().stream().flatMap(bar -> {
      double from = left + bar.at() * (double) module;
      List<PathElement> drawn = List.of(new MoveTo(from, margin), new HLineTo(from + bar.width() * (double) module), new VLineTo(
          bottom), new HLineTo(from), new ClosePath());
      return drawn.stream();
    }).toList());
  }

  private double modules() {
    return code == null ? 0 : code.widthModules() + 2.0 * Code128Bars.QUIET_MODULES;
  }
}
