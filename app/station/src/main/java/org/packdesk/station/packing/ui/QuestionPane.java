package org.packdesk.station.packing.ui;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.packdesk.station.packing.ui.PackScreen.Asking;
import org.packdesk.station.widgets.BarcodeView;
import org.packdesk.station.widgets.FittedText;

/// A question in the body's place. Each answer is a button and a command barcode: touching it is the same as scanning it.
final class QuestionPane {
  private static final int BUTTON_EDGES = 44;
  private static final int WIDE = 880;
  private static final int VERY_WIDE = 1300;
  private final Consumer<String> commands;
  private String yes = "";
  private String no = "";
  @FXML
  private FittedText questionWords;
  @FXML
  private FittedText yesWords;
  @FXML
  private FittedText noWords;
  @FXML
  private Button yesButton;
  @FXML
  private Button noButton;
  @FXML
  private HBox yesContent;
  @FXML
  private HBox noContent;
  @FXML
  private BarcodeView yesBarcode;
  @FXML
  private BarcodeView noBarcode;

  QuestionPane(Consumer<String> commands) {
    this.commands = commands;
  }

  /// A button leaves its graphic as wide as it likes; these fill it.
  @FXML
  private void initialize() {
    yesContent.prefWidthProperty().bind(yesButton.widthProperty().subtract(BUTTON_EDGES));
    noContent.prefWidthProperty().bind(noButton.widthProperty().subtract(BUTTON_EDGES));
    yesButton.widthProperty().addListener((property, before, width) -> widen(modulePixels(width.doubleValue())));
  }

  void show(Asking asking) {
    questionWords.show(asking.question());
    yesWords.show(charactersMax -> asking.yes().words());
    noWords.show(charactersMax -> asking.no().words());
    if (!asking.yes().code().equals(yes) || !asking.no().code().equals(no)) {
      yes = asking.yes().code();
      no = asking.no().code();
      yesBarcode.show(yes);
      noBarcode.show(no);
    }
  }

  /// The bars get what the words can spare.
  private static int modulePixels(double width) {
    return width < WIDE ? 2 : width < VERY_WIDE ? 3 : 4;
  }

  private void widen(int modulePixels) {
    yesBarcode.widen(modulePixels);
    noBarcode.widen(modulePixels);
  }

  @FXML
  private void answerYes() {
    commands.accept(yes);
  }

  @FXML
  private void answerNo() {
    commands.accept(no);
  }
}
