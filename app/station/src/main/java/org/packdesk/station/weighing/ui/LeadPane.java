package org.packdesk.station.weighing.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.packdesk.station.signin.ui.PinPad;
import org.packdesk.station.weighing.LineCommand;
import org.packdesk.station.weighing.LineView.AskPin;
import org.packdesk.station.weighing.LineView.Choose;
import org.packdesk.station.widgets.CommandButton;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.words.Speech;

/// The lead's panel in the belt's place: first the PIN, then what the line should do, then why. Every choice is a command barcode,
/// too.
public final class LeadPane extends VBox {
  private static final int COLUMN = 3;
  private static final int COLUMN_NARROW = 5;
  private static final int NARROW_TO = 1020;
  private static final int MODULE = 2;
  private final FittedText question = new FittedText();
  private final FittedText answer = new FittedText();
  private final PinPad pad = new PinPad();
  private final CommandButton leave = new CommandButton(code -> touched(code));
  private final HBox asking = new HBox();
  private final GridPane choices = new GridPane();
  private Consumer<String> commands = _ -> {};
  private List<LineCommand> offered = List.of();

  public LeadPane() {
    getStyleClass().add("lead");
    question.setId("lead-question");
    question.setLinesMax(1);
    question.getStyleClass().add("lead-question");
    answer.setId("lead-answer");
    answer.getStyleClass().add("lead-answer");
    leave.setId("lead-leave");
    var beside = new VBox(answer, gap(), leave);
    beside.getStyleClass().add("lead-beside");
    HBox.setHgrow(beside, Priority.ALWAYS);
    asking.getStyleClass().add("lead-asking");
    asking.getChildren().addAll(pad, beside);
    choices.getStyleClass().add("lead-choices");
    VBox.setVgrow(choices, Priority.ALWAYS);
    VBox.setVgrow(asking, Priority.ALWAYS);
    getChildren().addAll(question, asking, choices);
    setMinSize(0, 0);
    widthProperty().addListener((property, before, width) -> arrange());
  }

  private static Region gap() {
    var gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /// @param touched takes the command code of what was touched
  void begin(Consumer<String> touched) {
    commands = touched;
    pad.begin(touched);
  }

  private void touched(String code) {
    getScene().getRoot().requestFocus();
    commands.accept(code);
  }

  /// @param said what became of the last PIN, or empty
  void ask(AskPin pin, String said, Speech speech) {
    LineCommand wish = pin.wish();
    question.show(charactersMax -> wish == null
        ? speech.caption("lead.pin")
        : speech.caption("lead.pin-for", speech.caption(caption(wish))));
    pad.show(pin.typed());
    answer.show(charactersMax -> said.isEmpty() ? speech.caption("lead.pin-hint") : said);
    answer.getStyleClass().remove("lead-wrong");
    if (!said.isEmpty()) {
      answer.getStyleClass().add("lead-wrong");
    }
    leave.show("mdi2a-arrow-left", speech.caption("labels.back"), LineCommand.LEAD.code(), MODULE);
    appear(true);
  }

  void choose(Choose choose, String words, Speech speech) {
    question.show(charactersMax -> speech.caption("lead.asks", choose.lead(), words));
    appear(false);
    if (offered.equals(choose.choices())) {
      return;
    }
    offered = choose.choices();
    choices.getChildren().clear();
    offered.forEach(command -> choices.getChildren().add(button(command, speech)));
    choices.getChildren().add(button(LineCommand.LEAD, speech));
    arrange();
  }

  /// In columns that have room for the bars.
  private void arrange() {
    int rows = getWidth() < NARROW_TO ? COLUMN_NARROW : COLUMN;
    List<Node> all = choices.getChildren();
    int columns = (all.size() + rows - 1) / rows;
    choices.getColumnConstraints().clear();
    for (int at = 0; at < columns; at++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      choices.getColumnConstraints().add(column);
    }
    for (int at = 0; at < all.size(); at++) {
      GridPane.setConstraints(all.get(at), at / rows, at % rows);
    }
  }

  private CommandButton button(LineCommand command, Speech speech) {
    var button = new CommandButton(this::touched);
    button.setId("lead-" + name(command));
    boolean back = command == LineCommand.LEAD;
    button.show(icon(command), speech.caption(back ? "labels.back" : caption(command)), command.code(), MODULE);
    GridPane.setHgrow(button, Priority.ALWAYS);
    GridPane.setVgrow(button, Priority.ALWAYS);
    return button;
  }

  private static String icon(LineCommand command) {
    return switch (command) {
      case RECORD_ONLY_30_MIN, RECORD_ONLY_1_H, RECORD_ONLY_4_H -> "mdi2e-eye-off-outline";
      case SHADOW_30_MIN, SHADOW_1_H, SHADOW_4_H -> "mdi2t-test-tube";
      case CHECKING -> "mdi2s-scale-balance";
      case RESUME -> "mdi2p-play";
      case LEAD -> "mdi2a-arrow-left";
      default -> "mdi2b-barcode";
    };
  }

  private void appear(boolean pin) {
    asking.setVisible(pin);
    asking.setManaged(pin);
    choices.setVisible(!pin);
    choices.setManaged(!pin);
  }

  private static String caption(LineCommand command) {
    return "lead." + name(command);
  }

  private static String name(LineCommand command) {
    return command.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
