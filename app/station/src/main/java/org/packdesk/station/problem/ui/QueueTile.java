package org.packdesk.station.problem.ui;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.words.Speech;

/// One parcel that waits; a touch on it goes out as its case.
final class QueueTile extends VBox {
  private static final String URGENT = "queue-urgent";
  private final FontIcon icon = new FontIcon("mdi2a-alert-octagon-outline");
  private final FittedText reason = new FittedText();
  private final Label age = new Label();
  private final FittedText order = new FittedText();
  private final Label tail = new Label();
  private final Label cutOff = new Label();
  private final Label worth = new Label();
  private final HBox leaves = line("queue-leaves", new FontIcon("mdi2c-clock-outline"), cutOff, space(), worth);
  private String caseId = "";
  private String worn = "";

  QueueTile(Consumer<String> touched) {
    getStyleClass().add("queue-tile");
    one(reason, "queue-reason");
    one(order, "queue-order");
    age.getStyleClass().add("queue-age");
    tail.getStyleClass().add("queue-tail");
    for (Label label : new Label[]{age, tail, cutOff, worth}) {
      label.setMinWidth(USE_PREF_SIZE);
    }
    getChildren().addAll(line("queue-why", icon, reason, age), line("queue-whose", order, tail), leaves);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setOnMouseClicked(_ -> touched.accept(caseId));
  }

  private static void one(FittedText text, String style) {
    text.setLinesMax(1);
    text.getStyleClass().add(style);
    HBox.setHgrow(text, Priority.ALWAYS);
  }

  private static HBox line(String style, Node... parts) {
    var line = new HBox(parts);
    line.getStyleClass().addAll("queue-line", style);
    return line;
  }

  private static Region space() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  void show(QueueText row) {
    caseId = row.caseId();
    icon.setIconLiteral(row.icon());
    reason.show(charactersMax -> Speech.shorten(row.reason(), charactersMax));
    age.setText(row.age());
    order.show(charactersMax -> Speech.shorten(row.order(), charactersMax));
    tail.setText(row.tail());
    cutOff.setText(row.cutOff());
    worth.setText(row.worth());
    leaves.getChildren().getFirst().setVisible(!row.cutOff().isEmpty());
    wear(row);
  }

  /// A class and no pseudo-class: when one of these goes, JavaFX leaves labels below without any colour.
  private void wear(QueueText row) {
    String next = "queue-" + row.place().name().toLowerCase(Locale.ROOT) + (row.urgent() ? " " + URGENT : "");
    if (!next.equals(worn)) {
      getStyleClass().removeAll(worn.split(" ", -1));
      getStyleClass().addAll(next.split(" ", -1));
      worn = next;
    }
  }
}
