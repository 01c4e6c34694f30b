package org.packdesk.station.floor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.shell.Say;

/// Takes one picture of the screen for each different thing that it tells a packer to do. Runs on its own thread.
final class DeskPhotographer implements Runnable {
  private static final System.Logger LOG = System.getLogger(DeskPhotographer.class.getName());

  private final PackerEyes eyes;
  private final Camera camera;
  private final Path folder;
  private final Duration every;
  private final Set<Say> taken = EnumSet.noneOf(Say.class);

  /// Takes a picture of the window.
  interface Camera {
    void picture(Path file) throws IOException;
  }

  DeskPhotographer(PackerEyes eyes, Camera camera, Path folder, Duration every) {
    this.eyes = eyes;
    this.camera = camera;
    this.folder = folder;
    this.every = every;
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        @Nullable
        PackView view = eyes.await(seen -> !taken.contains(seen.instruction().say()), every);
        if (view != null) {
          Say say = view.instruction().say();
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
