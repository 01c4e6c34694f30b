package org.packdesk.station.packing.ui;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Callback;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.ui.PackScreen.Asking;
import org.packdesk.station.packing.ui.PackScreen.Expecting;
import org.packdesk.station.packing.ui.PackScreen.Listing;
import org.packdesk.station.packing.ui.PackScreen.Shelved;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.widgets.VerdictBand;
import org.packdesk.station.words.Speech;

/// The pack desk's view: instruction, verdict, body and side column. JavaFX thread only.
public final class PackDesk {
  private final Speech speech;
  @FXML
  private FittedText instruction;
  @FXML
  private VerdictBand verdictController;
  @FXML
  private Region troubleBanner;
  @FXML
  private FittedText trouble;
  @FXML
  private LineRows lines;
  @FXML
  private Node question;
  @FXML
  private QuestionPane questionController;
  @FXML
  private ShelfRows shelf;
  @FXML
  private Node expecting;
  @FXML
  private FontIcon expectingIcon;
  @FXML
  private Label expectingSentence;
  @FXML
  private SideColumn sideController;

  private PackDesk(Speech speech) {
    this.speech = speech;
  }

  /// Makes the controllers of this package's FXML files.
  ///
  /// @param commands takes the command barcode behind an answer that was touched
  public static Callback<Class<?>, Object> controllers(Speech speech, Consumer<String> commands) {
    return type -> {
      if (type == PackDesk.class) {
        return new PackDesk(speech);
      }
      if (type == QuestionPane.class) {
        return new QuestionPane(commands);
      }
      if (type == VerdictBand.class) {
        return new VerdictBand();
      }
      if (type == SideColumn.class) {
        return new SideColumn();
      }
      throw new IllegalArgumentException("no controller " + type.getName());
    };
  }

  public void show(PackView view) {
    var screen = PackScreen.of(view, speech);
    instruction.show(screen.instruction());
    verdictController.show(screen.verdict());
    String stopped = screen.trouble();
    appear(troubleBanner, stopped != null);
    trouble.show(charactersMax -> stopped == null ? "" : stopped);
    sideController.show(screen.side());
    appear(lines, screen.body() instanceof Listing);
    appear(question, screen.body() instanceof Asking);
    appear(shelf, screen.body() instanceof Shelved);
    appear(expecting, screen.body() instanceof Expecting);
    switch (screen.body()) {
      case Listing listing -> lines.show(listing.lines(), speech);
      case Shelved shelved -> shelf.show(shelved.rows(), speech);
      case Asking asking -> questionController.show(asking);
      case Expecting next -> {
        expectingIcon.setIconLiteral(next.icon());
        expectingSentence.setText(next.sentence());
      }
    }
  }

  static void appear(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
