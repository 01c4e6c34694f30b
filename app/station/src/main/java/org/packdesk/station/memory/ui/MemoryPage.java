package org.packdesk.station.memory.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.memory.MemoryView.Subject;
import org.packdesk.station.memory.ui.MemoryScreen.RecallText;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.shell.View;
import org.packdesk.station.shell.ui.PagePart;
import org.packdesk.station.shell.ui.PagePart.Making;
import org.packdesk.station.shell.ui.PagePart.Opening;
import org.packdesk.station.shell.ui.PagePart.Opening.FromRail;
import org.packdesk.station.widgets.BarcodeView;
import org.packdesk.station.widgets.Fxml;
import org.packdesk.station.words.Figures;

/// The memory's page: the worst subject across the top, the others in two columns, and the way back. JavaFX thread only.
public final class MemoryPage implements PagePart {
  private static final int COLUMNS = 2;
  private static final int ROOMY_FROM = 690;
  private static final int WIDE_FROM = 920;
  private final Figures figures;
  private final Consumer<String> commands;
  private final List<MemoryTile> tiles = new ArrayList<>();
  private List<RecallText> recallsShown = List.of();
  private @Nullable MemoryScreen shown;
  @FXML
  private GridPane rows;
  @FXML
  private Region page;
  @FXML
  private Pane recalls;
  @FXML
  private BarcodeView backBarcode;

  /// @param commands takes the command barcode behind what was touched
  private MemoryPage(Figures figures, Consumer<String> commands) {
    this.figures = figures;
    this.commands = commands;
  }

  @FXML
  private void initialize() {
    backBarcode.show(DeskCommand.MEMORY.code());
    for (int at = 0; at < Subject.values().length; at++) {
      var tile = new MemoryTile();
      tiles.add(tile);
      if (at == 0) {
        tile.getStyleClass().add("memory-worst");
        rows.add(tile, 0, 0, COLUMNS, 1);
      } else {
        rows.add(tile, (at - 1) % COLUMNS, 1 + (at - 1) / COLUMNS);
      }
    }
    appear(recalls, false);
    page.heightProperty().addListener((property, before, height) -> fit(height.doubleValue()));
  }

  public static PagePart page(Making with) {
    return Fxml.load(MemoryPage.class, with.figures().speech(), _ -> new MemoryPage(with.figures(), with.commands()));
  }

  @Override
  public Class<? extends View> page() {
    return MemoryView.class;
  }

  @Override
  public Optional<Opening> opening() {
    return Optional.of(new Opening(KeyCode.F2, DeskCommand.MEMORY.code(), FromRail.OPENS));
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void show(View view, Instant now) {
    show((MemoryView) view, now);
  }

  private void show(MemoryView view, Instant now) {
    var screen = MemoryScreen.of(view, figures, now);
    if (screen.equals(shown)) {
      return;
    }
    shown = screen;
    for (int at = 0; at < tiles.size(); at++) {
      appear(tiles.get(at), at < screen.rows().size());
      if (at < screen.rows().size()) {
        tiles.get(at).show(screen.rows().get(at));
      }
    }
    appear(recalls, !screen.recalls().isEmpty());
    if (!screen.recalls().equals(recallsShown)) {
      recallsShown = screen.recalls();
      recalls.getChildren().remove(1, recalls.getChildren().size());
      recalls.getChildren().addAll(recallsShown.stream().map(MemoryPage::recall).toList());
      if (!screen.moreRecalls().isEmpty()) {
        recalls.getChildren().add(label(screen.moreRecalls(), "recall-more"));
      }
    }
    fit(page.getHeight());
  }

  /// What is left of the window's height makes the words larger; where it is too little, as above many troubles, the figures of all
  /// but the worst go.
  private void fit(double height) {
    wear("roomy", height >= ROOMY_FROM);
    wear("wide", height >= WIDE_FROM);
    tighten(false);
    page.applyCss();
    if (height > 0 && page.prefHeight(page.getWidth()) > height) {
      tighten(true);
      page.applyCss();
    }
  }

  private void tighten(boolean tight) {
    wear("tight", tight);
    for (int at = 0; at < tiles.size(); at++) {
      tiles.get(at).showFigures(at == 0 || !tight);
    }
  }

  private void wear(String style, boolean worn) {
    if (page.getStyleClass().contains(style) != worn) {
      page.getStyleClass().removeIf(style::equals);
      if (worn) {
        page.getStyleClass().add(style);
      }
    }
  }

  @FXML
  private void back() {
    commands.accept(DeskCommand.MEMORY.code());
  }

  private static HBox recall(RecallText recall) {
    var chip = new HBox(label(recall.order(), "recall-order"), label(recall.why(), "recall-why"));
    chip.getStyleClass().add("recall");
    return chip;
  }

  private static Label label(String words, String style) {
    var label = new Label(words);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private static void appear(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
