package org.packdesk.station.shell.ui;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.packdesk.station.shell.View;
import org.packdesk.station.words.Figures;

/// A page of the station's window, as the feature offers it whose page it is. JavaFX thread only.
public interface PagePart {
  /// The kind of the views that it shows; names the page.
  Class<? extends View> page();

  /// What it shows beside those.
  default Set<Class<? extends View>> alsoShows() {
    return Set.of();
  }

  /// All of it; the window lays it out.
  Node node();

  /// @param view of one of its kinds @param now what ages are counted to
  void show(View view, Instant now);

  /// A second has passed while it is seen.
  default void tick(Instant now) {}

  /// A key was typed while it is seen. @return whether it was meant for it
  default boolean pressed(KeyCode key) {
    return false;
  }

  /// How it is turned to over the station's own work; empty for a page of that work.
  default Optional<Opening> opening() {
    return Optional.empty();
  }

  /// How a page is opened from every other one, and closed again.
  ///
  /// @param key also typed for it @param code of its command
  record Opening(KeyCode key, String code, FromRail fromRail) {
    /// Whether a touch on the rail's backlog opens it, too.
    public enum FromRail {
      OPENS, DOES_NOTHING
    }
  }

  /// What every page is made with. @param commands takes the command barcode behind what was touched, or what a page calls a thing on it
  record Making(Figures figures, Consumer<String> commands) {}

  /// Makes a page for one window.
  @FunctionalInterface
  interface Maker {
    PagePart make(Making with);
  }
}
