package org.packdesk.station.widgets;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands on a command's button: icon and words with the bars beneath, or beside them where there is too little height to
/// scan them beneath.
final class CommandFace extends Region {
  private static final int BARS_LEAST = 52;
  private static final int GAP = 10;
  private final FontIcon icon = new FontIcon("mdi2b-barcode");
  private final FittedText words = new FittedText();
  private final HBox says = new HBox(icon, words);
  private final BarcodeView barcode = new BarcodeView();
  private String code = "";
  private int modulesAtMost = 1;

  CommandFace() {
    HBox.setHgrow(words, Priority.ALWAYS);
    says.getStyleClass().add("command-words");
    getChildren().addAll(says, barcode);
    setMinSize(0, 0);
  }

  String code() {
    return code;
  }

  void show(String iconLiteral, String text, String pdkCode, int modulePixelsMax) {
    icon.setIconLiteral(iconLiteral);
    words.show(charactersMax -> text);
    modulesAtMost = modulePixelsMax;
    if (!pdkCode.equals(code)) {
      code = pdkCode;
      barcode.show(code);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double wide = getWidth();
    double high = getHeight();
    barcode.widen(modulesAtMost);
    double line = Math.ceil(says.prefHeight(wide));
    if (high - line >= BARS_LEAST) {
      says.resizeRelocate(0, 0, wide, line);
      double bars = Math.min(wide, barcode.prefWidth(-1));
      barcode.resizeRelocate(Math.floor((wide - bars) / 2), line, bars, Math.min(high - line, barcode.maxHeight(bars)));
    } else {
      double bars = barsBeside(wide, high);
      double top = Math.max(0, Math.floor((high - barcode.maxHeight(bars)) / 2));
      says.resizeRelocate(0, 0, wide - bars - GAP, high);
      barcode.resizeRelocate(wide - bars, top, bars, high - 2 * top);
    }
  }

  /// As wide as the words can spare.
  private double barsBeside(double wide, double high) {
    double single = barcode.prefWidth(-1) / modulesAtMost;
    int module = modulesAtMost;
    while (module > 1 && !fits(wide - module * single - GAP, high)) {
      module--;
    }
    barcode.widen(module);
    return module * single;
  }

  private boolean fits(double room, double high) {
    return room >= says.minWidth(-1) + words.widestWord() && says.prefHeight(room) <= high;
  }
}
