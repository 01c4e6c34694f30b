package org.packdesk.station.problem.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.words.Speech;

/// The parcels that wait, as many as have room; the button below says how many more there are and turns over to them.
public final class QueueRows extends Region {
  private static final String FURTHER = "mdi2c-chevron-down";
  private static final String TO_THE_TOP = "mdi2c-chevron-double-up";
  private static final int ROW_MAX = 128;
  private static final int GAP = 6;
  private static final int FOOTER = 52;
  private static final int PAGE_MAX = 12;
  private final List<QueueTile> tiles = new ArrayList<>();
  private final FontIcon turn = new FontIcon(FURTHER);
  private final Button over = new Button("", turn);
  private Consumer<String> touched = _ -> {};
  private List<QueueText> rows = List.of();
  private @Nullable Speech speech;
  private int more;
  private int first;

  public QueueRows() {
    over.setId("queue-over");
    over.getStyleClass().addAll("answer", "labels-over");
    over.setFocusTraversable(false);
    over.setOnAction(_ -> over());
    getChildren().add(over);
    for (int place = 1; place <= PAGE_MAX; place++) {
      var tile = new QueueTile(caseId -> touched.accept(caseId));
      tile.setId("queue-" + place);
      tiles.add(tile);
    }
    getChildren().addAll(tiles);
    setMinSize(0, 0);
  }

  /// @param listener takes the case that was touched
  void begin(Consumer<String> listener) {
    touched = listener;
  }

  void show(List<QueueText> shown, int beyond, Speech words) {
    rows = shown;
    more = beyond;
    speech = words;
    first = first < rows.size() ? first : 0;
    fill();
  }

  private void over() {
    int next = first + pageRows();
    first = next < rows.size() ? next : 0;
    fill();
  }

  /// Every tile that is filled is visible until the layout finds no room for it: one that appears only then has no style in its
  /// first frame.
  private void fill() {
    int wanted = Math.min(PAGE_MAX, rows.size() - first);
    for (int at = 0; at < tiles.size(); at++) {
      tiles.get(at).setVisible(at < wanted);
      if (at < wanted) {
        tiles.get(at).show(rows.get(first + at));
      }
    }
    requestLayout();
  }

  private int pageRows() {
    double least = Math.ceil(tiles.getFirst().prefHeight(getWidth())) + GAP;
    int all = (int) ((getHeight() + GAP) / least);
    int page = rows.size() <= all && more == 0 ? all : (int) ((getHeight() - FOOTER) / least);
    return Math.clamp(page, 1, PAGE_MAX);
  }

  @Override
  protected void layoutChildren() {
    int page = pageRows();
    boolean beyond = rows.size() > page || more > 0;
    double height = getHeight() - (beyond ? FOOTER : 0);
    double row = Math.floor(Math.min(ROW_MAX, (height + GAP) / page - GAP));
    int shown = Math.min(page, rows.size() - first);
    for (int at = 0; at < tiles.size(); at++) {
      tiles.get(at).setVisible(at < shown);
      tiles.get(at).resizeRelocate(0, at * (row + GAP), getWidth(), row);
    }
    int rest = rows.size() + more - first - shown;
    over.setVisible(beyond);
    over.setText(speech == null || rest == 0 ? "" : speech.caption("problem.more", rest));
    turn.setIconLiteral(first + page < rows.size() ? FURTHER : TO_THE_TOP);
    over.resizeRelocate(0, getHeight() - FOOTER + GAP, getWidth(), FOOTER - GAP);
  }
}
