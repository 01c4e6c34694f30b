package org.packdesk.station.problem.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.problem.ui.CaseText.StepText;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.words.Speech;

/// The five steps beside each other, what came of the done ones under their names.
public final class StepPath extends HBox {
  private final List<Tile> tiles = new ArrayList<>();

  public StepPath() {
    getStyleClass().add("step-path");
  }

  void show(List<StepText> steps) {
    while (tiles.size() < steps.size()) {
      var tile = new Tile();
      HBox.setHgrow(tile, Priority.ALWAYS);
      tiles.add(tile);
      getChildren().add(tile);
    }
    for (int at = 0; at < steps.size(); at++) {
      tiles.get(at).show(steps.get(at));
    }
  }

  private static final class Tile extends HBox {
    private final FontIcon icon = new FontIcon("mdi2c-circle-outline");
    private final Label name = new Label();
    private final FittedText words = new FittedText();
    private String worn = "";

    Tile() {
      getStyleClass().add("path-step");
      setAlignment(Pos.CENTER_LEFT);
      setMinWidth(0);
      setPrefWidth(1);
      name.getStyleClass().add("path-name");
      name.setMinWidth(USE_PREF_SIZE);
      words.getStyleClass().add("path-words");
      words.setLinesMax(1);
      var said = new VBox(name, words);
      said.setAlignment(Pos.CENTER_LEFT);
      said.setMinWidth(0);
      HBox.setHgrow(said, Priority.ALWAYS);
      getChildren().addAll(icon, said);
    }

    void show(StepText step) {
      setId("step-" + step.step().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      icon.setIconLiteral(step.icon());
      name.setText(step.name());
      words.show(charactersMax -> Speech.shorten(step.words(), charactersMax));
      words.setVisible(!step.words().isEmpty());
      words.setManaged(!step.words().isEmpty());
      String next = "path-" + step.state().name().toLowerCase(Locale.ROOT);
      if (!next.equals(worn)) {
        getStyleClass().remove(worn);
        getStyleClass().add(next);
        worn = next;
      }
    }
  }
}
