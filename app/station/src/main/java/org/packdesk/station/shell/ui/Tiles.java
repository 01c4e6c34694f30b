package org.packdesk.station.shell.ui;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The windows of several stations in one process side by side, in the order in which they were opened: a training floor at a glance. Where
/// a tile is smaller than a station's window, all that is in it is made smaller with it.
public final class Tiles {
  private Tiles() {}

  /// On the first screen; a single window stays as it is. Any thread; returns when they are placed.
  public static void onScreen() {
    FxBridge.call(() -> {
      List<Stage> stages = Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast).toList();
      List<Rectangle2D> tiles = in(Screen.getPrimary().getVisualBounds(), stages.size());
      for (int i = 0; stages.size() > 1 && i < stages.size(); i++) {
        place(stages.get(i), tiles.get(i));
      }
      return tiles;
    }).join();
  }

  /// @return line by line
  static List<Rectangle2D> in(Rectangle2D room, int count) {
    int columns = (int) Math.ceil(Math.sqrt(count));
    int rows = (count + columns - 1) / Math.max(1, columns);
    return IntStream.range(0, count).mapToObj(each -> {
      double width = room.getWidth() / columns;
      double height = room.getHeight() / rows;
      int row = each / columns;
      return new Rectangle2D(room.getMinX() + each % columns * width, room.getMinY() + row * height, width, height);
    }).toList();
  }

  private static void place(Stage stage, Rectangle2D tile) {
    shrink(stage);
    stage.setX(tile.getMinX());
    stage.setY(tile.getMinY());
    stage.setWidth(tile.getWidth());
    stage.setHeight(tile.getHeight());
  }

  /// From now on the window may be smaller than what is in it needs.
  static void shrink(Stage stage) {
    Parent content = stage.getScene().getRoot();
    stage.getScene().setRoot(new Shrunk(content, stage.getMinWidth(), stage.getMinHeight()));
    stage.setMinWidth(0);
    stage.setMinHeight(0);
  }

  /// Never lays its content out in less room than it needs.
  private static final class Shrunk extends Pane {
    private final Parent content;
    private final double widthLeast;
    private final double heightLeast;
    private final Scale scale = new Scale();

    Shrunk(Parent content, double widthLeast, double heightLeast) {
      this.content = content;
      this.widthLeast = widthLeast;
      this.heightLeast = heightLeast;
      content.getTransforms().add(scale);
      getChildren().add(content);
    }

    @Override
    protected void layoutChildren() {
      double size = Math.min(1, Math.min(getWidth() / widthLeast, getHeight() / heightLeast));
      scale.setX(size);
      scale.setY(size);
      content.resizeRelocate(0, 0, getWidth() / size, getHeight() / size);
    }
  }
}
