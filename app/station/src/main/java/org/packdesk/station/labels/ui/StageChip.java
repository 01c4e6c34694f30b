package org.packdesk.station.labels.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// How far a label is: icon, word and colour.
final class StageChip extends HBox {
  private final FontIcon icon = new FontIcon("mdi2c-circle-outline");
  private final Label word = new Label();
  private String worn = "";

  StageChip() {
    getStyleClass().add("stage");
    word.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(icon, word);
    setMinWidth(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
  }

  /// A class and no pseudo-class: when one of these goes, JavaFX leaves labels below without any colour.
  void show(StageLook look, String stage) {
    icon.setIconLiteral(look.icon());
    word.setText(stage);
    if (!look.style().equals(worn)) {
      getStyleClass().remove(worn);
      getStyleClass().add(look.style());
      worn = look.style();
    }
  }
}
