package org.packdesk.station.shell.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.labels.ui.LabelsPage;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.memory.ui.MemoryPage;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.ui.PackDesk;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.problem.ui.ProblemPage;
import org.packdesk.station.shell.Page;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.weighing.ui.LinePage;
import org.packdesk.station.words.Figures;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Speech;

/// The station's one window: the pack desk, the problem desk, the memory's or the labels' page above, the status rail below. JavaFX thread only; other threads show through
/// [FxBridge].
public final class StationWindow {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int WIDTH_MIN = 1000;
  private static final int HEIGHT_MIN = 700;
  private final Stage stage;
  private final Speech speech;
  private final Timeline seconds;
  private final ScreenSettings settings;
  private Page page = Page.DESK;
  private Page work = Page.DESK;
  private boolean packs;
  private boolean clears;
  private boolean orderOpen;
  private boolean caseOpen;
  private boolean stopped;
  @FXML
  private PackDesk deskController;
  @FXML
  private StatusRail railController;
  @FXML
  private MemoryPage memoryController;
  @FXML
  private Node desk;
  @FXML
  private Node memory;
  @FXML
  private LabelsPage labelsController;
  @FXML
  private Node labels;
  @FXML
  private ProblemPage problemController;
  @FXML
  private Node problem;
  @FXML
  private LinePage lineController;
  @FXML
  private Node line;

  private StationWindow(Stage stage, Speech speech, ScreenSettings settings) {
    this.stage = stage;
    this.speech = speech;
    this.settings = settings;
    this.seconds = new Timeline(new KeyFrame(Duration.seconds(1), tick -> tick()));
    this.seconds.setCycleCount(Timeline.INDEFINITE);
  }

  /// Builds the scene and shows the stage. Call [#close()] to stop the clock in the rail.
  public static StationWindow open(Stage stage, ScreenSettings settings, CommandListener commands) {
    Typeface.load();
    var speech = Speech.in(settings.locale());
    var window = new StationWindow(stage, speech, settings);
    var scene = new Scene(window.load(commands), WIDTH, HEIGHT);
    scene.setUserAgentStylesheet(ThemeSheets.controls(settings.theme()));
    scene.getStylesheets().addAll(Resources.address(ThemeSheets.tokens(settings.theme())), Resources.address("screen.css"));
    stage.setMinWidth(WIDTH_MIN);
    stage.setMinHeight(HEIGHT_MIN);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, key -> window.released(key.getCode(), commands));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, window::pressed);
    stage.setScene(scene);
    window.turn(Page.DESK);
    stage.show();
    window.seconds.play();
    return window;
  }

  private void tick() {
    railController.tick();
    if (problem.isVisible()) {
      problemController.tick(settings.clock().instant());
    }
  }

  public Scene scene() {
    return stage.getScene();
  }

  public void close() {
    seconds.stop();
    stage.close();
  }

  void show(PackView view) {
    packs = true;
    orderOpen = view.parcel() != null;
    stopped = view.instruction().say() == Say.DO_CALL_LEAD;
    home(packingOrClearing());
    deskController.show(view);
  }

  void show(StationView view) {
    stage.setTitle(speech.caption("window.title", view.station()));
    railController.show(view);
  }

  void show(MemoryView view) {
    memoryController.show(view, settings.clock().instant());
  }

  void show(LabelsView view) {
    labelsController.show(view);
  }

  /// The first one makes this a problem desk's window.
  void show(ProblemView view) {
    clears = true;
    caseOpen = view.open() != null;
    home(packingOrClearing());
    problemController.show(view, settings.clock().instant());
  }

  /// The first one makes this a line's window, unless it is a pack desk's already.
  void show(LineView view) {
    if (!packs) {
      home(Page.LINE);
    }
    lineController.show(view, settings.clock().instant());
  }

  void show(LabelPicture picture) {
    labelsController.show(picture);
  }

  /// A problem desk may pack, too: what is open is shown, and cases where nothing is.
  private Page packingOrClearing() {
    return clears && !stopped && (caseOpen || !orderOpen) ? Page.PROBLEM : Page.DESK;
  }

  private void home(Page mine) {
    if (work != mine) {
      work = mine;
      turn(page);
    }
  }

  /// Takes the focus from whatever was touched: a scanner that types must not press it again.
  void turn(Page next) {
    page = next;
    Page there = next == Page.DESK ? work : next;
    appear(desk, there == Page.DESK);
    appear(line, there == Page.LINE);
    appear(memory, next == Page.MEMORY);
    appear(labels, next == Page.LABELS);
    appear(problem, there == Page.PROBLEM);
    scene().getRoot().requestFocus();
  }

  private static void appear(Node part, boolean there) {
    part.setVisible(there);
    part.setManaged(there);
  }

  /// On release, so that a key held down turns one page.
  private void released(KeyCode key, CommandListener commands) {
    if (key == KeyCode.F2 || (key == KeyCode.ESCAPE && page == Page.MEMORY)) {
      commands.command(DeskCommand.MEMORY.code());
    }
    if (key == KeyCode.F3 || (key == KeyCode.ESCAPE && page == Page.LABELS)) {
      commands.command(DeskCommand.LABELS.code());
    }
  }

  private void pressed(KeyEvent key) {
    boolean lines = line.isVisible() && lineController.pressed(key.getCode());
    if (lines || (page == Page.LABELS && labelsController.pressed(key.getCode()))) {
      key.consume();
    }
  }

  private Parent load(CommandListener commands) {
    var packing = PackDesk.controllers(speech, commands::command);
    var cases = ProblemPage.controllers(new Figures(speech, settings.zone()), commands::command);
    var loader = new FXMLLoader(Resources.url("StationWindow.fxml"), speech.bundle());
    loader.setControllerFactory(type -> {
      if (type == StationWindow.class) {
        return this;
      }
      if (type == MemoryPage.class) {
        return new MemoryPage(new Figures(speech, settings.zone()), commands::command);
      }
      if (type == LinePage.class) {
        return new LinePage(new Figures(speech, settings.zone()), commands::command);
      }
      if (type == LabelsPage.class) {
        return new LabelsPage(speech, commands::command);
      }
      Object ofCases = cases.call(type);
      if (ofCases != null) {
        return ofCases;
      }
      return type == StatusRail.class ? new StatusRail(speech, settings, commands) : packing.call(type);
    });
    try {
      return loader.load();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
