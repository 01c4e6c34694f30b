package org.packdesk.station.memory.ui;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.memory.ui.MemoryScreen.RowText;
import org.packdesk.station.widgets.FittedText;

/// One subject on the memory's page: light, what it is, how it is, figures.
final class MemoryTile extends HBox {
  private final FontIcon icon = new FontIcon("mdi2c-check-circle");
  private final Label title = new Label();
  private final Label state = new Label();
  private final FittedText words = new FittedText();
  private final FittedText figures = new FittedText();
  private String worn = "";
  private boolean hasFigures;

  MemoryTile() {
    getStyleClass().add("memory-tile");
    var sign = new StackPane(icon);
    sign.getStyleClass().add("memory-sign");
    title.getStyleClass().add("memory-subject");
    title.setMinWidth(USE_PREF_SIZE);
    state.getStyleClass().add("memory-state");
    state.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(title, state);
    head.getStyleClass().add("memory-head");
    words.getStyleClass().add("memory-words");
    figures.getStyleClass().add("memory-figures");
    var text = new VBox(head, words, figures);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(sign, text);
  }

  void show(RowText row) {
    setId(row.id());
    icon.setIconLiteral(switch (row.light()) {
      case GOOD -> "mdi2c-check-circle";
      case WAITING -> "mdi2d-dots-horizontal-circle-outline";
      case BAD -> "mdi2a-alert";
    });
    title.setText(row.title());
    state.setText(row.state());
    words.show(charactersMax -> row.words());
    figures.show(charactersMax -> row.figures());
    hasFigures = !row.figures().isEmpty();
    wear(row.light().name().toLowerCase(Locale.ROOT));
  }

  /// Those that it has.
  void showFigures(boolean wanted) {
    figures.setVisible(wanted && hasFigures);
    figures.setManaged(wanted && hasFigures);
  }

  /// A class and no pseudo-class: when one of these goes, JavaFX leaves labels below without any colour.
  private void wear(String next) {
    if (!next.equals(worn)) {
      getStyleClass().remove(worn);
      getStyleClass().add(next);
      worn = next;
    }
  }
}
