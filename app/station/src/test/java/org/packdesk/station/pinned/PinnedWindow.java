package org.packdesk.station.pinned;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.shell.View;
import org.packdesk.station.shell.ui.FxBridge;
import org.packdesk.station.shell.ui.Headless;
import org.packdesk.station.shell.ui.ScreenSettings;
import org.packdesk.station.shell.ui.StationPages;
import org.packdesk.station.shell.ui.StationWindow;

/// The station's real window, laid out where nobody sees it: which page it shows.
final class PinnedWindow implements AutoCloseable {
  private static final List<String> PAGES = List.of("pack-desk", "memory-page", "labels-page", "problem-page", "line-page");

  private @Nullable StationWindow window;
  private @Nullable FxBridge bridge;

  private PinnedWindow() {}

  /// Opens with its station, whose pages it has.
  static PinnedWindow open() {
    return new PinnedWindow();
  }

  /// What a station's screen is shown on, once it is known what the station is.
  static final class Late implements StationDisplay {
    private final PinnedWindow owner;

    private Late(PinnedWindow owner) {
      this.owner = owner;
    }

    void open(StationPages pages) {
      owner.open(pages);
    }

    @Override
    public void show(View view) {
      owner.bridge().show(view);
    }

    @Override
    public void turn(Class<? extends View> page) {
      owner.bridge().turn(page);
    }

    @Override
    public void home() {
      owner.bridge().home();
    }
  }

  private void open(StationPages pages) {
    if (window == null) {
      Headless.on(() -> {
        StationWindow opened = StationWindow.open(new Stage(),
            new ScreenSettings(Locale.ENGLISH, Theme.LIGHT, ZoneOffset.UTC, InstantSource.fixed(Goods.MORNING)), pages, _ -> {});
        window = opened;
        bridge = new FxBridge(opened, (_, _) -> {}, System::nanoTime);
        return true;
      });
    }
  }

  private FxBridge bridge() {
    return Objects.requireNonNull(bridge, "its station is not there");
  }

  private StationWindow window() {
    return Objects.requireNonNull(window, "its station is not there");
  }

  Late display() {
    return new Late(this);
  }

  /// What is seen once the next frame has its layout.
  String page() {
    CompletableFuture<Boolean> laidOut = new CompletableFuture<>();
    Runnable listener = () -> laidOut.complete(true);
    Headless.on(() -> {
      window().scene().addPostLayoutPulseListener(listener);
      Platform.requestNextPulse();
      return true;
    });
    laidOut.orTimeout(20, TimeUnit.SECONDS).join();
    return Headless.on(() -> {
      window().scene().removePostLayoutPulseListener(listener);
      return String.join(" and ", PAGES.stream().filter(this::isSeen).map(page -> page.replaceAll("-.*", "")).toList());
    });
  }

  private boolean isSeen(String page) {
    Node node = window().scene().lookup("#" + page);
    return node != null && node.isVisible();
  }

  @Override
  public void close() {
    Headless.on(() -> {
      bridge().close();
      window().close();
      return true;
    });
  }
}
