package org.packdesk.station.labels.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.labels.ui.LabelsScreen.RowText;
import org.packdesk.station.words.Speech;

/// The desk's labels, as many as have room, in whole pages: the page of the selected one, until somebody turns over. Touch, wheel
/// and keys turn over.
public final class LabelRows extends Region {
  private static final int ROW_MIN = 68;
  private static final int ROW_MAX = 84;
  private static final int FOOTER = 52;
  private static final int GAP = 8;
  private static final int PAGE_MAX = 16;
  private static final int ROLL = 80;
  private final List<LabelTile> tiles = new ArrayList<>();
  private final Button newer = button("labels-newer", "mdi2c-chevron-up");
  private final Button older = button("labels-older", "mdi2c-chevron-down");
  private final Label beyond = new Label();
  private Consumer<String> commands = _ -> {};
  private List<RowText> rows = List.of();
  private String selected = "";
  private int more;
  private int first;
  private double rolled;

  public LabelRows() {
    beyond.setId("labels-beyond");
    beyond.getStyleClass().add("lines-beyond");
    getChildren().addAll(newer, older, beyond);
    newer.setOnAction(_ -> over(-1));
    older.setOnAction(_ -> over(1));
    for (int place = 1; place <= PAGE_MAX; place++) {
      var tile = new LabelTile(key -> commands.accept(key));
      tile.setId("label-" + place);
      tiles.add(tile);
    }
    getChildren().addAll(tiles);
    setOnScroll(wheel -> rolled(wheel.getDeltaY()));
    setMinSize(0, 0);
  }

  private static Button button(String id, String icon) {
    var button = new Button("", new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll("answer", "labels-over");
    button.setFocusTraversable(false);
    return button;
  }

  /// @param touched takes the key of a row that was touched
  void begin(Consumer<String> touched) {
    commands = touched;
  }

  void show(LabelsScreen screen, String key, Speech speech) {
    boolean follows = !key.equals(selected) || !screen.rows().equals(rows);
    rows = screen.rows();
    selected = key;
    more = screen.more();
    if (follows) {
      first = pageOf(selected);
    }
    beyond.setText(more > 0 ? speech.caption("labels.beyond", more) : "");
    fill();
  }

  /// The row so many further down. @return the key of the nearest there is, empty without any
  String beside(int steps) {
    if (rows.isEmpty()) {
      return "";
    }
    return rows.get(Math.clamp(indexOf(selected) + (long) steps, 0, rows.size() - 1)).key();
  }

  /// So many rows are on a page.
  int pageRows() {
    int all = Math.max(1, (int) ((getHeight() + GAP) / (ROW_MIN + GAP)));
    int page = rows.size() <= all && more == 0 ? all : Math.max(1, (int) ((getHeight() - FOOTER) / (ROW_MIN + GAP)));
    return Math.min(PAGE_MAX, page);
  }

  private int indexOf(String key) {
    for (int at = 0; at < rows.size(); at++) {
      if (rows.get(at).key().equals(key)) {
        return at;
      }
    }
    return 0;
  }

  private int pageOf(String key) {
    return indexOf(key) / pageRows() * pageRows();
  }

  /// A page for so much of the wheel or the finger.
  private void rolled(double pixels) {
    rolled += pixels;
    if (Math.abs(rolled) >= ROLL) {
      over(rolled > 0 ? -1 : 1);
      rolled = 0;
    }
  }

  private void over(int pages) {
    int next = first + pages * pageRows();
    if (next >= 0 && next < rows.size()) {
      first = next;
      fill();
    }
  }

  /// Every tile that is filled is visible until the layout finds no room for it: one that appears only then has no style in its
  /// first frame.
  private void fill() {
    int wanted = Math.min(PAGE_MAX, rows.size() - first);
    for (int at = 0; at < tiles.size(); at++) {
      tiles.get(at).setVisible(at < wanted);
      tiles.get(at).setManaged(at < wanted);
      if (at < wanted) {
        tiles.get(at).show(rows.get(first + at), selected);
      }
    }
    requestLayout();
  }

  @Override
  protected void setHeight(double height) {
    boolean other = height != getHeight();
    super.setHeight(height);
    if (other) {
      first = pageOf(selected);
      fill();
    }
  }

  @Override
  protected void layoutChildren() {
    int page = pageRows();
    boolean over = page < rows.size();
    double height = getHeight() - (over || more > 0 ? FOOTER : 0);
    double row = Math.floor(Math.min(ROW_MAX, (height + GAP) / page - GAP));
    for (int at = 0; at < tiles.size(); at++) {
      tiles.get(at).setVisible(at < Math.min(page, rows.size() - first));
      tiles.get(at).resizeRelocate(0, at * (row + GAP), getWidth(), row);
    }
    double half = Math.floor((getWidth() - GAP) / 2);
    double foot = getHeight() - FOOTER + GAP;
    newer.setVisible(over && first > 0);
    newer.setText(String.valueOf(first));
    newer.resizeRelocate(0, foot, half, FOOTER - GAP);
    int after = Math.max(0, rows.size() - first - page);
    older.setVisible(over && after > 0);
    older.setText(String.valueOf(after + more));
    older.resizeRelocate(half + GAP, foot, half, FOOTER - GAP);
    beyond.setVisible(more > 0 && after == 0);
    beyond.resizeRelocate(over ? half : 0, foot, over ? half : getWidth(), FOOTER - GAP);
  }
}
