package org.packdesk.station.widgets;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A command as a large button with its barcode: touching it is the same as scanning it.
public final class CommandButton extends Button {
  private final CommandFace face = new CommandFace();

  /// A button leaves its graphic as large as it likes; this one fills it.
  public CommandButton(Consumer<String> commands) {
    face.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> getWidth() - getInsets().getLeft() - getInsets().getRight(),
        widthProperty(), insetsProperty()));
    face.prefHeightProperty()
        .bind(Bindings.createDoubleBinding(() -> getHeight() - getInsets().getTop() - getInsets().getBottom(),
            heightProperty(), insetsProperty()));
    setGraphic(face);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().addAll("answer", "command");
    setMinWidth(0);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    VBox.setVgrow(this, Priority.ALWAYS);
    setOnAction(_ -> commands.accept(face.code()));
  }

  /// @param modulePixelsMax of the bars, where the words leave them that much
  public void show(String iconLiteral, String says, String pdkCode, int modulePixelsMax) {
    face.show(iconLiteral, says, pdkCode, modulePixelsMax);
  }
}
