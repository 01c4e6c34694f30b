package org.packdesk.station.problem.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.widgets.CommandButton;

/// Choices as large buttons with their barcodes, in as many columns as the height asks for; where even those leave no room to
/// touch and scan each, a part of them and a button to the next.
public final class ChoiceGrid extends Region {
  private static final int ROW_MIN = 58;
  private static final int ROW_LEAST = 45;
  private static final int ROW_MAX = 150;
  private static final int GAP = 5;
  private static final int WIDE_CELL = 560;
  private static final int TWO_FROM = 800;
  private final List<CommandButton> buttons = new ArrayList<>();
  private final FontIcon towards = new FontIcon("mdi2c-chevron-down");
  private final Button more = new Button("", towards);
  private Consumer<String> touched = _ -> {};
  private List<Choice> choices = List.of();
  private int columnsMax = 3;
  private int modulePixels = 2;
  private int first;

  public ChoiceGrid() {
    getStyleClass().add("choices");
    setMinSize(0, 0);
    more.setId("choices-more");
    more.getStyleClass().addAll("answer", "labels-over");
    more.setFocusTraversable(false);
    more.setOnAction(_ -> turn());
    getChildren().add(more);
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
    if (!shown.equals(choices)) {
      first = 0;
    }
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

  /// So many have room, the button to the next ones among them where there are more.
  private int cells() {
    int rows = Math.max(2, (int) ((getHeight() + GAP) / (ROW_LEAST + GAP)));
    return Math.min(choices.size(), rows * columns());
  }

  private int page() {
    return cells() < choices.size() ? cells() - 1 : cells();
  }

  private void turn() {
    first = first + page() < choices.size() ? first + page() : 0;
    getScene().getRoot().requestFocus();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    int page = page();
    first = page == choices.size() ? 0 : first;
    int end = Math.min(choices.size(), first + page);
    for (int at = 0; at < buttons.size(); at++) {
      buttons.get(at).setVisible(at >= first && at < end);
      if (buttons.get(at).isVisible()) {
        place(buttons.get(at), at - first);
      }
    }
    more.setVisible(page < choices.size());
    if (more.isVisible()) {
      boolean below = end < choices.size();
      towards.setIconLiteral(below ? "mdi2c-chevron-down" : "mdi2c-chevron-up");
      more.setText(String.valueOf(below ? choices.size() - end : first));
      place(more, page);
    }
  }

  private void place(Region button, int cell) {
    int rows = Math.max(1, Math.ceilDiv(cells(), columns()));
    double high = Math.floor(Math.min(ROW_MAX, (getHeight() + GAP) / rows - GAP));
    int column = cell / rows;
    button.resizeRelocate(column * (cellWidth() + GAP), cell % rows * (high + GAP), cellWidth(), high);
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
