package org.packdesk.station.shell.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.View;
import org.packdesk.station.shell.View.Claim;
import org.packdesk.station.shell.ui.PagePart.Opening;
import org.packdesk.station.shell.ui.PagePart.Opening.FromRail;
import org.packdesk.station.widgets.Fxml;
import org.packdesk.station.words.Figures;
import org.packdesk.station.words.Speech;

/// The station's one window: a page of its own work or one that lies over it, and the status rail below. Knows of a page what its
/// [PagePart] says. JavaFX thread only; other threads show through [FxBridge].
public final class StationWindow {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int WIDTH_MIN = 1000;
  private static final int HEIGHT_MIN = 700;
  private final Stage stage;
  private final Speech speech;
  private final Timeline seconds;
  private final ScreenSettings settings;
  private final CommandListener commands;
  private final List<PagePart> home = new ArrayList<>();
  private final List<PagePart> all = new ArrayList<>();
  private final Map<PagePart, Claim> claims = new LinkedHashMap<>();
  private @Nullable PagePart over;
  private @Nullable PagePart seen;
  @FXML
  private Parent station;
  @FXML
  private Pane pages;
  @FXML
  private StatusRail railController;

  private StationWindow(Stage stage, Speech speech, ScreenSettings settings, CommandListener commands) {
    this.stage = stage;
    this.speech = speech;
    this.settings = settings;
    this.commands = commands;
    this.seconds = new Timeline(new KeyFrame(Duration.seconds(1), tick -> tick()));
    this.seconds.setCycleCount(Timeline.INDEFINITE);
  }

  /// Builds the scene and shows the stage. Call [#close()] to stop the clock in the rail.
  public static StationWindow open(Stage stage, ScreenSettings settings, StationPages pages, CommandListener commands) {
    Typeface.load();
    var window = new StationWindow(stage, Speech.in(settings.locale()), settings, commands);
    window.load(pages);
    var scene = new Scene(window.station, WIDTH, HEIGHT);
    scene.setUserAgentStylesheet(ThemeSheets.controls(settings.theme()));
    scene.getStylesheets().addAll(Resources.address(ThemeSheets.tokens(settings.theme())), Resources.address("screen.css"));
    stage.setMinWidth(WIDTH_MIN);
    stage.setMinHeight(HEIGHT_MIN);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, key -> window.released(key.getCode()));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, window::pressed);
    stage.setScene(scene);
    window.home();
    stage.show();
    window.seconds.play();
    return window;
  }

  private void load(StationPages wanted) {
    PagePart.Making with = new PagePart.Making(new Figures(speech, settings.zone()), commands::command);
    wanted.home().forEach(maker -> home.add(maker.make(with)));
    all.addAll(home);
    wanted.over().forEach(maker -> all.add(maker.make(with)));
    StatusRail rail = new StatusRail(speech, settings, commands, openings()
        .filter(opening -> opening.fromRail() == FromRail.OPENS).map(Opening::code).findFirst().orElse(null));
    Fxml.load(StationWindow.class, speech, type -> type == StationWindow.class ? this : rail);
    all.forEach(part -> pages.getChildren().add(part.node()));
  }

  private Stream<Opening> openings() {
    return all.stream().map(PagePart::opening).flatMap(Optional::stream);
  }

  private void tick() {
    railController.tick();
    if (seen != null) {
      seen.tick(now());
    }
  }

  private Instant now() {
    return settings.clock().instant();
  }

  public Scene scene() {
    return stage.getScene();
  }

  public void close() {
    seconds.stop();
    stage.close();
  }

  /// The newest of its kind; one that no page here shows is of no matter.
  void show(View view) {
    if (view instanceof StationView rail) {
      stage.setTitle(speech.caption("window.title", rail.station()));
      railController.show(rail);
    }
    for (PagePart part : all) {
      if (part.page() == view.kind() || part.alsoShows().contains(view.kind())) {
        part.show(view, now());
        claim(part, view);
      }
    }
  }

  private void claim(PagePart part, View view) {
    if (home.contains(part) && claims.put(part, view.claim()) != view.claim() && over == null) {
      see(atHome());
    }
  }

  /// A page over the station's own work, or one of that work.
  void turn(Class<? extends View> page) {
    over = all.stream().filter(part -> part.page() == page).findFirst().orElse(null);
    see(over == null ? atHome() : over);
  }

  /// The station's own work.
  void home() {
    over = null;
    see(atHome());
  }

  /// Of several that claim the same the first.
  private PagePart atHome() {
    PagePart strongest = home.getFirst();
    for (PagePart part : home) {
      if (claim(part).compareTo(claim(strongest)) > 0) {
        strongest = part;
      }
    }
    return strongest;
  }

  private Claim claim(PagePart part) {
    return claims.getOrDefault(part, Claim.RESTS);
  }

  /// Takes the focus from whatever was touched: a scanner that types must not press it again.
  private void see(PagePart next) {
    if (!next.equals(seen)) {
      seen = next;
      all.forEach(part -> appear(part.node(), part.equals(next)));
    }
    station.requestFocus();
  }

  private static void appear(Node part, boolean there) {
    part.setVisible(there);
    part.setManaged(there);
  }

  /// On release, so that a key held down turns one page.
  private void released(KeyCode key) {
    openings().filter(opening -> opening.key() == key).forEach(opening -> commands.command(opening.code()));
    if (key == KeyCode.ESCAPE && over != null) {
      over.opening().ifPresent(opening -> commands.command(opening.code()));
    }
  }

  private void pressed(KeyEvent key) {
    if (seen != null && seen.pressed(key.getCode())) {
      key.consume();
    }
  }
}
