package org.packdesk.station.widgets;

import java.util.Arrays;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A text that wraps to at most `linesMax` lines and, where even that is too little, has its names cut in the middle until it
/// fits: nothing is ever clipped or ended by the toolkit.
public final class FittedText extends Region {
  private static final int CHARACTERS_AT_FIRST_CUT = 48;
  private static final int CHARACTERS_AT_LEAST = 6;
  private static final int BALANCE_STEP = 8;
  private static final double UNFITTED = -1;
  private final Text text = new Text();
  private final Text ruler = new Text();
  private Fitting fitting = charactersMax -> "";
  private int linesMax = 2;
  private double fittedTo = UNFITTED;
  private String fitted = "";

  public FittedText() {
    text.setManaged(false);
    text.setTextOrigin(VPos.TOP);
    text.getStyleClass().add("text");
    text.fontProperty().addListener((property, before, after) -> refit());
    getStyleClass().add("fitted-text");
    getChildren().add(text);
    setMinWidth(0);
  }

  public int getLinesMax() {
    return linesMax;
  }

  public void setLinesMax(int linesMax) {
    this.linesMax = linesMax;
    refit();
  }

  public void show(Fitting words) {
    fitting = words;
    setAccessibleText(words.whole());
    refit();
  }

  /// What stands there after the last layout.
  String shown() {
    return text.getText();
  }

  /// How much width keeps every word in one piece.
  public double widestWord() {
    return Arrays.stream(fitting.whole().split(" ")).mapToDouble(word -> Math.ceil(measure(word, 0).getWidth()) + 1).max()
        .orElse(0);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(measure(fitting.whole(), 0).getWidth()) + 1 + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? 0 : Math.max(1, width - snappedLeftInset() - snappedRightInset());
    return Math.ceil(measure(fit(room), room).getHeight()) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double room = Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset());
    String words = fit(room);
    double height = measure(words, room).getHeight();
    text.setText(words);
    text.setWrappingWidth(balanced(words, room, height));
    double spare = getHeight() - snappedTopInset() - snappedBottomInset() - height;
    text.relocate(snappedLeftInset(), snappedTopInset() + Math.max(0, Math.round(spare / 2)));
  }

  private void refit() {
    fittedTo = UNFITTED;
    requestLayout();
  }

  /// Asked several times in one layout, mostly for one width.
  private String fit(double room) {
    if (room == fittedTo) {
      return fitted;
    }
    String words = shortened(room);
    if (room > 0) {
      fitted = words;
      fittedTo = room;
    }
    return words;
  }

  private String shortened(double room) {
    String whole = fitting.whole();
    if (room == 0 || fits(whole, room)) {
      return whole;
    }
    for (int characters = CHARACTERS_AT_FIRST_CUT; characters > CHARACTERS_AT_LEAST; characters -= 2) {
      String cut = fitting.within(characters);
      if (fits(cut, room)) {
        return cut;
      }
    }
    return fitting.within(CHARACTERS_AT_LEAST);
  }

  /// The least width that needs no more lines: two lines of about one length read better than a line and a leftover word.
  private double balanced(String words, double room, double height) {
    if (measure(words, 0).getWidth() <= room) {
      return room;
    }
    double least = room / 2;
    double most = room;
    while (most - least > BALANCE_STEP) {
      double middle = (least + most) / 2;
      if (measure(words, middle).getHeight() <= height) {
        most = middle;
      } else {
        least = middle;
      }
    }
    return Math.ceil(most);
  }

  private boolean fits(String words, double room) {
    double line = measure("M", 0).getHeight();
    return measure(words, room).getHeight() < (linesMax + 0.5) * line;
  }

  private Bounds measure(String words, double room) {
    ruler.setFont(text.getFont());
    ruler.setWrappingWidth(room);
    ruler.setText(words);
    return ruler.getLayoutBounds();
  }
}
