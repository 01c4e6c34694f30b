package org.packdesk.station.weighing.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.weighing.ui.LineScreen.RowText;
import org.packdesk.station.words.Speech;

/// The last passes, the newest on top, as many as have room; wheel, finger and two buttons go to the older ones. Who has gone there
/// keeps looking at the same passes while new ones come.
public final class PassRows extends Region {
  private static final int ROW_MIN = 30;
  private static final int ROW_MIN_LARGE = 44;
  private static final int LARGE_FROM = 1200;
  private static final int HEAD = 24;
  private static final int WIDE_FROM = 760;
  private static final int BUTTON = 48;
  private static final int GAP = 8;
  private static final double ROLL = 30;
  private final List<PassTile> tiles = new ArrayList<>();
  private final PassTile head = new PassTile();
  private final Button newer = button("passes-newer", "mdi2c-chevron-up");
  private final Button older = button("passes-older", "mdi2c-chevron-down");
  private List<RowText> rows = List.of();
  private int first;
  private double rolled;

  public PassRows() {
    getStyleClass().add("passes");
    for (int at = 0; at < LineView.PASSED_MAX; at++) {
      tiles.add(new PassTile());
    }
    getChildren().add(head);
    getChildren().addAll(tiles);
    getChildren().addAll(newer, older);
    newer.setOnAction(_ -> scroll(-page()));
    older.setOnAction(_ -> scroll(page()));
    setOnScroll(wheel -> rolled(wheel.getDeltaY()));
    setMinSize(0, 0);
  }

  private static Button button(String id, String icon) {
    var button = new Button("", new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll("answer", "passes-over");
    button.setFocusTraversable(false);
    return button;
  }

  void show(List<RowText> shown, Speech speech) {
    head.head(speech);
    first = first == 0 ? 0 : Math.max(0, placeOf(rows.get(Math.min(first, rows.size() - 1)).pass(), shown));
    rows = shown;
    fill();
  }

  private static int placeOf(long pass, List<RowText> shown) {
    for (int at = 0; at < shown.size(); at++) {
      if (shown.get(at).pass() == pass) {
        return at;
      }
    }
    return shown.size() - 1;
  }

  /// So many rows have room.
  private int page() {
    return Math.clamp((int) ((getHeight() - HEAD) / (getWidth() < LARGE_FROM ? ROW_MIN : ROW_MIN_LARGE)), 1, LineView.PASSED_MAX);
  }

  private void rolled(double pixels) {
    rolled += pixels;
    int steps = (int) (rolled / ROLL);
    rolled -= steps * ROLL;
    scroll(-steps);
  }

  private void scroll(int steps) {
    first = Math.clamp(first + (long) steps, 0, Math.max(0, rows.size() - page()));
    fill();
  }

  private void fill() {
    for (int at = 0; at < tiles.size(); at++) {
      boolean there = first + at < rows.size();
      tiles.get(at).setVisible(there);
      if (there) {
        tiles.get(at).show(rows.get(first + at));
      } else {
        tiles.get(at).setId(null);
      }
    }
    newer.setDisable(first == 0);
    older.setDisable(first + page() >= rows.size());
    requestLayout();
  }

  @Override
  protected void setWidth(double width) {
    boolean other = width != getWidth();
    super.setWidth(width);
    if (other) {
      tiles.forEach(tile -> tile.narrow(width < WIDE_FROM));
      head.narrow(width < WIDE_FROM);
    }
  }

  @Override
  protected void layoutChildren() {
    int page = page();
    boolean over = rows.size() > page;
    double width = getWidth() - (over ? BUTTON + GAP : 0);
    double row = Math.floor((getHeight() - HEAD) / page);
    for (int at = 0; at < tiles.size(); at++) {
      tiles.get(at).setVisible(at < page && first + at < rows.size());
      tiles.get(at).resizeRelocate(0, HEAD + at * row, width, row);
    }
    head.resizeRelocate(0, 0, width, HEAD);
    head.setVisible(!rows.isEmpty());
    double half = Math.floor((getHeight() - GAP) / 2);
    newer.setVisible(over);
    newer.setDisable(first == 0);
    newer.resizeRelocate(getWidth() - BUTTON, 0, BUTTON, half);
    older.setVisible(over);
    older.setDisable(first + page >= rows.size());
    older.resizeRelocate(getWidth() - BUTTON, half + GAP, BUTTON, half);
  }
}
