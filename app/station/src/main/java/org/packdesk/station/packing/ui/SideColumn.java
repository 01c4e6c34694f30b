package org.packdesk.station.packing.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.packing.ui.SideCard.Note;
import org.packdesk.station.packing.ui.SideCard.Step;

/// The open parcel beside the work: carton, parcel, what the client wants, and how far the label is.
final class SideColumn {
  private static final PseudoClass PLANNED = PseudoClass.getPseudoClass("planned");
  private static final PseudoClass WANTED = PseudoClass.getPseudoClass("wanted");
  private List<Note> notesShown = List.of();
  private List<Step> stepsShown = List.of();
  @FXML
  private VBox side;
  @FXML
  private Pane carton;
  @FXML
  private CartonPicture cartonPicture;
  @FXML
  private Label cartonName;
  @FXML
  private Label cartonSize;
  @FXML
  private Label cartonHint;
  @FXML
  private Label parcel;
  @FXML
  private Label order;
  @FXML
  private Region notesRule;
  @FXML
  private VBox notes;
  @FXML
  private VBox steps;
  @FXML
  private Region labelTroubleBox;
  @FXML
  private Label labelTrouble;

  void show(@Nullable SideCard card) {
    PackDesk.appear(side, card != null);
    if (card == null) {
      return;
    }
    carton.pseudoClassStateChanged(PLANNED, !card.carton().scanned());
    carton.pseudoClassStateChanged(WANTED, card.carton().wanted());
    cartonPicture.show(card.carton().box());
    cartonName.setText(card.carton().name());
    cartonSize.setText(card.carton().size());
    cartonHint.setText(card.carton().hint());
    parcel.setText(card.parcel());
    order.setText(card.order());
    PackDesk.appear(notes, !card.notes().isEmpty());
    PackDesk.appear(notesRule, !card.notes().isEmpty());
    if (!card.notes().equals(notesShown)) {
      notesShown = card.notes();
      notes.getChildren().setAll(notesShown.stream().map(SideColumn::note).toList());
    }
    if (!card.steps().equals(stepsShown)) {
      stepsShown = card.steps();
      steps.getChildren().setAll(stepsShown.stream().map(SideColumn::step).toList());
    }
    String trouble = card.trouble();
    PackDesk.appear(labelTroubleBox, trouble != null);
    labelTrouble.setText(trouble == null ? "" : trouble);
  }

  private static HBox note(Note note) {
    return iconed("note", note.icon(), note.words());
  }

  private static HBox step(Step step) {
    return switch (step.state()) {
      case DONE -> iconed("step-done", "mdi2c-check-circle", step.words());
      case NEXT -> iconed("step-next", "mdi2c-circle-outline", step.words());
      case LATER -> iconed("step-later", "mdi2c-circle-outline", step.words());
      case STUCK -> iconed("step-stuck", "mdi2a-alert", step.words());
    };
  }

  private static HBox iconed(String style, String icon, String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    var row = new HBox(new FontIcon(icon), label);
    row.getStyleClass().addAll("iconed", style);
    return row;
  }
}
