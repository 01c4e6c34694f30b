package org.packdesk.station.problem.ui;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.shell.View;
import org.packdesk.station.shell.ui.PagePart;
import org.packdesk.station.shell.ui.PagePart.Making;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.widgets.Fxml;
import org.packdesk.station.widgets.VerdictBand;
import org.packdesk.station.words.Figures;
import org.packdesk.station.words.Words;

/// The problem desk's page: what waits on the left, the open case on the right. JavaFX thread only.
public final class ProblemPage implements PagePart {
  private static final int TIGHT_BELOW = 690;
  private static final int NARROW_BELOW = 1200;
  private static final int WIDE_FROM = 1600;
  private final Figures figures;
  private final Consumer<String> commands;
  private @Nullable ProblemView view;
  private @Nullable ProblemScreen shown;
  @FXML
  private Region page;
  @FXML
  private FittedText instruction;
  @FXML
  private VerdictBand verdictController;
  @FXML
  private Node troubleBanner;
  @FXML
  private FittedText trouble;
  @FXML
  private Node waiting;
  @FXML
  private Label title;
  @FXML
  private QueueRows queue;
  @FXML
  private Node idle;
  @FXML
  private CaseArea openController;

  private ProblemPage(Figures figures, Consumer<String> commands) {
    this.figures = figures;
    this.commands = commands;
  }

  public static PagePart page(Making with) {
    return Fxml.load(ProblemPage.class, with.figures().speech(), type -> type == CaseArea.class
        ? new CaseArea(with.figures().speech(), with.commands())
        : new ProblemPage(with.figures(), with.commands()));
  }

  @Override
  public Class<? extends View> page() {
    return ProblemView.class;
  }

  @Override
  public Node node() {
    return page;
  }

  @FXML
  private void initialize() {
    queue.begin(commands);
    page.widthProperty().addListener((property, before, width) -> fit());
    page.heightProperty().addListener((property, before, height) -> fit());
  }

  @Override
  public void show(View next, Instant now) {
    view = (ProblemView) next;
    tick(now);
  }

  /// Shows the same view again at a later time.
  @Override
  public void tick(Instant now) {
    if (view == null) {
      return;
    }
    var screen = ProblemScreen.of(view, figures, now);
    if (!screen.equals(shown)) {
      shown = screen;
      show(screen);
    }
  }

  private void show(ProblemScreen screen) {
    var speech = figures.speech();
    instruction.show(charactersMax -> speech.say(screen.instruction(), charactersMax));
    verdictController.show(screen.verdict(), speech);
    Words stopped = screen.trouble();
    appear(troubleBanner, stopped != null);
    trouble.show(charactersMax -> stopped == null ? "" : speech.say(stopped, charactersMax));
    title.setText(speech.caption(screen.queue().isEmpty() ? "problem.none" : "problem.title"));
    queue.show(screen.queue(), screen.more(), speech);
    appear(idle, screen.open() == null && screen.asking() == null);
    openController.show(screen.open(), screen.asking(), screen.instruction());
    fit();
  }

  /// In a narrow window the queue makes room for the open case.
  private void fit() {
    wear("problem-tight", page.getHeight() < TIGHT_BELOW);
    wear("problem-wide", page.getWidth() >= WIDE_FROM);
    appear(waiting, shown == null || shown.open() == null || page.getWidth() >= NARROW_BELOW);
  }

  /// Styles that come while the page is laid out are there in the same frame.
  private void wear(String style, boolean worn) {
    if (page.getStyleClass().contains(style) != worn) {
      page.getStyleClass().removeIf(style::equals);
      if (worn) {
        page.getStyleClass().add(style);
      }
      page.applyCss();
    }
  }

  static void appear(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
