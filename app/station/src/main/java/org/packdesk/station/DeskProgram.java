package org.packdesk.station;

import com.google.inject.Guice;
import com.google.inject.ProvisionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.loop.RoleMaker;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.loop.StationParts.Outlets;
import org.packdesk.station.loop.StationWatch;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.shell.ui.Display;
import org.packdesk.station.shell.ui.FxBridge;
import org.packdesk.station.shell.ui.ScreenSettings;
import org.packdesk.station.shell.ui.Screenshots;
import org.packdesk.station.shell.ui.ShownListener;
import org.packdesk.station.shell.ui.Sounds;
import org.packdesk.station.shell.ui.StationPages;
import org.packdesk.station.shell.ui.StationWindow;

/// The application: one station with its window, on a screen or laid out where nobody sees it. One a process.
public final class DeskProgram implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<@Nullable Station> running = new AtomicReference<>();
  private final StationWindow window;
  private final Sounds sounds;
  private final Station station;

  /// Who else looks on.
  ///
  /// @param eyes sees what the window shows, or null
  /// @param watch learns when scans are stored
  /// @param shown learns when a verdict's frame has its layout, by the verdict's number
  public record Onlookers(@Nullable StationDisplay eyes, StationWatch watch, ShownListener shown) {
    public static Onlookers none() {
      return new Onlookers(null, StationWatch.NONE, (_, _) -> {});
    }
  }

  private DeskProgram(StationConfig config, Display.Kind kind, Onlookers onlookers) {
    Display.start(kind).join();
    StationRoles roles = StationRoles.of(config);
    window = FxBridge.call(() -> openWindow(config, roles.pages())).join();
    FxBridge bridge = FxBridge.call(() -> new FxBridge(window, onlookers.shown(), System::nanoTime)).join();
    sounds = Sounds.start();
    StationDisplay display = onlookers.eyes() == null ? bridge : bridge.and(onlookers.eyes());
    station = station(config, roles.roles(), new Outlets(display, sounds::play, onlookers.watch()));
    running.set(station);
  }

  /// Opens the window and starts the station; returns when it takes scans.
  ///
  /// @throws org.packdesk.persistence.sqlite.StorageException when its data cannot be used or another station holds it
  public static DeskProgram start(StationConfig config, Display.Kind kind, Onlookers onlookers) {
    return new DeskProgram(config, kind, onlookers);
  }

  /// A running station without a window, of the roles that its configuration names.
  ///
  /// @throws org.packdesk.persistence.sqlite.StorageException when its data cannot be used or another station holds it
  public static Station station(StationConfig config, Outlets outlets) {
    return station(config, StationRoles.of(config).roles(), outlets);
  }

  private static Station station(StationConfig config, RoleMaker roles, Outlets outlets) {
    try {
      return Guice.createInjector(new StationModule(config, roles, outlets)).getInstance(Station.class);
    } catch (ProvisionException e) {
      if (e.getCause() instanceof RuntimeException plain) {
        throw plain;
      }
      throw e;
    }
  }

  private StationWindow openWindow(StationConfig config, StationPages pages) {
    StationConfig.Screen screen = config.screen();
    ScreenSettings settings = new ScreenSettings(screen.language(), screen.theme(), screen.zone(),
        Clock.systemUTC());
    Stage stage = new Stage();
    stage.setOnHidden(_ -> closed.countDown());
    return StationWindow.open(stage, settings, pages, this::command);
  }

  private void command(String code) {
    Station to = running.get();
    if (to != null) {
      to.command(code);
    }
  }

  public Station station() {
    return station;
  }

  /// Whether somebody closed the window.
  public boolean isClosed() {
    return closed.getCount() == 0;
  }

  /// Waits until somebody closes the window.
  public void awaitClosed() throws InterruptedException {
    closed.await();
  }

  /// Writes a picture of the window as it is now.
  public void picture(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    FxBridge.call(() -> {
      Screenshots.png(window.scene(), file);
      return file;
    }).join();
  }

  @Override
  public void close() {
    running.set(null);
    station.close();
    sounds.close();
    FxBridge.call(() -> {
      window.close();
      return window;
    }).join();
  }
}
