package org.packdesk.station.problem.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.packdesk.station.labels.ui.CommandButton;

/// Choices as large buttons with their barcodes, in as many columns as the height asks for.
public final class ChoiceGrid extends Region {
  private static final int ROW_MIN = 58;
  private static final int ROW_MAX = 150;
  private static final int GAP = 5;
  private static final int WIDE_CELL = 560;
  private static final int TWO_FROM = 800;
  private final List<CommandButton> buttons = new ArrayList<>();
  private Consumer<String> touched = _ -> {};
  private List<Choice> choices = List.of();
  private int columnsMax = 3;
  private int modulePixels = 2;

  public ChoiceGrid() {
    getStyleClass().add("choices");
    setMinSize(0, 0);
    widthProperty().addListener((property, before, width) -> widen());
    heightProperty().addListener((property, before, height) -> widen());
  }

  public int getColumnsMax() {
    return columnsMax;
  }

  public void setColumnsMax(int columnsMax) {
    this.columnsMax = columnsMax;
  }

  /// @param listener takes the command that was touched
  void begin(Consumer<String> listener) {
    touched = listener;
  }

  void show(List<Choice> shown) {
    choices = shown;
    while (buttons.size() < choices.size()) {
      var button = new CommandButton(code -> touched.accept(code));
      buttons.add(button);
      getChildren().add(button);
    }
    fill();
  }

  private void fill() {
    for (int at = 0; at < buttons.size(); at++) {
      var button = buttons.get(at);
      button.setVisible(at < choices.size());
      button.setFocusTraversable(false);
      button.setId(at < choices.size() ? choices.get(at).id() : null);
      if (at < choices.size()) {
        Choice choice = choices.get(at);
        button.show(choice.icon(), choice.words(), choice.code(), modulePixels);
      }
    }
    requestLayout();
  }

  /// So many columns that every row is high enough to be touched.
  private int columns() {
    int rows = Math.max(1, (int) ((getHeight() + GAP) / (ROW_MIN + GAP)));
    int least = getWidth() >= TWO_FROM ? 2 : 1;
    return Math.clamp(Math.max(least, Math.ceilDiv(choices.size(), rows)), 1, Math.clamp(choices.size(), 1, columnsMax));
  }

  private double cellWidth() {
    return Math.floor((getWidth() + GAP) / columns() - GAP);
  }

  @Override
  protected void layoutChildren() {
    int rows = Math.max(1, Math.ceilDiv(choices.size(), columns()));
    double wide = cellWidth();
    double high = Math.floor(Math.min(ROW_MAX, (getHeight() + GAP) / rows - GAP));
    for (int at = 0; at < choices.size(); at++) {
      int column = at / rows;
      buttons.get(at).resizeRelocate(column * (wide + GAP), at % rows * (high + GAP), wide, high);
    }
  }

  /// The bars get what the words can spare.
  private void widen() {
    int pixels = cellWidth() >= WIDE_CELL ? 3 : 2;
    if (pixels != modulePixels) {
      modulePixels = pixels;
      fill();
    }
  }
}
