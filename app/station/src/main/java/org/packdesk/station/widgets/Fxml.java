package org.packdesk.station.widgets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.util.Callback;
import org.packdesk.station.words.Speech;

/// Views that are described in FXML files beside their controllers.
public final class Fxml {
  private Fxml() {}

  /// Loads `Name.fxml` of the controller `Name`, with what it includes.
  ///
  /// @param controllers makes each controller but those of this package
  /// @return the file's own controller
  public static <C> C load(Class<C> controller, Speech speech, Callback<Class<?>, Object> controllers) {
    String name = controller.getSimpleName() + ".fxml";
    URL file = Objects.requireNonNull(controller.getResource(name), name);
    FXMLLoader loader = new FXMLLoader(file, speech.bundle());
    loader.setControllerFactory(type -> type == VerdictBand.class ? new VerdictBand() : controllers.call(type));
    try {
      loader.load();
      return loader.getController();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
