package org.packdesk.station.signin.ui;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.signin.PinKey;

/// Ten digits, erase and enter, with a dot for each digit typed, or the figure that they make. A touch sends the key's command code.
public final class PinPad extends VBox {
  private static final PinKey[][] ROWS = {{PinKey.DIGIT_1, PinKey.DIGIT_2, PinKey.DIGIT_3},
      {PinKey.DIGIT_4, PinKey.DIGIT_5, PinKey.DIGIT_6}, {PinKey.DIGIT_7, PinKey.DIGIT_8, PinKey.DIGIT_9},
      {PinKey.ERASE, PinKey.DIGIT_0, PinKey.ENTER}};
  private static final int DOTS_LEAST = 4;
  private final HBox dots = new HBox();
  private final Label figure = new Label();
  private Consumer<String> commands = _ -> {};
  private int typed = -1;

  public PinPad() {
    setId("pin-pad");
    getStyleClass().add("pin-pad");
    dots.setId("pin-dots");
    dots.getStyleClass().add("pin-dots");
    var keys = new GridPane();
    keys.getStyleClass().add("pin-keys");
    for (int row = 0; row < ROWS.length; row++) {
      for (int column = 0; column < ROWS[row].length; column++) {
        keys.add(button(ROWS[row][column]), column, row);
      }
    }
    figure.setId("pin-figure");
    figure.getStyleClass().add("pin-figure");
    getChildren().addAll(dots, keys);
    show(0);
  }

  /// @param touched takes the command code of each key
  public void begin(Consumer<String> touched) {
    commands = touched;
  }

  /// @param digits so many are typed
  public void show(int digits) {
    if (digits == typed) {
      return;
    }
    typed = digits;
    dots.getChildren().clear();
    for (int at = 0; at < Math.max(DOTS_LEAST, digits); at++) {
      dots.getChildren().add(dot(at < digits));
    }
    dots.setAccessibleText(String.valueOf(digits));
  }

  /// Where no secret is typed.
  ///
  /// @param words what was typed so far, or empty
  public void spell(String words) {
    typed = -1;
    figure.setText(words.isEmpty() ? "–" : words);
    dots.getChildren().setAll(figure);
    dots.setAccessibleText(words);
  }

  private static Node dot(boolean filled) {
    var dot = new Region();
    dot.getStyleClass().addAll("pin-dot", filled ? "pin-typed" : "pin-open");
    return dot;
  }

  private Button button(PinKey key) {
    var button = new Button();
    switch (key) {
      case ERASE -> button.setGraphic(new FontIcon("mdi2b-backspace-outline"));
      case ENTER -> button.setGraphic(new FontIcon("mdi2c-check-bold"));
      default -> button.setText(key.face());
    }
    button.setId("pin-" + (key.isDigit() ? key.face() : key.name().toLowerCase(Locale.ROOT)));
    button.getStyleClass().addAll("answer", "pin-key");
    button.setFocusTraversable(false);
    button.setOnAction(_ -> {
      getScene().getRoot().requestFocus();
      commands.accept(key.code());
    });
    return button;
  }
}
