package org.packdesk.station.labels.ui;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.labels.ui.LabelsScreen.Choice;
import org.packdesk.station.packing.ui.BarcodeView;
import org.packdesk.station.packing.ui.FittedText;

/// A command as a large button with its barcode: touching it is the same as scanning it.
public final class CommandButton extends Button {
  private static final int EDGES = 20;
  private static final int EDGES_UPRIGHT = 12;
  private final FontIcon icon = new FontIcon("mdi2b-barcode");
  private final FittedText words = new FittedText();
  private final BarcodeView barcode = new BarcodeView();
  private String code = "";

  /// A button leaves its graphic as large as it likes; this one fills it.
  public CommandButton(Consumer<String> commands) {
    words.setLinesMax(1);
    HBox.setHgrow(words, Priority.ALWAYS);
    var says = new HBox(icon, words);
    says.getStyleClass().add("command-words");
    VBox.setVgrow(barcode, Priority.ALWAYS);
    var content = new VBox(says, barcode);
    content.getStyleClass().add("command-content");
    content.prefWidthProperty().bind(widthProperty().subtract(EDGES));
    content.prefHeightProperty().bind(heightProperty().subtract(EDGES_UPRIGHT));
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().addAll("answer", "command");
    setMinWidth(0);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    VBox.setVgrow(this, Priority.ALWAYS);
    setOnAction(_ -> commands.accept(code));
  }

  void show(Choice choice, int modulePixels) {
    setId(choice.id());
    show(choice.icon(), choice.words(), choice.code(), modulePixels);
  }

  /// @param modulePixels of the bars
  public void show(String iconLiteral, String says, String pdkCode, int modulePixels) {
    icon.setIconLiteral(iconLiteral);
    words.show(charactersMax -> says);
    barcode.widen(modulePixels);
    if (!pdkCode.equals(code)) {
      code = pdkCode;
      barcode.show(code);
    }
  }
}
