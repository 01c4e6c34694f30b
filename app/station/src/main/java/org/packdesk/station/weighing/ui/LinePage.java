package org.packdesk.station.weighing.ui;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.shell.View;
import org.packdesk.station.shell.ui.PagePart;
import org.packdesk.station.shell.ui.PagePart.Making;
import org.packdesk.station.signin.PinKey;
import org.packdesk.station.weighing.LineCommand;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.weighing.ui.LineScreen.Hero;
import org.packdesk.station.weighing.ui.LineScreen.SensorText;
import org.packdesk.station.widgets.CommandButton;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.widgets.Fxml;
import org.packdesk.station.words.Figures;
import org.packdesk.station.words.Speech;

/// The weigh line's page: state and rate for the whole hall, instruction and alarms, then the belt with the last passes, the charts
/// or the lead's panel. JavaFX thread only.
public final class LinePage implements PagePart {
  private static final int LARGE_FROM = 1240;
  private static final int WIDE_FROM = 1600;
  private static final int ROOMY_FROM = 386;
  private static final int SCANT_FROM = 320;
  private static final int CHARTS_FROM = 264;
  private static final int ANSWER = 64;
  private static final int FIGURES_LARGE = 3;
  private static final int ALARMS_MAX = 2;
  private static final int MODULE = 2;
  private final Figures figures;
  private final Consumer<String> commands;
  private final CommandButton charts;
  private final CommandButton lead;
  private @Nullable LineScreen shown;
  private boolean asksPin;
  @FXML
  private Region page;
  @FXML
  private Pane hero;
  @FXML
  private Text state;
  @FXML
  private Text rate;
  @FXML
  private Label hour;
  @FXML
  private FittedText instruction;
  @FXML
  private VBox alarms;
  @FXML
  private VBox work;
  @FXML
  private BeltStrip belt;
  @FXML
  private PassRows passes;
  @FXML
  private Node none;
  @FXML
  private Label kickedOut;
  @FXML
  private Label budget;
  @FXML
  private ShareBar kickBar;
  @FXML
  private Label weighed;
  @FXML
  private Label mode;
  @FXML
  private Pane sensors;
  @FXML
  private GridPane buttons;
  @FXML
  private FittedText answer;
  @FXML
  private ErrorCharts errors;
  @FXML
  private LeadPane panel;

  /// @param commands takes the command barcode behind what was touched
  private LinePage(Figures figures, Consumer<String> commands) {
    this.figures = figures;
    this.commands = commands;
    charts = new CommandButton(this::touched);
    lead = new CommandButton(this::touched);
  }

  @FXML
  private void initialize() {
    charts.setId("line-charts");
    lead.setId("line-lead");
    GridPane.setHgrow(charts, Priority.ALWAYS);
    GridPane.setHgrow(lead, Priority.ALWAYS);
    buttons.getChildren().addAll(charts, lead);
    GridPane.setRowIndex(lead, 1);
    panel.begin(this::touched);
    page.widthProperty().addListener((property, before, width) -> fit(width.doubleValue()));
    work.heightProperty().addListener((property, before, height) -> tighten());
  }

  public static PagePart page(Making with) {
    return Fxml.load(LinePage.class, with.figures().speech(), _ -> new LinePage(with.figures(), with.commands()));
  }

  @Override
  public Class<? extends View> page() {
    return LineView.class;
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void show(View view, Instant now) {
    show((LineView) view, now);
  }

  private void show(LineView view, Instant now) {
    Speech speech = figures.speech();
    var screen = LineScreen.of(view, figures, now);
    belt.show(view.belt(), speech);
    if (!screen.equals(shown)) {
      shown = screen;
      show(screen, speech);
    }
    show(view.body(), now);
  }

  private void show(LineScreen screen, Speech speech) {
    show(screen.hero());
    instruction.show(charactersMax -> screen.instruction());
    show(screen.alarms(), screen.notices(), speech);
    passes.show(screen.rows(), speech);
    appear(none, screen.rows().isEmpty());
    kickedOut.setText(screen.shares().kickedOutWords());
    budget.setText(screen.shares().budgetWords());
    wear(budget, "line-over", screen.shares().kickedOut() > screen.shares().budget());
    kickBar.show(screen.shares().kickedOut(), screen.shares().budget());
    weighed.setText(screen.shares().weighedWords());
    mode.setText(screen.mode().words());
    wear(mode, "line-unchecked", screen.mode().unchecked());
    sensors.getChildren().setAll(screen.sensors().stream().map(LinePage::sensor).toList());
    lead.show("mdi2a-account-key-outline", speech.caption("line.lead"), LineCommand.LEAD.code(), MODULE);
  }

  /// Two have room; of more alarms the number is said. Notices have the room that alarms leave.
  private void show(List<String> said, List<String> noticed, Speech speech) {
    alarms.getChildren().setAll(said.stream().limit(ALARMS_MAX).map(words -> row(words, "mdi2a-alert", "line-alarm")).toList());
    noticed.stream().limit(Math.max(0, ALARMS_MAX - said.size()))
        .forEach(words -> alarms.getChildren().add(row(words, "mdi2i-information-outline", "line-notice")));
    appear(alarms, !alarms.getChildren().isEmpty());
    if (said.size() > ALARMS_MAX && alarms.getChildren().getLast() instanceof HBox last) {
      var more = new Label(speech.caption("line.more-alarms", said.size() - ALARMS_MAX));
      more.setMinWidth(Region.USE_PREF_SIZE);
      more.getStyleClass().add("line-more");
      last.getChildren().add(more);
    }
  }

  private void show(Hero words) {
    state.setText(words.state());
    rate.setText(words.rate());
    hour.setText(words.hour());
    wear(hero, "line-narrow", words.rate().length() > FIGURES_LARGE);
    List.of("runs", "rests", "stopped", "unchecked").forEach(style -> wear(hero, style, style.equals(words.style())));
  }

  private void show(LineView.Body body, Instant now) {
    Speech speech = figures.speech();
    boolean onCharts = body instanceof LineView.Charts;
    asksPin = body instanceof LineView.AskPin;
    appear(work, body instanceof LineView.Passes || onCharts);
    appear(belt, !onCharts);
    passesAppear(!onCharts);
    appear(errors, onCharts);
    appear(panel, body instanceof LineView.AskPin || body instanceof LineView.Choose);
    charts.show(onCharts ? "mdi2a-arrow-left" : "mdi2c-chart-line",
        speech.caption(onCharts ? "labels.back" : "line.charts"), LineCommand.CHARTS.code(), MODULE);
    appear(answer, body instanceof LineView.Passes passed && passed.answer() != null);
    tighten();
    switch (body) {
      case LineView.Passes passed -> {
        var said = passed.answer();
        answer.show(charactersMax -> said == null ? "" : figures.say(said, now));
      }
      case LineView.Charts drawn -> errors.show(drawn, figures);
      case LineView.AskPin pin -> panel.ask(pin, pin.answer() == null ? "" : figures.say(pin.answer(), now), speech);
      case LineView.Choose choose -> panel.choose(choose, figures.say(choose.question(), now), speech);
    }
  }

  private void passesAppear(boolean there) {
    var stack = passes.getParent();
    stack.setVisible(there);
    stack.setManaged(there);
  }

  private static Node row(String words, String icon, String style) {
    var text = new FittedText();
    text.show(charactersMax -> words);
    HBox.setHgrow(text, Priority.ALWAYS);
    var row = new HBox(new FontIcon(icon), text);
    row.getStyleClass().add(style);
    return row;
  }

  private static Node sensor(SensorText sensor) {
    var label = new Label(sensor.name());
    label.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(new FontIcon(switch (sensor.light()) {
      case GOOD -> "mdi2c-check-circle";
      case WAITING -> "mdi2d-dots-horizontal-circle-outline";
      case BAD -> "mdi2a-alert";
    }), label);
    row.setAccessibleText(sensor.name() + ": " + sensor.words());
    row.getStyleClass().addAll("iconed", sensor.light() == Light.BAD ? "sensor-bad" : "sensor-good");
    return row;
  }

  /// Keys of a keyboard type a PIN where one is asked. @return whether it was one of them
  @Override
  public boolean pressed(KeyCode key) {
    PinKey pin = asksPin ? pinKey(key) : null;
    if (pin != null) {
      commands.accept(pin.code());
    }
    return pin != null;
  }

  private static @Nullable PinKey pinKey(KeyCode key) {
    return switch (key) {
      case ENTER -> PinKey.ENTER;
      case BACK_SPACE -> PinKey.ERASE;
      default -> key.isDigitKey() ? PinKey.valueOf("DIGIT_" + key.getName().charAt(key.getName().length() - 1)) : null;
    };
  }

  /// A scanner that types must not press the button again.
  private void touched(String code) {
    page.getScene().getRoot().requestFocus();
    commands.accept(code);
  }

  private void fit(double width) {
    wear(page, "line-large", width >= LARGE_FROM);
    wear(page, "line-wide", width >= WIDE_FROM);
    tighten();
    page.applyCss();
  }

  /// Where alarms leave little height the buttons are low, and the side has only what is asked first.
  private void tighten() {
    boolean small = page.getWidth() < LARGE_FROM;
    double spare = work.getHeight() - (answer.isVisible() ? ANSWER : 0);
    wear(page, "line-tight", small || spare < ROOMY_FROM);
    appear(budget, spare >= SCANT_FROM);
    appear(weighed, budget.isVisible());
    appear(charts, !belt.isVisible() || spare >= CHARTS_FROM);
    page.applyCss();
  }

  private static void wear(Node node, String style, boolean worn) {
    if (node.getStyleClass().contains(style) != worn) {
      node.getStyleClass().removeIf(style::equals);
      if (worn) {
        node.getStyleClass().add(style);
      }
    }
  }

  private static void appear(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
