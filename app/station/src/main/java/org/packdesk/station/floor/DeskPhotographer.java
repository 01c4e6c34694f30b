package org.packdesk.station.floor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.shell.Say;

/// Takes one picture of a station's screen for each different thing that it tells its people to do. Runs on its own thread.
final class DeskPhotographer<V> implements Runnable {
  private static final System.Logger LOG = System.getLogger(DeskPhotographer.class.getName());
  private static final Duration EVERY = Duration.ofMillis(900);

  private final Sight<V> sight;
  private final Function<V, Say> told;
  private final Camera camera;
  private final Path folder;
  private final Set<Say> taken = EnumSet.noneOf(Say.class);

  /// Takes a picture of the window.
  interface Camera {
    void picture(Path file) throws IOException;
  }

  /// @param told what a view tells its people to do
  DeskPhotographer(Sight<V> sight, Function<V, Say> told, Camera camera, Path folder) {
    this.sight = sight;
    this.told = told;
    this.camera = camera;
    this.folder = folder;
  }

  /// Until the program ends.
  void start() {
    Thread.ofPlatform().daemon().name("photographer").start(this);
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        @Nullable
        V view = sight.await(seen -> !taken.contains(told.apply(seen)), EVERY);
        if (view != null) {
          Say say = told.apply(view);
          camera.picture(folder.resolve(say.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png"));
          taken.add(say);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "no more pictures of the screen: " + e.getMessage());
    }
  }
}
