package org.packdesk.station.packing.ui;

import java.time.Instant;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.ui.PackScreen.Asking;
import org.packdesk.station.packing.ui.PackScreen.Expecting;
import org.packdesk.station.packing.ui.PackScreen.Listing;
import org.packdesk.station.packing.ui.PackScreen.Shelved;
import org.packdesk.station.shell.View;
import org.packdesk.station.shell.ui.PagePart;
import org.packdesk.station.shell.ui.PagePart.Making;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.widgets.Fxml;
import org.packdesk.station.widgets.VerdictBand;
import org.packdesk.station.words.Speech;

/// The pack desk's view: instruction, verdict, body and side column. JavaFX thread only.
public final class PackDesk implements PagePart {
  private final Speech speech;
  @FXML
  private Node page;
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

  public static PagePart page(Making with) {
    Speech speech = with.figures().speech();
    return Fxml.load(PackDesk.class, speech, type -> {
      if (type == QuestionPane.class) {
        return new QuestionPane(with.commands());
      }
      return type == SideColumn.class ? new SideColumn() : new PackDesk(speech);
    });
  }

  @Override
  public Class<? extends View> page() {
    return PackView.class;
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void show(View view, Instant now) {
    show((PackView) view);
  }

  private void show(PackView view) {
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
