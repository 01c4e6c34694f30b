package org.packdesk.station.shell.ui;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.packdesk.station.labels.ui.LabelsPage;
import org.packdesk.station.memory.ui.MemoryPage;
import org.packdesk.station.packing.ui.PackDesk;
import org.packdesk.station.problem.ui.ProblemPage;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.weighing.ui.LinePage;

/// JavaFX without a display, started once for all tests of this JVM.
public final class Headless {
  private static boolean started;

  private Headless() {}

  public static synchronized void start() {
    if (!started) {
      Display.start(Display.Kind.NONE).orTimeout(60, TimeUnit.SECONDS).join();
      started = true;
    }
  }

  public static <T> T on(Callable<T> work) {
    start();
    return FxBridge.call(work).orTimeout(60, TimeUnit.SECONDS).join();
  }

  /// With every page that there is; a pack desk's comes first.
  static StationWindow open(Locale locale, Theme theme, CommandListener commands) {
    return open(locale, theme, new StationPages(List.of(PackDesk::page, ProblemPage::page, LinePage::page),
        List.of(LabelsPage::page, MemoryPage::page)), commands);
  }

  static StationWindow open(Locale locale, Theme theme, StationPages pages, CommandListener commands) {
    return on(() -> StationWindow.open(new Stage(), settings(locale, theme), pages, commands));
  }

  /// The window system answers a new size with an event of its own; this waits for it.
  static void resize(StationWindow window, double width, double height) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    on(() -> {
      window.scene().getWindow().setWidth(width);
      window.scene().getWindow().setHeight(height);
      return true;
    });
    while (!on(() -> window.scene().getWidth() == width && window.scene().getHeight() == height)) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("the window did not become " + width + " by " + height);
      }
    }
  }

  static ScreenSettings settings(Locale locale, Theme theme) {
    return new ScreenSettings(locale, theme, ZoneId.of("Europe/Berlin"), InstantSource.fixed(SampleStates.NOW));
  }
}
