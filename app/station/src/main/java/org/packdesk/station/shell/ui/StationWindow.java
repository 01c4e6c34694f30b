package org.packdesk.station.shell.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.ui.PackDesk;
import org.packdesk.station.shell.Speech;
import org.packdesk.station.shell.StationView;

/// The station's one window: the pack desk above, the status rail below. JavaFX thread only; other threads show through
/// [FxBridge].
public final class StationWindow {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int WIDTH_MIN = 1000;
  private static final int HEIGHT_MIN = 700;
  private final Stage stage;
  private final Speech speech;
  private final Timeline seconds;
  @FXML
  private PackDesk deskController;
  @FXML
  private StatusRail railController;

  private StationWindow(Stage stage, Speech speech) {
    this.stage = stage;
    this.speech = speech;
    this.seconds = new Timeline(new KeyFrame(Duration.seconds(1), tick -> railController.tick()));
    this.seconds.setCycleCount(Timeline.INDEFINITE);
  }

  /// Builds the scene and shows the stage. Call [#close()] to stop the clock in the rail.
  public static StationWindow open(Stage stage, ScreenSettings settings, CommandListener commands) {
    Typeface.load();
    var speech = Speech.in(settings.locale());
    var window = new StationWindow(stage, speech);
    var scene = new Scene(window.load(settings, commands), WIDTH, HEIGHT);
    scene.setUserAgentStylesheet(settings.theme().controls());
    scene.getStylesheets().addAll(settings.theme().tokens(), Resources.address("screen.css"));
    stage.setMinWidth(WIDTH_MIN);
    stage.setMinHeight(HEIGHT_MIN);
    stage.setScene(scene);
    scene.getRoot().requestFocus();
    stage.show();
    window.seconds.play();
    return window;
  }

  public Scene scene() {
    return stage.getScene();
  }

  public void close() {
    seconds.stop();
    stage.close();
  }

  void show(PackView view) {
    deskController.show(view);
  }

  void show(StationView view) {
    stage.setTitle(speech.caption("window.title", view.station()));
    railController.show(view);
  }

  private Parent load(ScreenSettings settings, CommandListener commands) {
    var packing = PackDesk.controllers(speech, commands::command);
    var loader = new FXMLLoader(Resources.url("StationWindow.fxml"), speech.bundle());
    loader.setControllerFactory(type -> {
      if (type == StationWindow.class) {
        return this;
      }
      return type == StatusRail.class ? new StatusRail(speech, settings) : packing.call(type);
    });
    try {
      return loader.load();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
