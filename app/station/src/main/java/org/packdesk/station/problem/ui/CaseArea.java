package org.packdesk.station.problem.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.packing.PackView.CartonState;
import org.packdesk.station.packing.ui.CartonPicture;
import org.packdesk.station.packing.ui.LineRows;
import org.packdesk.station.problem.ProblemView.CartonCard;
import org.packdesk.station.problem.ProblemView.CaseStep;
import org.packdesk.station.problem.ProblemView.Keys;
import org.packdesk.station.problem.ProblemView.ScaleState;
import org.packdesk.station.problem.ui.CaseText.BarText;
import org.packdesk.station.problem.ui.CaseText.Fact;
import org.packdesk.station.problem.ui.CaseText.ScaleText;
import org.packdesk.station.problem.ui.ProblemScreen.Asking;
import org.packdesk.station.problem.ui.ProblemScreen.Choosing;
import org.packdesk.station.problem.ui.ProblemScreen.TypingMass;
import org.packdesk.station.problem.ui.ProblemScreen.TypingPin;
import org.packdesk.station.signin.ui.PinPad;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.words.Speech;
import org.packdesk.station.words.Words;

/// The open case: why the parcel is here with its figures, the path with the present step's work, and what else can be said. A
/// question takes the path's place. JavaFX thread only.
final class CaseArea {
  private final Speech speech;
  private final Consumer<String> commands;
  private List<Fact> factsShown = List.of();
  @FXML
  private Node open;
  @FXML
  private Node head;
  @FXML
  private FontIcon icon;
  @FXML
  private FittedText reason;
  @FXML
  private FittedText detail;
  @FXML
  private FittedText whose;
  @FXML
  private Pane facts;
  @FXML
  private Node figures;
  @FXML
  private FittedText expected;
  @FXML
  private WeightBar bar;
  @FXML
  private Node work;
  @FXML
  private StepPath path;
  @FXML
  private Node scale;
  @FXML
  private FontIcon scaleIcon;
  @FXML
  private Label mass;
  @FXML
  private FittedText scaleWords;
  @FXML
  private LineRows contents;
  @FXML
  private Node carton;
  @FXML
  private CartonPicture cartonPicture;
  @FXML
  private Label cartonName;
  @FXML
  private Label cartonSize;
  @FXML
  private Label cartonHint;
  @FXML
  private LabelPair labels;
  @FXML
  private HistoryRows history;
  @FXML
  private ChoiceGrid choices;
  @FXML
  private Node asking;
  @FXML
  private FittedText question;
  @FXML
  private PinPad pin;
  @FXML
  private ChoiceGrid answers;

  CaseArea(Speech speech, Consumer<String> commands) {
    this.speech = speech;
    this.commands = commands;
  }

  @FXML
  private void initialize() {
    choices.begin(commands);
    answers.begin(commands);
    pin.begin(commands);
  }

  /// @param asked may be without a case: a paper can be asked about at any time @param instruction is not said twice
  void show(@Nullable CaseText shown, @Nullable Asking asked, Words instruction) {
    ProblemPage.appear(open, shown != null || asked != null);
    ProblemPage.appear(head, shown != null);
    ProblemPage.appear(work, shown != null && asked == null);
    ProblemPage.appear(asking, asked != null);
    if (shown != null) {
      head(shown);
    }
    if (asked != null) {
      ask(asked, instruction);
    } else if (shown != null) {
      work(shown);
    }
  }

  private void head(CaseText shown) {
    icon.setIconLiteral(shown.icon());
    reason.show(charactersMax -> Speech.shorten(shown.reason(), charactersMax));
    detail.show(charactersMax -> Speech.shorten(shown.detail(), charactersMax));
    ProblemPage.appear(detail, !shown.detail().isEmpty());
    whose.show(charactersMax -> Speech.shorten(shown.whose(), charactersMax));
    if (!shown.facts().equals(factsShown)) {
      factsShown = shown.facts();
      facts.getChildren().setAll(factsShown.stream().map(CaseArea::fact).toList());
    }
    BarText figured = shown.bar();
    ProblemPage.appear(figures, figured != null);
    if (figured != null) {
      expected.show(charactersMax -> figured.expected());
      bar.show(figured);
    }
  }

  private static Node fact(Fact fact) {
    var words = new Label(Speech.shorten(fact.words(), 24));
    words.setMinWidth(Label.USE_PREF_SIZE);
    var row = new HBox(new FontIcon(fact.icon()), words);
    row.getStyleClass().addAll("iconed", "case-fact");
    return row;
  }

  private void work(CaseText shown) {
    CaseStep step = shown.step();
    path.show(shown.steps());
    choices.show(shown.choices());
    ProblemPage.appear(choices, !shown.choices().isEmpty());
    ProblemPage.appear(scale, step == CaseStep.REWEIGH);
    if (step == CaseStep.REWEIGH) {
      weigh(shown.scale());
    }
    ProblemPage.appear(contents, step == CaseStep.VERIFY);
    if (step == CaseStep.VERIFY) {
      contents.show(shown.contents(), speech);
    }
    CartonCard card = shown.carton();
    ProblemPage.appear(carton, step == CaseStep.REPACK && card != null);
    if (card != null) {
      carton(card);
    }
    boolean labelled = step == CaseStep.RELABEL || step == CaseStep.BACK_ON_BELT;
    ProblemPage.appear(labels, labelled);
    labels.show(shown.labels(), speech);
    boolean told = step != CaseStep.VERIFY && !shown.history().isEmpty();
    ProblemPage.appear(history, told);
    if (told) {
      history.show(shown.history(), speech);
    }
  }

  private void weigh(ScaleText text) {
    scaleIcon.setIconLiteral(switch (text.state()) {
      case STABLE -> "mdi2c-check-circle";
      case MOVING -> "mdi2s-swap-vertical";
      case EMPTY -> "mdi2s-scale";
      case OVER, AWAY -> "mdi2a-alert";
    });
    scale.getStyleClass().removeIf(style -> style.startsWith("scale-"));
    scale.getStyleClass().add(text.state() == ScaleState.STABLE
        ? "scale-stable"
        : text.state() == ScaleState.OVER || text.state() == ScaleState.AWAY ? "scale-away" : "scale-waiting");
    mass.setText(text.mass());
    ProblemPage.appear(mass, !text.mass().isEmpty());
    scaleWords.show(charactersMax -> text.words());
  }

  private void carton(CartonCard card) {
    cartonPicture.show(card.size());
    cartonName.setText(card.name());
    cartonSize.setText(card.size());
    cartonHint.setText(speech.caption(card.state() == CartonState.SCANNED ? "problem.carton.scanned" : "carton.planned"));
  }

  private void ask(Asking asked, Words instruction) {
    question.show(charactersMax -> speech.say(asked.words(), charactersMax));
    ProblemPage.appear(question, !asked.words().equals(instruction));
    answers.show(switch (asked) {
      case Choosing choosing -> choosing.choices();
      case TypingPin typing -> List.of(typing.back());
      case TypingMass typing -> List.of(typing.back());
    });
    ProblemPage.appear(pin, !(asked instanceof Choosing));
    switch (asked) {
      case TypingPin typing -> {
        pin.show(typing.typed());
        pin.setDisable(typing.keys() == Keys.SHUT);
      }
      case TypingMass typing -> {
        pin.spell(typing.figure());
        pin.setDisable(false);
      }
      case Choosing _ -> {
        // no keys
      }
    }
  }
}
