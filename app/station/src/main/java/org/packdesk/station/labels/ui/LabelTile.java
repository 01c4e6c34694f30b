package org.packdesk.station.labels.ui;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.packdesk.station.labels.ui.LabelsScreen.RowText;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.words.Speech;

/// One label in the list; touching it selects it.
final class LabelTile extends VBox {
  private static final String CHOSEN = "label-chosen";
  private final FittedText order = new FittedText();
  private final Label parcel = new Label();
  private final StageChip stage = new StageChip();
  private final Label tail = new Label();
  private String key = "";

  LabelTile(Consumer<String> commands) {
    getStyleClass().add("label-tile");
    order.setLinesMax(1);
    order.getStyleClass().add("label-order");
    HBox.setHgrow(order, Priority.ALWAYS);
    parcel.getStyleClass().add("label-parcel");
    parcel.setMinWidth(USE_PREF_SIZE);
    tail.getStyleClass().add("label-tail");
    tail.setMinWidth(USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var whose = new HBox(order, parcel);
    whose.getStyleClass().add("label-line");
    var how = new HBox(stage, space, tail);
    how.getStyleClass().add("label-line");
    getChildren().addAll(whose, how);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setOnMouseClicked(_ -> commands.accept(key));
  }

  void show(RowText row, String selected) {
    key = row.key();
    order.show(charactersMax -> Speech.shorten(row.order(), charactersMax));
    parcel.setText(row.parcel());
    stage.show(row.look(), row.stage());
    tail.setText(row.tail());
    boolean chosen = row.key().equals(selected);
    if (chosen != getStyleClass().contains(CHOSEN)) {
      getStyleClass().removeIf(CHOSEN::equals);
      if (chosen) {
        getStyleClass().add(CHOSEN);
      }
    }
  }
}
