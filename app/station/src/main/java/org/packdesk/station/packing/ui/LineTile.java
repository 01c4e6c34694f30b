package org.packdesk.station.packing.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.widgets.FittedText;

/// One order line on the screen. Made once and shown again with every new view, so that a scan costs no new nodes.
final class LineTile extends HBox {
  private static final PseudoClass COMPLETE = PseudoClass.getPseudoClass("complete");
  private static final PseudoClass SURPLUS = PseudoClass.getPseudoClass("surplus");
  private static final String CHECK = "mdi2c-check-bold";
  private static final String TAKE_OUT = "mdi2a-alert-octagon";
  private final Label initials = new Label();
  private final FittedText name = new FittedText();
  private final Label codeHead = new Label();
  private final Label codeTail = new Label();
  private final Label count = new Label();
  private final FontIcon check = new FontIcon(CHECK);

  /// @param place from the top; every line but the first has a rule above it
  LineTile(int place) {
    getStyleClass().addAll(place == 0 ? List.of("line") : List.of("line", "line-below"));
    var tile = new StackPane(initials);
    tile.getStyleClass().add("line-tile");
    name.getStyleClass().add("line-name");
    HBox.setHgrow(name, Priority.ALWAYS);
    codeHead.getStyleClass().add("line-code-head");
    codeTail.getStyleClass().add("line-code-tail");
    var code = new HBox(codeHead, codeTail);
    code.getStyleClass().add("line-code");
    codeHead.setMinWidth(USE_PREF_SIZE);
    codeTail.setMinWidth(USE_PREF_SIZE);
    count.getStyleClass().add("line-count");
    var mark = new StackPane(check);
    mark.getStyleClass().add("line-mark");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(tile, name, code, count, mark);
  }

  void show(LineText line) {
    setId("line-" + line.lineNo());
    initials.setText(line.initials());
    name.show(line.fittingName());
    codeHead.setText(line.codeHead());
    codeTail.setText(line.codeTail());
    count.setText(line.count());
    check.setVisible(line.complete());
    check.setIconLiteral(line.surplus() ? TAKE_OUT : CHECK);
    pseudoClassStateChanged(COMPLETE, line.complete() && !line.surplus());
    pseudoClassStateChanged(SURPLUS, line.surplus());
  }
}
