package org.packdesk.station.problem.ui;

import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.problem.ProblemView.OldState;
import org.packdesk.station.problem.ui.LabelsText.Mark;
import org.packdesk.station.problem.ui.LabelsText.Next;
import org.packdesk.station.problem.ui.LabelsText.Old;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.words.Speech;

/// The label that goes and the one that comes, beside each other: which paper belongs into the bin must not be a guess.
public final class LabelPair extends GridPane {
  private @Nullable LabelsText shown;

  public LabelPair() {
    getStyleClass().add("label-pair");
    for (int column = 0; column < 2; column++) {
      var half = new ColumnConstraints();
      half.setPercentWidth(50);
      getColumnConstraints().add(half);
    }
    setMinWidth(0);
  }

  void show(LabelsText labels, Speech speech) {
    if (Objects.equals(labels, shown)) {
      return;
    }
    shown = labels;
    getChildren().clear();
    Old old = labels.old();
    Next next = labels.next();
    if (old != null) {
      add(card(old, speech), 0, 0);
    }
    if (next != null) {
      add(card(next, speech), 1, 0);
    }
  }

  private static Node card(Old old, Speech speech) {
    String icon = switch (old.state()) {
      case VALID -> "mdi2l-label-outline";
      case GIVEN_BACK, VOIDED -> "mdi2t-trash-can-outline";
      case VOID_FAILED -> "mdi2a-alert";
    };
    var card = card(speech.caption(old.state() == OldState.VALID ? "problem.label" : "problem.old"), old.tail(),
        "pair-" + old.state().name().toLowerCase(Locale.ROOT).replace('_',
            '-'));
    card.setId("label-old");
    card.getChildren().add(mark(icon, old.words(), "pair-state"));
    return card;
  }

  private static Node card(Next next, Speech speech) {
    var card = card(speech.caption("problem.new"), next.tail(), "pair-next");
    card.setId("label-next");
    if (!next.trouble().isEmpty()) {
      card.getChildren().add(mark("mdi2a-alert", next.trouble(), "pair-trouble"));
    }
    next.marks().forEach(mark -> card.getChildren().add(mark(mark)));
    return card;
  }

  private static VBox card(String title, String tail, String style) {
    var name = new Label(title);
    name.getStyleClass().add("pair-title");
    var code = new Label(tail);
    code.getStyleClass().add("pair-tail");
    ProblemPage.appear(code, !tail.isEmpty());
    var card = new VBox(name, code);
    card.getStyleClass().addAll("pair-card", style);
    card.setMinWidth(0);
    return card;
  }

  private static Node mark(Mark mark) {
    return switch (mark.reached()) {
      case DONE -> mark("mdi2c-check-circle", mark.words(), "step-done");
      case NEXT -> mark("mdi2c-circle-outline", mark.words(), "step-next");
      case LATER -> mark("mdi2c-circle-outline", mark.words(), "step-later");
    };
  }

  private static Node mark(String icon, String words, String style) {
    var text = new FittedText();
    text.setLinesMax(2);
    text.show(charactersMax -> words);
    HBox.setHgrow(text, Priority.ALWAYS);
    var row = new HBox(new FontIcon(icon), text);
    row.getStyleClass().addAll("iconed", style);
    return row;
  }
}
