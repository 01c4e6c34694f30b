package org.packdesk.station.shell.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The typeface shipped with the program, on screen as on paper: Roboto, whose figures all have one width. Loaded before the first text is laid out,
/// the screen needs no font of the system's.
final class Typeface {
  private static final String FOLDER = "/org/packdesk/printing/fonts/";
  private static final List<String> CUTS = List.of("Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Bold.ttf");
  private static boolean loaded;

  private Typeface() {}

  static synchronized void load() {
    if (loaded) {
      return;
    }
    for (String cut : CUTS) {
      try (InputStream file = Typeface.class.getResourceAsStream(FOLDER + cut)) {
        if (file == null || Font.loadFont(file, 12) == null) {
          throw new IllegalStateException("typeface not in the program: " + cut);
        }
      } catch (IOException trouble) {
        throw new UncheckedIOException(cut, trouble);
      }
    }
    loaded = true;
  }
}
