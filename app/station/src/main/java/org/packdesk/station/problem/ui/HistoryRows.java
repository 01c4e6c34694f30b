package org.packdesk.station.problem.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.packdesk.station.problem.ui.CaseText.ToldText;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.words.Speech;

/// What happened to a parcel, the newest sentences that have room, the oldest of them on top.
public final class HistoryRows extends Region {
  private static final int ROWS_MAX = 16;
  private static final int ROW = 32;
  private static final int TITLE = 28;
  private final Label title = new Label();
  private final List<Row> rows = new ArrayList<>();
  private List<ToldText> told = List.of();

  public HistoryRows() {
    getStyleClass().add("history");
    title.getStyleClass().add("problem-heading");
    getChildren().add(title);
    setMinSize(0, 0);
  }

  void show(List<ToldText> shown, Speech speech) {
    title.setText(speech.caption("problem.history"));
    told = shown.subList(Math.max(0, shown.size() - ROWS_MAX), shown.size());
    while (rows.size() < told.size()) {
      var row = new Row();
      rows.add(row);
      getChildren().add(row);
    }
    for (int at = 0; at < rows.size(); at++) {
      rows.get(at).setVisible(at < told.size());
      if (at < told.size()) {
        rows.get(at).show(told.get(at));
      }
    }
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return TITLE + ROW * (double) told.size();
  }

  @Override
  protected void layoutChildren() {
    int room = Math.clamp((int) ((getHeight() - TITLE) / ROW), 0, told.size());
    title.setVisible(room > 0);
    title.resizeRelocate(0, 0, getWidth(), TITLE);
    int hidden = told.size() - room;
    for (int at = 0; at < told.size(); at++) {
      rows.get(at).setVisible(at >= hidden);
      rows.get(at).resizeRelocate(0, TITLE + Math.max(0, at - hidden) * (double) ROW, getWidth(), ROW);
    }
  }

  private static final class Row extends HBox {
    private final Label at = new Label();
    private final FittedText words = new FittedText();
    private final Label by = new Label();

    Row() {
      getStyleClass().add("told");
      setAlignment(Pos.CENTER_LEFT);
      at.getStyleClass().add("told-at");
      at.setMinWidth(USE_PREF_SIZE);
      by.getStyleClass().add("told-by");
      by.setMinWidth(USE_PREF_SIZE);
      words.getStyleClass().add("told-words");
      words.setLinesMax(1);
      HBox.setHgrow(words, Priority.ALWAYS);
      getChildren().addAll(at, words, by);
    }

    void show(ToldText told) {
      at.setText(told.at());
      words.show(charactersMax -> Speech.shorten(told.words(), charactersMax));
      by.setText(Speech.shorten(told.by(), 14));
    }
  }
}
