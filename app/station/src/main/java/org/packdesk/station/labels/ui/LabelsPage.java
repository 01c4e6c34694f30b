package org.packdesk.station.labels.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.labels.ui.LabelsScreen.Choice;
import org.packdesk.station.labels.ui.LabelsScreen.Detail;
import org.packdesk.station.labels.ui.LabelsScreen.SelectedText;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.shell.View;
import org.packdesk.station.shell.ui.PagePart;
import org.packdesk.station.shell.ui.PagePart.Making;
import org.packdesk.station.shell.ui.PagePart.Opening;
import org.packdesk.station.shell.ui.PagePart.Opening.FromRail;
import org.packdesk.station.widgets.BarcodeView;
import org.packdesk.station.widgets.CommandButton;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.widgets.Fxml;
import org.packdesk.station.widgets.VerdictBand;
import org.packdesk.station.words.Speech;

/// The labels' page: the desk's labels on the left, the selected one large, and what can be done with it on the right. JavaFX
/// thread only.
public final class LabelsPage implements PagePart {
  private static final int ROOMY_FROM = 690;
  private static final int WIDE_FROM = 1600;
  private static final int WIDE_MODULE = 3;
  private static final int MODULE = 2;
  private final Speech speech;
  private final Consumer<String> commands;
  private final StageChip stage = new StageChip();
  private final List<CommandButton> buttons = new ArrayList<>();
  private @Nullable LabelsScreen shown;
  private @Nullable LabelPicture picture;
  @FXML
  private Region page;
  @FXML
  private Node title;
  @FXML
  private VerdictBand verdictController;
  @FXML
  private BarcodeView backBarcode;
  @FXML
  private LabelRows rows;
  @FXML
  private Node none;
  @FXML
  private Node chosen;
  @FXML
  private FittedText order;
  @FXML
  private HBox whose;
  @FXML
  private PaperView paper;
  @FXML
  private FittedText tracking;
  @FXML
  private Pane facts;
  @FXML
  private FittedText note;
  @FXML
  private VBox actions;
  @FXML
  private Label heading;
  @FXML
  private FittedText why;

  /// @param commands takes the command barcode behind what was touched, or a label's key
  private LabelsPage(Speech speech, Consumer<String> commands) {
    this.speech = speech;
    this.commands = commands;
  }

  @FXML
  private void initialize() {
    backBarcode.show(DeskCommand.LABELS.code());
    rows.begin(commands);
    whose.getChildren().add(stage);
    page.widthProperty().addListener((property, before, width) -> fit(width.doubleValue()));
    page.heightProperty().addListener((property, before, height) -> wear("labels-roomy", height.doubleValue() >= ROOMY_FROM));
  }

  public static PagePart page(Making with) {
    Speech speech = with.figures().speech();
    return Fxml.load(LabelsPage.class, speech, _ -> new LabelsPage(speech, with.commands()));
  }

  @Override
  public Class<? extends View> page() {
    return LabelsView.class;
  }

  @Override
  public Set<Class<? extends View>> alsoShows() {
    return Set.of(LabelPicture.class);
  }

  @Override
  public Optional<Opening> opening() {
    return Optional.of(new Opening(KeyCode.F3, DeskCommand.LABELS.code(), FromRail.DOES_NOTHING));
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void show(View view, Instant now) {
    switch (view) {
      case LabelPicture drawn -> show(drawn);
      case LabelsView labels -> show(labels);
      default -> throw new IllegalArgumentException("not shown here: " + view);
    }
  }

  private void show(LabelsView view) {
    var screen = LabelsScreen.of(view, speech);
    if (screen.equals(shown)) {
      return;
    }
    shown = screen;
    verdictController.show(screen.answer(), speech);
    appear(title, screen.answer() == null);
    SelectedText selected = screen.selected();
    rows.show(screen, selected == null ? "" : selected.row().key(), speech);
    appear(none, selected == null);
    appear(chosen, selected != null);
    if (selected != null) {
      show(selected);
    }
    show(screen.choices());
    heading.setText(screen.heading());
    appear(heading, !screen.heading().isEmpty());
    boolean aside = screen.choices().size() <= 2;
    why.show(charactersMax -> screen.note());
    appear(why, aside && !screen.note().isEmpty());
    note.show(charactersMax -> screen.note());
    appear(note, !aside && !screen.note().isEmpty());
    showPaper();
  }

  private void show(SelectedText selected) {
    order.show(charactersMax -> charactersMax == Integer.MAX_VALUE
        ? selected.row().order() + "  ·  " + selected.row().parcel()
        : Speech.shorten(selected.row().order(), charactersMax));
    stage.show(selected.row().look(), selected.row().stage());
    tracking.show(charactersMax -> Speech.shorten(selected.tracking(), charactersMax));
    List<Node> all = new ArrayList<>();
    if (!selected.serial().isEmpty()) {
      all.add(fact(new Detail(speech.caption("labels.sign"), selected.serial()), "label-sign"));
    }
    selected.facts().forEach(detail -> all.add(fact(detail, "label-fact")));
    facts.getChildren().setAll(all);
  }

  private static VBox fact(Detail detail, String style) {
    var caption = new Label(detail.caption());
    caption.getStyleClass().add("label-caption");
    var words = new Label(detail.words());
    words.setMinWidth(Region.USE_PREF_SIZE);
    words.getStyleClass().add("label-words");
    var fact = new VBox(caption, words);
    fact.getStyleClass().add(style);
    return fact;
  }

  private void show(List<Choice> choices) {
    while (buttons.size() < choices.size()) {
      var button = new CommandButton(this::touched);
      buttons.add(button);
      actions.getChildren().add(button);
    }
    for (int at = 0; at < buttons.size(); at++) {
      appear(buttons.get(at), at < choices.size());
      if (at < choices.size()) {
        show(buttons.get(at), choices.get(at), page.getWidth() >= WIDE_FROM ? WIDE_MODULE : MODULE);
      }
    }
  }

  private static void show(CommandButton button, Choice choice, int modulePixelsMax) {
    button.setId(choice.id());
    button.show(choice.icon(), choice.words(), choice.code(), modulePixelsMax);
  }

  /// A picture that came late belongs to a label that is not shown any more.
  private void show(LabelPicture newest) {
    picture = newest;
    showPaper();
  }

  private void showPaper() {
    LabelPicture newest = picture;
    SelectedText selected = shown == null ? null : shown.selected();
    boolean fits = selected != null && newest != null && newest.key().equals(selected.row().key());
    paper.show(fits ? newest : null, speech);
  }

  /// Arrow keys go from label to label. @return whether the key was one of them
  @Override
  public boolean pressed(KeyCode key) {
    int steps = switch (key) {
      case UP, KP_UP -> -1;
      case DOWN, KP_DOWN -> 1;
      case PAGE_UP -> -rows.pageRows();
      case PAGE_DOWN -> rows.pageRows();
      default -> 0;
    };
    String next = steps == 0 ? "" : rows.beside(steps);
    if (!next.isEmpty()) {
      commands.accept(next);
    }
    return steps != 0;
  }

  @FXML
  private void back() {
    commands.accept(DeskCommand.LABELS.code());
  }

  /// A scanner that types must not press the button again.
  private void touched(String code) {
    page.getScene().getRoot().requestFocus();
    commands.accept(code);
  }

  private void fit(double width) {
    wear("labels-wide", width >= WIDE_FROM);
    if (shown != null) {
      show(shown.choices());
    }
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

  private static void appear(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
