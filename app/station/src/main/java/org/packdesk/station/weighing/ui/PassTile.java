package org.packdesk.station.weighing.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.weighing.ui.LineScreen.RowText;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.words.Speech;

/// One pass in a row: when, which parcel, verdict, figures, bar, lane.
final class PassTile extends HBox {
  private final Label time = label("pass-time");
  private final Label tail = label("pass-tail");
  private final FontIcon icon = new FontIcon("mdi2c-circle-outline");
  private final FittedText verdict = new FittedText();
  private final HBox says = new HBox(icon, verdict);
  private final Label measured = label("pass-mass");
  private final Label expected = label("pass-mass");
  private final WeightBar bar = new WeightBar();
  private final Label lane = label("pass-lane");
  private final FontIcon fate = new FontIcon("mdi2d-dots-horizontal");
  private String worn = "";

  PassTile() {
    getStyleClass().add("pass");
    setAlignment(Pos.CENTER_LEFT);
    verdict.setLinesMax(1);
    verdict.getStyleClass().add("pass-words");
    HBox.setHgrow(verdict, Priority.ALWAYS);
    says.getStyleClass().add("pass-verdict");
    HBox.setHgrow(says, Priority.ALWAYS);
    expected.getStyleClass().add("pass-expected");
    getChildren().addAll(time, tail, says, measured, bar, expected, lane, fate);
  }

  private static Label label(String style) {
    var label = new Label();
    label.setMinWidth(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  /// What stands above the figures.
  void head(Speech speech) {
    getStyleClass().removeIf("pass-head"::equals);
    getStyleClass().add("pass-head");
    measured.setText(speech.caption("line.head.mass"));
    expected.setText(speech.caption("line.head.expected"));
    lane.setText(speech.caption("line.head.lane"));
    icon.setVisible(false);
    fate.setVisible(false);
    bar.setVisible(false);
  }

  /// Without the time and the expected weight, where there is no room for them: the bar still says how far it is off.
  void narrow(boolean little) {
    for (Label spare : List.of(time, expected)) {
      spare.setVisible(!little);
      spare.setManaged(!little);
    }
  }

  void show(RowText row) {
    setId("pass-" + row.pass());
    time.setText(row.time());
    tail.setText(row.tail());
    icon.setIconLiteral(row.look().icon());
    verdict.show(charactersMax -> Speech.shorten(row.verdict(), charactersMax));
    measured.setText(row.measured());
    expected.setText(row.expected());
    bar.show(row.figures());
    lane.setText(row.lane());
    fate.setIconLiteral(row.fate());
    if (!row.look().style().equals(worn)) {
      says.getStyleClass().remove(worn);
      worn = row.look().style();
      says.getStyleClass().add(worn);
    }
  }
}
