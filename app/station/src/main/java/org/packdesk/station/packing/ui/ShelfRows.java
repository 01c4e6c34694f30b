package org.packdesk.station.packing.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.words.Speech;

/// The parcels on the shelf, at most six and never more than have room; how many there are beyond is said in words below.
public final class ShelfRows extends Region {
  static final int ROWS_MAX = 6;
  private static final int ROW_MIN = 72;
  private static final int ROW_MAX = 104;
  private static final int EDGE = 40;
  private final Region card = new Region();
  private final Label title = new Label();
  private final Label beyond = new Label();
  private final List<ShelfTile> tiles = new ArrayList<>();
  private List<ShelfText> rows = List.of();
  private @Nullable Speech speech;

  public ShelfRows() {
    card.getStyleClass().add("card");
    title.getStyleClass().add("lines-beyond");
    beyond.getStyleClass().add("lines-beyond");
    beyond.setId("shelf-beyond");
    getChildren().addAll(card, title, beyond);
    for (int place = 0; place < ROWS_MAX; place++) {
      tiles.add(new ShelfTile(place));
    }
    getChildren().addAll(tiles);
    setMinSize(0, 0);
  }

  /// Every row that is filled is visible until the layout finds no room for it: one that appears only then has no style in its first
  /// frame.
  void show(List<ShelfText> shown, Speech words) {
    rows = shown;
    speech = words;
    title.setText(words.caption("shelf.title"));
    for (int at = 0; at < tiles.size(); at++) {
      tiles.get(at).setVisible(at < shown.size());
      tiles.get(at).setManaged(at < shown.size());
      if (at < shown.size()) {
        tiles.get(at).show(shown.get(at));
      }
    }
    requestLayout();
  }

  /// How many of `rows` are shown where the title leaves `height`.
  static int room(double height, int rows) {
    int all = Math.min(ROWS_MAX, (int) (height / ROW_MIN));
    return rows <= all ? rows : Math.clamp((int) ((height - EDGE) / ROW_MIN), 1, ROWS_MAX);
  }

  @Override
  protected void layoutChildren() {
    int shown = Math.min(tiles.size(), room(getHeight() - EDGE, rows.size()));
    boolean more = shown < rows.size();
    double room = getHeight() - EDGE - (more ? EDGE : 0);
    double rowHeight = Math.floor(Math.min(ROW_MAX, room / Math.max(1, shown)));
    title.resizeRelocate(0, 0, getWidth(), EDGE);
    for (int at = 0; at < tiles.size(); at++) {
      tiles.get(at).setVisible(at < shown);
      tiles.get(at).resizeRelocate(0, EDGE + (at < shown ? at * rowHeight : 0), getWidth(), rowHeight);
    }
    card.resizeRelocate(0, EDGE, getWidth(), shown * rowHeight);
    beyond.setVisible(more);
    beyond.setText(more && speech != null ? speech.caption("more.shelf", rows.size() - shown) : "");
    beyond.resizeRelocate(0, EDGE + shown * rowHeight, getWidth(), EDGE);
  }
}
