package org.packdesk.station.pinned;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.shell.ui.FxBridge;
import org.packdesk.station.shell.ui.Headless;
import org.packdesk.station.shell.ui.ScreenDisplay;
import org.packdesk.station.shell.ui.ScreenSettings;
import org.packdesk.station.shell.ui.StationWindow;

/// The station's real window, laid out where nobody sees it: which page it shows.
final class PinnedWindow implements AutoCloseable {
  private static final List<String> PAGES = List.of("pack-desk", "memory-page", "labels-page", "problem-page", "line-page");

  private final StationWindow window;
  private final FxBridge bridge;

  private PinnedWindow(StationWindow window, FxBridge bridge) {
    this.window = window;
    this.bridge = bridge;
  }

  static PinnedWindow open() {
    return Headless.on(() -> {
      StationWindow window = StationWindow.open(new Stage(),
          new ScreenSettings(Locale.ENGLISH, Theme.LIGHT, ZoneOffset.UTC, InstantSource.fixed(Goods.MORNING)), _ -> {});
      return new PinnedWindow(window, new FxBridge(window, (_, _) -> {}, System::nanoTime));
    });
  }

  StationDisplay display() {
    return new ScreenDisplay(bridge);
  }

  /// What is seen once the next frame has its layout.
  String page() {
    CompletableFuture<Boolean> laidOut = new CompletableFuture<>();
    Runnable listener = () -> laidOut.complete(true);
    Headless.on(() -> {
      window.scene().addPostLayoutPulseListener(listener);
      Platform.requestNextPulse();
      return true;
    });
    laidOut.orTimeout(20, TimeUnit.SECONDS).join();
    return Headless.on(() -> {
      window.scene().removePostLayoutPulseListener(listener);
      return String.join(" and ", PAGES.stream().filter(this::isSeen).map(page -> page.replaceAll("-.*", "")).toList());
    });
  }

  private boolean isSeen(String page) {
    Node node = window.scene().lookup("#" + page);
    if (node == null) {
      throw new AssertionError("the window has no page " + page);
    }
    return node.isVisible();
  }

  @Override
  public void close() {
    Headless.on(() -> {
      bridge.close();
      window.close();
      return true;
    });
  }
}
