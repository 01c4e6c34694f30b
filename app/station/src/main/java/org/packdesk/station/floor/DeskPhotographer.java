package org.packdesk.station.floor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes one picture of a station's screen for each different thing that it tells its people to do. Runs on its own thread.
final class DeskPhotographer<V> implements Runnable {
  private static final System.Logger LOG = System.getLogger(DeskPhotographer.class.getName());
  private static final Duration EVERY = Duration.ofMillis(900);

  private final Sight<V> sight;
  private final Function<V, String> told;
  private final Camera camera;
  private final Path folder;
  private final Set<String> taken = new HashSet<>();

  /// Takes a picture of the window.
  interface Camera {
    void picture(Path file) throws IOException;
  }

  /// @param told what a view tells its people, as a picture's name
  DeskPhotographer(Sight<V> sight, Function<V, String> told, Camera camera, Path folder) {
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
          String name = told.apply(view);
          camera.picture(folder.resolve(name.toLowerCase(Locale.ROOT).replace('_', '-') + ".png"));
          taken.add(name);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "no more pictures of the screen: " + e.getMessage());
    }
  }
}
