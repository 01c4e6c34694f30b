package org.packdesk.station.shell.ui;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Starts JavaFX, once a process: on the desk's screen, or with no screen at all, where everything is laid out and can be
/// pictured but nobody sees it.
public final class Display {
  /// A scan waits for the next frame: at JavaFX's usual 60 a second that wait is most of the time to the screen.
  private static final String PULSE = "javafx.animation.pulse";
  private static final String FRAMES_A_SECOND = "240";

  private static @Nullable CompletableFuture<Void> started;

  private Display() {}

  public enum Kind {
    SCREEN, NONE
  }

  /// What this process can have, from its environment variables. On Linux a window needs an X server.
  public static Kind found(Map<String, String> environment, String osName) {
    boolean linux = osName.startsWith("Linux");
    return linux && environment.getOrDefault("DISPLAY", "").isBlank() ? Kind.NONE : Kind.SCREEN;
  }

  /// Completes when the JavaFX thread runs and the typeface is there. The first call decides for which kind; the toolkit stays when the
  /// last window is closed.
  public static synchronized CompletableFuture<Void> start(Kind kind) {
    CompletableFuture<Void> before = started;
    if (before == null) {
      before = begin(kind);
      started = before;
    }
    return before;
  }

  private static CompletableFuture<Void> begin(Kind kind) {
    if (System.getProperty(PULSE) == null) {
      System.setProperty(PULSE, FRAMES_A_SECOND);
    }
    if (kind == Kind.NONE) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    var ready = new CompletableFuture<Void>();
    Platform.startup(() -> {
      try {
        Platform.setImplicitExit(false);
        Typeface.load();
        ready.complete(null);
      } catch (RuntimeException trouble) {
        ready.completeExceptionally(trouble);
      }
    });
    return ready;
  }
}
