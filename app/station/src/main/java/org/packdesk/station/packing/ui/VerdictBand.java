package org.packdesk.station.packing.ui;

import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.packing.ui.PackScreen.Band;

/// The last scan's fate as icon, words and colour; stays until the next scan, and is absent before the first.
final class VerdictBand {
  private String style = "";
  @FXML
  private HBox verdict;
  @FXML
  private FontIcon verdictIcon;
  @FXML
  private FontIcon verdictMark;
  @FXML
  private FittedText verdictWords;

  void show(@Nullable Band band) {
    PackDesk.appear(verdict, band != null);
    if (band == null) {
      return;
    }
    verdict.getStyleClass().remove(style);
    style = band.look().style();
    verdict.getStyleClass().add(style);
    verdictIcon.setIconLiteral(band.look().icon());
    PackDesk.appear(verdictMark, !band.look().mark().isEmpty());
    if (verdictMark.isVisible()) {
      verdictMark.setIconLiteral(band.look().mark());
    }
    verdictWords.show(band.words());
  }
}
