package org.packdesk.station.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.packdesk.station.setup.StationConfig.Theme;

final class TilesTest {
  private static final Rectangle2D ROOM = new Rectangle2D(0, 40, 1600, 1000);

  @Test
  void aFloorsWindowsStandSideBySide() {
    assertThat(Tiles.in(ROOM, 1)).containsExactly(ROOM);
    assertThat(Tiles.in(ROOM, 2)).containsExactly(new Rectangle2D(0, 40, 800, 1000), new Rectangle2D(800, 40, 800, 1000));
    assertThat(Tiles.in(ROOM, 3)).containsExactly(new Rectangle2D(0, 40, 800, 500), new Rectangle2D(800, 40, 800, 500),
        new Rectangle2D(0, 540, 800, 500));
    assertThat(Tiles.in(ROOM, 5)).hasSize(5).last().isEqualTo(new Rectangle2D(1600 / 3.0, 540, 1600 / 3.0, 500));
  }

  @Test
  void aWindowInATileShowsAllThatItHasSmaller() {
    StationWindow window = Headless.open(Locale.ENGLISH, Theme.LIGHT, _ -> {});
    Headless.on(() -> {
      Tiles.shrink((Stage) window.scene().getWindow());
      return window;
    });
    Headless.resize(window, 500, 400);
    Node content = Headless.on(() -> {
      window.scene().getRoot().layout();
      return window.scene().getRoot().getChildrenUnmodifiable().getFirst();
    });
    Bounds seen = Headless.on(() -> content.localToScene(content.getLayoutBounds()));
    assertThat(content.getLayoutBounds().getWidth()).isEqualTo(1000);
    assertThat(content.getLayoutBounds().getHeight()).isBetween(700.0, 800.0);
    assertThat(seen.getWidth()).isEqualTo(500);
    assertThat(seen.getHeight()).isLessThanOrEqualTo(400);
    Headless.on(() -> {
      window.close();
      return window;
    });
  }
}
