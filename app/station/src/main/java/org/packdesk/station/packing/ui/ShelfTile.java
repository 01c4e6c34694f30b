package org.packdesk.station.packing.ui;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.words.Speech;

/// One parcel on the shelf on the screen.
final class ShelfTile extends HBox {
  private final FontIcon icon = new FontIcon("mdi2c-circle-outline");
  private final Label codeHead = new Label();
  private final Label codeTail = new Label();
  private final FittedText order = new FittedText();
  private final Label parcel = new Label();
  private final FittedText words = new FittedText();
  private String worn = "";

  /// @param place from the top; every row but the first has a rule above it
  ShelfTile(int place) {
    setId("shelf-" + (place + 1));
    getStyleClass().addAll(place == 0 ? List.of("line", "shelf-row") : List.of("line", "line-below", "shelf-row"));
    var sign = new StackPane(icon);
    sign.getStyleClass().add("shelf-sign");
    codeHead.getStyleClass().add("line-code-head");
    codeTail.getStyleClass().add("line-code-tail");
    codeHead.setMinWidth(USE_PREF_SIZE);
    codeTail.setMinWidth(USE_PREF_SIZE);
    var code = new HBox(codeHead, codeTail);
    code.getStyleClass().addAll("line-code", "shelf-code");
    order.setLinesMax(1);
    order.getStyleClass().add("shelf-order");
    parcel.getStyleClass().add("shelf-parcel");
    var whose = new VBox(order, parcel);
    whose.getStyleClass().add("shelf-whose");
    words.getStyleClass().add("shelf-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(sign, code, whose, words);
  }

  void show(ShelfText row) {
    icon.setIconLiteral(row.icon());
    codeHead.setText(row.codeHead());
    codeTail.setText(row.codeTail());
    order.show(charactersMax -> Speech.shorten(row.order(), charactersMax));
    parcel.setText(row.parcel());
    words.show(charactersMax -> row.words());
    wear(row.state().name().toLowerCase(Locale.ROOT));
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
