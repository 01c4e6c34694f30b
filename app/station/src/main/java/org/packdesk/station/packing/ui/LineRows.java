package org.packdesk.station.packing.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.words.Speech;

/// The order's lines, as many as have room; the rest is said in words below. Open lines come first, so that a line which gets
/// complete makes room for the next open one: nobody scrolls.
public final class LineRows extends Region {
  static final int ROW_MIN = 68;
  private static final int ROW_MAX = 112;
  private static final int FOOTER = 40;
  private static final int ROWS_MAX = 40;
  private final Region card = new Region();
  private final Label beyond = new Label();
  private final List<LineTile> tiles = new ArrayList<>();
  private List<LineText> lines = List.of();
  private @Nullable Speech speech;

  public LineRows() {
    card.getStyleClass().add("card");
    beyond.getStyleClass().add("lines-beyond");
    beyond.setId("beyond");
    getChildren().addAll(card, beyond);
    setMinSize(0, 0);
  }

  public void show(List<LineText> shown, Speech words) {
    lines = shown;
    speech = words;
    int wanted = Math.min(shown.size(), ROWS_MAX);
    while (tiles.size() < wanted) {
      var tile = new LineTile(tiles.size());
      tiles.add(tile);
      getChildren().add(tile);
    }
    for (int at = 0; at < tiles.size(); at++) {
      tiles.get(at).setManaged(at < wanted);
      if (at < wanted) {
        tiles.get(at).show(shown.get(at));
      } else {
        tiles.get(at).setId(null);
      }
    }
    requestLayout();
  }

  /// How many rows of `lines` have room in `height`: all, or as many as leave room for the words about the rest.
  static int room(double height, int lines) {
    int all = (int) (height / ROW_MIN);
    return lines <= all ? lines : Math.max(1, (int) ((height - FOOTER) / ROW_MIN));
  }

  @Override
  protected double computePrefHeight(double width) {
    return ROW_MIN * (double) Math.min(lines.size(), ROWS_MAX);
  }

  @Override
  protected void layoutChildren() {
    int shown = Math.min(tiles.size(), room(getHeight(), lines.size()));
    boolean more = shown < lines.size();
    double rows = getHeight() - (more ? FOOTER : 0);
    double rowHeight = Math.floor(Math.min(ROW_MAX, rows / Math.max(1, shown)));
    for (int at = 0; at < tiles.size(); at++) {
      var tile = tiles.get(at);
      tile.setVisible(at < shown);
      tile.resizeRelocate(0, at < shown ? at * rowHeight : 0, getWidth(), rowHeight);
    }
    card.resizeRelocate(0, 0, getWidth(), shown * rowHeight);
    beyond.setVisible(more);
    beyond.setText(speech == null ? "" : beyond(lines, shown, speech));
    beyond.resizeRelocate(0, shown * rowHeight, getWidth(), FOOTER);
  }

  static String beyond(List<LineText> lines, int shown, Speech speech) {
    var hidden = lines.subList(Math.min(shown, lines.size()), lines.size());
    if (hidden.isEmpty()) {
      return "";
    }
    long open = hidden.stream().filter(line -> !line.complete()).count();
    return open > 0 ? speech.caption("more.open", open) : speech.caption("more.done", hidden.size());
  }
}
